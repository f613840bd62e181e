package dev.interlock.artefact;

import dev.interlock.artefact.Placeholders.Definition;
import dev.interlock.document.Grade;
import dev.interlock.document.Node;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;

/** Name the scalars below a container by their paths. */
final class DefinitionWalk {

    private record Open(String name, Node node) {}

    private DefinitionWalk() {}

    static Map<String, Definition> below(Node values, Grade grade) {
        Map<String, Definition> named = new TreeMap<>();
        Deque<Open> open = new ArrayDeque<>();
        open.push(new Open("", values));
        while (!open.isEmpty()) {
            Open next = open.pop();
            for (Node child : next.node.children()) {
                String name = nameOf(next, child);
                if (child.isContainer()) {
                    open.push(new Open(name, child));
                } else if (child.isScalar()) {
                    named.put(name, Definition.of(child, grade));
                }
            }
        }
        return named;
    }

    private static String nameOf(Open parent, Node child) {
        if (parent.node.isArray()) {
            return parent.name + "[" + child.key() + "]";
        }
        return parent.name.isEmpty() ? child.key() : parent.name + "." + child.key();
    }
}
