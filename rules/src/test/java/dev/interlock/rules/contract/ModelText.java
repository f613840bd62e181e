package dev.interlock.rules.contract;

import dev.interlock.document.Grade;
import dev.interlock.document.Node;

/** Write a model as indented text with the line of each fact, for people to compare with the artefact. */
public final class ModelText {

    private final StringBuilder out = new StringBuilder();

    private ModelText() {}

    public static String of(Node root) {
        ModelText text = new ModelText();
        text.write(root, 0);
        return text.out.toString();
    }

    private void write(Node node, int depth) {
        for (Node child : node.children()) {
            out.append("  ".repeat(depth)).append(node.isArray() ? "-" : child.key() + ':');
            if (!child.isContainer()) {
                String value = child.text().replace("\n", " ");
                out.append(' ').append(value.length() > 80 ? value.substring(0, 80) + '…' : value);
            }
            if (child.isUnresolved()) {
                out.append(" (unresolved, ").append(child.unresolved().reason()).append(')');
            }
            if (child.grade() != Grade.LITERAL) {
                out.append(" (").append(child.grade()).append(')');
            }
            if (child.isOpen()) {
                out.append(" (open)");
            }
            String file = child.location().file();
            out.append("  # ")
                    .append(file.substring(file.lastIndexOf('/') + 1))
                    .append(':')
                    .append(child.location().line())
                    .append('\n');
            write(child, depth + 1);
        }
    }
}
