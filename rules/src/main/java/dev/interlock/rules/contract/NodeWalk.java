package dev.interlock.rules.contract;

import dev.interlock.document.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/** Visit a node and everything below it in the order of the text, however deep it is. */
final class NodeWalk {

    private NodeWalk() {}

    static void each(Node root, Consumer<Node> visitor) {
        Deque<Node> waiting = new ArrayDeque<>();
        waiting.push(root);
        while (!waiting.isEmpty()) {
            Node node = waiting.pop();
            visitor.accept(node);
            List<Node> children = new ArrayList<>();
            node.children().forEach(children::add);
            for (int i = children.size() - 1; i >= 0; i--) {
                waiting.push(children.get(i));
            }
        }
    }
}
