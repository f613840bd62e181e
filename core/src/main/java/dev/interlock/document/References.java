package dev.interlock.document;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Hold the references of one document: the objects with a {@code $ref}, and where they lead. */
final class References {

    private final int[] sources;
    private final @Nullable Node[] targets;
    private final @Nullable Node[] ends;

    /** Create the references from their sources in the order of the document; an end only where an edge is followed. */
    References(int[] sources, @Nullable Node[] targets, @Nullable Node[] ends) {
        this.sources = sources;
        this.targets = targets;
        this.ends = ends;
    }

    @Nullable
    Node findTarget(int source) {
        int found = Arrays.binarySearch(sources, source);
        return found < 0 ? null : targets[found];
    }

    @Nullable
    Node findEnd(int source) {
        int found = Arrays.binarySearch(sources, source);
        return found < 0 ? null : ends[found];
    }

    /** Tell the sources of the edges that are followed, sorted. */
    int[] followed() {
        int[] followed = new int[sources.length];
        int count = 0;
        for (int i = 0; i < sources.length; i++) {
            if (ends[i] != null) {
                followed[count++] = sources[i];
            }
        }
        return Arrays.copyOf(followed, count);
    }

    void forEach(Document document, BiConsumer<Node, Node> each) {
        for (int i = 0; i < sources.length; i++) {
            Node target = targets[i];
            if (target != null) {
                each.accept(new Node(document, sources[i], List.of()), target);
            }
        }
    }

    boolean isDead(int source) {
        int found = Arrays.binarySearch(sources, source);
        return found >= 0 && targets[found] == null;
    }
}
