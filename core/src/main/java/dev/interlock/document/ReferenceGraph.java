package dev.interlock.document;

import dev.interlock.source.Diagnostic;
import dev.interlock.source.Location;
import dev.interlock.source.Parsed;
import dev.interlock.source.RemoteAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Hold where the {@code $ref}s of an artefact lead.
 *
 * <p>An edge is followed unless its source and its target lie in one strongly connected component, where whatever holds
 * a reference leads to it: such references stay what they are, objects with a {@code $ref}. Immutable and thread-safe.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class ReferenceGraph {

    private static final ReferenceGraph NONE = new ReferenceGraph(List.of(), Map.of(), List.of());

    private final List<Document> documents;
    private final Map<Document, References> references;
    private final List<Diagnostic> problems;

    ReferenceGraph(List<Document> documents, Map<Document, References> references, List<Diagnostic> problems) {
        this.documents = List.copyOf(documents);
        this.references = Map.copyOf(references);
        this.problems = List.copyOf(problems);
    }

    /** Load the files that references lead to. */
    @API(status = API.Status.EXPERIMENTAL, since = "0.1")
    public interface Loader {

        /** Tell whether a file exists; its path is relative to the reactor root and has no {@code ..} in it. */
        boolean exists(String path);

        /** Parse a file that exists. */
        Parsed<Document> load(String path);

        /**
         * Parse a file on the network.
         *
         * @param address its absolute address, without a fragment
         * @param namedAt the place of the reference, which problems of fetching are told of
         * @return empty if it may not be fetched
         */
        default Optional<Parsed<Document>> fetch(RemoteAddress address, Location namedAt) {
            return Optional.empty();
        }
    }

    /** Tell the graph without references. */
    public static ReferenceGraph none() {
        return NONE;
    }

    /**
     * Load all documents that the references of a document reach, each once, and tell where every reference leads.
     *
     * <p>A reference is a string under the name {@code $ref}; under that name anything else is an ordinary member.
     */
    public static ReferenceGraph of(Document root, Loader loader) {
        return new ReferenceSearch(root, loader).search();
    }

    /** Tell the documents that are reached, the root first, the others by name. */
    public List<Document> documents() {
        return documents;
    }

    /**
     * Tell what is wrong with references: dead, remote and not fetched, leaving the project, leading to what cannot be
     * read; and what is wrong with the files that were loaded for them.
     */
    public List<Diagnostic> problems() {
        return problems;
    }

    /** Follow an object with a {@code $ref} to its target, also over several references; else give the node back. */
    public Node follow(Node node) {
        References of = find(node);
        Node end = of == null ? null : of.findEnd(node.index());
        return end == null ? node : end;
    }

    /** Tell the indexes of the nodes of a document that {@link #follow} leads on from, sorted. */
    @API(status = API.Status.INTERNAL, since = "0.1")
    public int[] followed(Document document) {
        References of = references.get(document);
        return of == null ? new int[0] : of.followed();
    }

    /** Find the target of a reference, also one inside a cycle. */
    public Optional<Node> target(Node reference) {
        References of = find(reference);
        return of == null ? Optional.empty() : Optional.ofNullable(of.findTarget(reference.index()));
    }

    /** Hand over every reference with a known target, also those inside cycles, and that target. */
    public void forEach(BiConsumer<Node, Node> each) {
        for (Document document : documents) {
            References of = references.get(document);
            if (of != null) {
                of.forEach(document, each);
            }
        }
    }

    /** Tell whether a node is a reference whose target is unknown, so that nothing can be said to be missing in it. */
    public boolean isDead(Node node) {
        References of = find(node);
        return of != null && of.isDead(node.index());
    }

    private @Nullable References find(Node node) {
        return node.isObject() ? references.get(node.document()) : null;
    }
}
