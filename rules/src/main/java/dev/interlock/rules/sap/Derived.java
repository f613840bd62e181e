package dev.interlock.rules.sap;

import dev.interlock.document.Draft;
import dev.interlock.document.Grade;
import dev.interlock.document.Node;
import dev.interlock.document.NodeKind;
import dev.interlock.document.Source;
import dev.interlock.document.Template;
import dev.interlock.document.Unresolved;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Derive facts from nodes of the readable document, keeping how firmly they are known and where they come from. */
final class Derived {

    private Derived() {}

    static Draft text(String value, Node... from) {
        return Draft.string(value, sources(from)).graded(weakest(from));
    }

    static Draft bool(boolean value, Node... from) {
        return Draft.bool(value, sources(from)).graded(weakest(from));
    }

    /** A fact that hides behind an unresolved node, with further nodes that it depends on. */
    static Draft hidden(Node unresolved, Node... further) {
        List<Node> all = new ArrayList<>(List.of(unresolved));
        all.addAll(List.of(further));
        return Draft.unresolved(unresolved.unresolved(), sources(all.toArray(new Node[0])));
    }

    /** A fact that is made elsewhere, in a place that was not read. */
    static Draft unknown(Unresolved.Reason reason, String fact, Node... from) {
        return Draft.unresolved(new Unresolved(reason, Template.hole(fact, "")), sources(from));
    }

    static boolean isUnknown(Draft draft) {
        return draft.kind() == NodeKind.UNRESOLVED;
    }

    private static Source[] sources(Node... from) {
        Set<Source> sources = new LinkedHashSet<>();
        for (Node node : from) {
            if (!node.isAbsent()) {
                sources.addAll(node.sources());
            }
        }
        return sources.toArray(new Source[0]);
    }

    private static Grade weakest(Node... from) {
        Grade weakest = Grade.LITERAL;
        for (Node node : from) {
            if (!node.isAbsent() && node.grade().compareTo(weakest) > 0) {
                weakest = node.grade();
            }
        }
        return weakest;
    }
}
