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

    /** Tell for each vertex the number of its component. A vertex with an edge to itself is one of its own. */
    int[] components() {
        int vertices = firstEdge.length;
        int[] component = new int[vertices];
        int[] visited = new int[vertices];
        int[] lowest = new int[vertices];
        int[] edge = firstEdge.clone();
        int[] path = new int[vertices];
        int[] open = new int[vertices];
        Arrays.fill(component, -1);
        int opened = 0;
        int visits = 0;
        int components = 0;
        for (int start = 0; start < vertices; start++) {
            int depth = 0;
            if (visited[start] == 0) {
                path[depth++] = start;
            }
            while (depth > 0) {
                int vertex = path[depth - 1];
                if (visited[vertex] == 0) {
                    visited[vertex] = ++visits;
                    lowest[vertex] = visits;
                    open[opened++] = vertex;
                }
                if (edge[vertex] >= 0) {
                    int next = target[edge[vertex]];
                    edge[vertex] = nextEdge[edge[vertex]];
                    if (visited[next] == 0) {
                        path[depth++] = next;
                    } else if (component[next] < 0) {
                        lowest[vertex] = Math.min(lowest[vertex], visited[next]);
                    }
                    continue;
                }
                depth--;
                if (lowest[vertex] == visited[vertex]) {
                    while (component[vertex] < 0) {
                        component[open[--opened]] = components;
                    }
                    components++;
                }
                if (depth > 0) {
                    lowest[path[depth - 1]] = Math.min(lowest[path[depth - 1]], lowest[vertex]);
                }
            }
        }
        return component;
    }
}
