package dev.interlock.path;

import dev.interlock.document.Node;
import dev.interlock.document.ReferenceGraph;
import java.util.function.UnaryOperator;

/** Follow references as far as they can be followed. */
record Following(ReferenceGraph references) implements UnaryOperator<Node> {
    @Override
    public Node apply(Node node) {
        return references.follow(node);
    }
}
