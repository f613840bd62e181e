package dev.interlock.rules.contract;

import dev.interlock.document.Node;
import dev.interlock.document.ReferenceGraph;
import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;

/**
 * Follow the {@code $ref}s of one contract, also those that stay objects in a resolved tree because they lie on a
 * cycle.
 *
 * <p>Immutable and thread-safe.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class References {

    private static final int LONGEST_CHAIN = 64;

    private final ReferenceGraph graph;

    private References(ReferenceGraph graph) {
        this.graph = graph;
    }

    /** Create the references of a contract from its graph. */
    public static References of(ReferenceGraph graph) {
        return new References(graph);
    }

    /** Follow a node to what it stands for; a node without a reference, or with a dead one, stands for itself. */
    public Node resolve(Node node) {
        Node at = node;
        for (int i = 0; i < LONGEST_CHAIN && isReference(at); i++) {
            Node followed = graph.follow(at);
            Node next = followed.equals(at) ? graph.target(at).orElse(at) : followed;
            if (next.equals(at)) {
                return at;
            }
            at = next;
        }
        return at;
    }

    /** Tell the member of an object, followed to what it stands for. */
    public Node get(Node object, String key) {
        return resolve(object.get(key));
    }

    /** List the members or elements of a container, each followed to what it stands for. */
    public List<Node> children(Node container) {
        List<Node> children = new ArrayList<>();
        for (Node child : container.children()) {
            children.add(resolve(child));
        }
        return children;
    }

    /** Tell whether a node still is a reference after it was followed, so that what it stands for was not read. */
    public static boolean isDead(Node resolved) {
        return isReference(resolved);
    }

    private static boolean isReference(Node node) {
        return node.isObject() && node.get("$ref").isString();
    }
}
