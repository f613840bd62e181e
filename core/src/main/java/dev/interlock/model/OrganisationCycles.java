package dev.interlock.model;

import dev.interlock.document.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Finds where relations between ids lead back to where they began. */
final class OrganisationCycles {

    /**
     * One relation.
     *
     * @param to the id that it leads to
     * @param at where the organisation says so
     */
    record Edge(String to, Node at) {}

    private final Map<String, List<Edge>> edges;
    /** By id: whether it is still on the way. */
    private final Map<String, Boolean> open = new HashMap<>();

    private final List<Edge> closing = new ArrayList<>();

    private OrganisationCycles(Map<String, List<Edge>> edges) {
        this.edges = edges;
    }

    /** List the relations that close a cycle, one for each; the ids are gone through in the order of the map. */
    static List<Edge> closing(Map<String, List<Edge>> edges) {
        OrganisationCycles cycles = new OrganisationCycles(edges);
        for (String id : edges.keySet()) {
            if (!cycles.open.containsKey(id)) {
                cycles.follow(id);
            }
        }
        return cycles.closing;
    }

    private record Step(String id, Iterator<Edge> further) {}

    private void follow(String begin) {
        Deque<Step> way = new ArrayDeque<>();
        way.push(step(begin));
        while (!way.isEmpty()) {
            Step step = way.element();
            if (!step.further.hasNext()) {
                open.put(step.id, false);
                way.remove();
                continue;
            }
            Edge edge = step.further.next();
            Boolean known = open.get(edge.to);
            if (known == null) {
                way.push(step(edge.to));
            } else if (known) {
                closing.add(edge);
            }
        }
    }

    private Step step(String id) {
        open.put(id, true);
        return new Step(id, edges.getOrDefault(id, List.of()).iterator());
    }
}
