package dev.interlock.document;

import dev.interlock.source.Diagnostic;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Hold where the {@code $ref}s of an artefact lead.
 *
 * <p>An edge is followed unless its source and its target lie in one strongly connected component: such references stay
 * what they are, objects with a {@code $ref}. Immutable and thread-safe.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class ReferenceGraph {

    private static final ReferenceGraph NONE = new ReferenceGraph(List.of(), Map.of(), Map.of(), List.of());

    private final List<Document> documents;
    private final Map<Node, Node> followed;
    private final Map<Node, Node> targets;
    private final List<Diagnostic> problems;

    ReferenceGraph(
            List<Document> documents, Map<Node, Node> followed, Map<Node, Node> targets, List<Diagnostic> problems) {
        this.documents = List.copyOf(documents);
        this.followed = Map.copyOf(followed);
        this.targets = Map.copyOf(targets);
        this.problems = List.copyOf(problems);
    }

    /** Tell the graph without references. */
    public static ReferenceGraph none() {
        return NONE;
    }

    /** Tell the documents that are reached, the root first, the others by name. */
    public List<Document> documents() {
        return documents;
    }

    /** Tell what is wrong with references: dead, remote, leaving the project. */
    public List<Diagnostic> problems() {
        return problems;
    }

    /** Follow an object with a {@code $ref} to its target, also over several references; else give the node back. */
    public Node follow(Node node) {
        return followed.getOrDefault(node, node);
    }

    /** Find the target of a reference, also one inside a cycle. */
    public Optional<Node> target(Node reference) {
        return Optional.ofNullable(targets.get(reference));
    }
}
