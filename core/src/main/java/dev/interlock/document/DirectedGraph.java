package dev.interlock.document;

import java.util.Arrays;

/**
 * Hold edges between numbered vertices, and find the strongly connected components (Tarjan 1972, without recursion).
 */
final class DirectedGraph {

    private final int[] firstEdge;
    private int[] nextEdge = new int[64];
    private int[] target = new int[64];
    private int edges;

    DirectedGraph(int vertices) {
        this.firstEdge = new int[vertices];
        Arrays.fill(firstEdge, -1);
    }

    void connect(int from, int to) {
        if (edges == target.length) {
            target = Arrays.copyOf(target, edges * 2);
            nextEdge = Arrays.copyOf(nextEdge, edges * 2);
        }
        target[edges] = to;
        nextEdge[edges] = firstEdge[from];
        firstEdge[from] = edges++;
    }

    /** Tell for each vertex the number of its component. */
    int[] components() {
        Visit visit = new Visit();
        for (int start = 0; start < firstEdge.length; start++) {
            visit.from(start);
        }
        return visit.component;
    }

    /** One visit to all vertices, depth first. */
    private final class Visit {
        private final int[] component = new int[firstEdge.length];
        /** When a vertex was met, counted from 1, and the earliest that it leads back to. */
        private final int[] met = new int[firstEdge.length];

        private final int[] earliest = new int[firstEdge.length];
        private final int[] nextOf = firstEdge.clone();
        private final int[] path = new int[firstEdge.length];
        /** The vertices that were met and have no component yet. */
        private final int[] open = new int[firstEdge.length];

        private int depth;
        private int opened;
        private int visits;
        private int components;

        Visit() {
            Arrays.fill(component, -1);
        }

        void from(int start) {
            if (met[start] == 0) {
                meet(start);
            }
            while (depth > 0) {
                int vertex = path[depth - 1];
                int edge = nextOf[vertex];
                if (edge < 0) {
                    leave(vertex);
                } else {
                    nextOf[vertex] = nextEdge[edge];
                    lead(vertex, target[edge]);
                }
            }
        }

        private void lead(int vertex, int next) {
            if (met[next] == 0) {
                meet(next);
            } else if (component[next] < 0) {
                earliest[vertex] = Math.min(earliest[vertex], met[next]);
            }
        }

        private void meet(int vertex) {
            met[vertex] = ++visits;
            earliest[vertex] = visits;
            open[opened++] = vertex;
            path[depth++] = vertex;
        }

        private void leave(int vertex) {
            depth--;
            if (earliest[vertex] == met[vertex]) {
                while (component[vertex] < 0) {
                    component[open[--opened]] = components;
                }
                components++;
            }
            if (depth > 0) {
                int before = path[depth - 1];
                earliest[before] = Math.min(earliest[before], earliest[vertex]);
            }
        }
    }
}
