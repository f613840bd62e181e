package dev.interlock.document;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tell which references can be followed without ever coming back.
 *
 * <p>Of the trees only the nodes count that a reference starts from or leads to: such a node leads to those that lie
 * next below it, and a reference to its target. Whoever can reach one of them from another in the whole trees can do so
 * here, so that the cycles are the same.
 */
final class ReferenceCycles {

    private final List<SearchedDocument> documents;
    private final Map<Document, Integer> ordinals = new HashMap<>();
    /** By document: the nodes that count, sorted. */
    private final int[][] places;
    /** By document: the number of its first vertex. */
    private final int[] first;

    private final DirectedGraph graph;
    private final Node[] nodes;
    private final int[] targetOf;

    ReferenceCycles(List<SearchedDocument> documents) {
        this.documents = documents;
        for (SearchedDocument document : documents) {
            ordinals.put(document.document(), document.ordinal());
        }
        this.places = places();
        this.first = new int[documents.size() + 1];
        for (int document = 0; document < documents.size(); document++) {
            first[document + 1] = first[document] + places[document].length;
        }
        int vertices = first[documents.size()];
        this.graph = new DirectedGraph(vertices);
        this.nodes = new Node[vertices];
        this.targetOf = new int[vertices];
        Arrays.fill(targetOf, -1);
    }

    Map<Document, References> references() {
        for (SearchedDocument document : documents) {
            connectTree(document);
            connectReferences(document);
        }
        @Nullable Node[] ends = ends(graph.components());
        Map<Document, References> references = new HashMap<>();
        for (SearchedDocument document : documents) {
            int[] sources = document.sources();
            @Nullable Node[] endsOfSources = new Node[sources.length];
            for (int source = 0; source < sources.length; source++) {
                endsOfSources[source] = ends[vertex(document.ordinal(), sources[source])];
            }
            references.put(document.document(), new References(sources, document.targets(), endsOfSources));
        }
        return references;
    }

    /** Tell for each vertex where the references from it end, null where there is none or it is not followed. */
    private @Nullable Node[] ends(int[] components) {
        int[] endOf = new int[nodes.length];
        Arrays.fill(endOf, -1);
        int[] way = new int[16];
        for (int vertex = 0; vertex < nodes.length; vertex++) {
            int length = 0;
            int at = vertex;
            // Followed edges lead from component to component, so that the way comes to an end.
            while (endOf[at] < 0 && targetOf[at] >= 0 && components[targetOf[at]] != components[at]) {
                if (length == way.length) {
                    way = Arrays.copyOf(way, length * 2);
                }
                way[length++] = at;
                at = targetOf[at];
            }
            int end = endOf[at] < 0 ? at : endOf[at];
            for (int step = 0; step < length; step++) {
                endOf[way[step]] = end;
            }
        }
        @Nullable Node[] ends = new Node[nodes.length];
        for (int vertex = 0; vertex < nodes.length; vertex++) {
            ends[vertex] = endOf[vertex] < 0 ? null : nodes[endOf[vertex]];
        }
        return ends;
    }

    private void connectTree(SearchedDocument document) {
        Tape tape = document.document().tape();
        int[] own = places[document.ordinal()];
        int[] around = new int[own.length];
        int depth = 0;
        for (int place = 0; place < own.length; place++) {
            int vertex = first[document.ordinal()] + place;
            nodes[vertex] = new Node(document.document(), own[place], List.of());
            while (depth > 0 && tape.end[own[around[depth - 1]]] <= own[place]) {
                depth--;
            }
            if (depth > 0) {
                graph.connect(first[document.ordinal()] + around[depth - 1], vertex);
            }
            around[depth++] = place;
        }
    }

    private void connectReferences(SearchedDocument document) {
        for (int source = 0; source < document.count(); source++) {
            Node target = document.target(source);
            if (target != null) {
                int from = vertex(document.ordinal(), document.sources()[source]);
                int to = vertex(ordinalOf(target), target.index());
                targetOf[from] = to;
                graph.connect(from, to);
            }
        }
    }

    private int[][] places() {
        int[] counts = new int[documents.size()];
        for (SearchedDocument document : documents) {
            counts[document.ordinal()] += document.count();
            for (Node target : document.targets()) {
                if (target != null) {
                    counts[ordinalOf(target)]++;
                }
            }
        }
        int[][] places = new int[documents.size()][];
        for (SearchedDocument document : documents) {
            places[document.ordinal()] = Arrays.copyOf(document.sources(), counts[document.ordinal()]);
            counts[document.ordinal()] = document.count();
        }
        for (SearchedDocument document : documents) {
            for (Node target : document.targets()) {
                if (target != null) {
                    int in = ordinalOf(target);
                    places[in][counts[in]++] = target.index();
                }
            }
        }
        for (int document = 0; document < places.length; document++) {
            places[document] = sortedOnce(places[document]);
        }
        return places;
    }

    private static int[] sortedOnce(int[] values) {
        Arrays.sort(values);
        int count = 0;
        for (int i = 0; i < values.length; i++) {
            if (i == 0 || values[i] != values[i - 1]) {
                values[count++] = values[i];
            }
        }
        return Arrays.copyOf(values, count);
    }

    private int vertex(int document, int index) {
        return first[document] + Arrays.binarySearch(places[document], index);
    }

    private int ordinalOf(Node node) {
        Integer ordinal = ordinals.get(node.document());
        if (ordinal == null) {
            throw new IllegalStateException(node + " lies in a document that was not searched");
        }
        return ordinal;
    }
}
