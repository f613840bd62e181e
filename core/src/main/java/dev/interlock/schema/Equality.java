package dev.interlock.schema;

import dev.interlock.document.Node;
import dev.interlock.document.NodeKind;
import dev.interlock.document.Template;
import dev.interlock.path.Certainty;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.apiguardian.api.API;

/** Compare two values as JSON Schema does: by what they say, not by how they are written. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Equality {

    private Equality() {}

    /** Tell whether two existing values are equal, as far as they are known. */
    public static Certainty of(Node a, Node b) {
        return a.isContainer() && b.isContainer() ? ofContainers(a, b) : ofSingle(a, b);
    }

    private static Certainty ofContainers(Node a, Node b) {
        Certainty all = Certainty.YES;
        Deque<Node> open = new ArrayDeque<>();
        open.push(b);
        open.push(a);
        while (!open.isEmpty() && all != Certainty.NO) {
            Node left = open.pop();
            Node right = open.pop();
            all = all.and(ofSingle(left, right));
            if (all != Certainty.NO && left.isContainer() && right.isContainer()) {
                for (Node child : left.children()) {
                    Node other = right.get(child.key());
                    if (other.isAbsent()) {
                        all = all.and(right.isOpen() ? Certainty.UNKNOWN : Certainty.NO);
                    } else {
                        open.push(other);
                        open.push(child);
                    }
                }
            }
        }
        return all;
    }

    private static Certainty ofSingle(Node a, Node b) {
        if (a.isUnresolved()) {
            return couldBe(a, b);
        }
        if (b.isUnresolved()) {
            return couldBe(b, a);
        }
        if (a.kind() != b.kind()) {
            return Certainty.NO;
        }
        if (a.isContainer()) {
            if (a.isOpen() || b.isOpen()) {
                return Certainty.UNKNOWN;
            }
            return Certainty.of(a.size() == b.size());
        }
        if (a.kind() == NodeKind.NUMBER) {
            Optional<BigDecimal> number = Numbers.find(a);
            Optional<BigDecimal> other = Numbers.find(b);
            if (number.isPresent() && other.isPresent()) {
                return Certainty.of(number.get().compareTo(other.get()) == 0);
            }
        }
        return Certainty.of(a.text().equals(b.text()));
    }

    /** A hidden value can be anything, unless parts of it are known: then it is a string that has them in order. */
    private static Certainty couldBe(Node hidden, Node other) {
        Template template = hidden.unresolved().template();
        boolean hasKnown = template.parts().stream()
                .anyMatch(part ->
                        part instanceof Template.Known known && !known.text().isEmpty());
        if (!hasKnown || other.isUnresolved()) {
            return Certainty.UNKNOWN;
        }
        return other.isString() && hasPartsInOrder(other.text(), template) ? Certainty.UNKNOWN : Certainty.NO;
    }

    private static boolean hasPartsInOrder(String text, Template template) {
        int from = 0;
        int last = template.parts().size() - 1;
        for (int i = 0; i <= last; i++) {
            if (template.parts().get(i) instanceof Template.Known known) {
                if (i == 0 && !text.startsWith(known.text())) {
                    return false;
                }
                int found = i == last && text.endsWith(known.text())
                        ? text.length() - known.text().length()
                        : text.indexOf(known.text(), from);
                if (found < from || (i == last && !text.endsWith(known.text()))) {
                    return false;
                }
                from = found + known.text().length();
            }
        }
        return true;
    }
}
