package dev.interlock.path;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Joins expressions into one tree of steps. */
final class StepTree {

    private final List<Step> steps = new ArrayList<>();
    private final List<List<Step>> ways = new ArrayList<>();
    private final Step start = Step.of(0, new Segment.Any(false), false);

    StepTree() {
        steps.add(start);
    }

    /**
     * Tell whether an expression can be walked together with others: its steps lead down, or from a place to the one
     * above it, and say nothing of the way that was taken.
     */
    static boolean takes(List<Segment> segments) {
        boolean mayClimb = false;
        for (int i = 0; i < segments.size(); i++) {
            Segment segment = segments.get(i);
            boolean isLast = i == segments.size() - 1;
            boolean isKeyAbove = segment instanceof Segment.Key && i > 0 && segments.get(i - 1) instanceof Segment.Up;
            boolean isUpTwice = segment instanceof Segment.Up && !mayClimb;
            if (segment instanceof Segment.Containers
                    || isKeyAbove
                    || isUpTwice
                    || (segment instanceof Segment.Key && !isLast)) {
                return false;
            }
            mayClimb = !(segment instanceof Segment.Up);
        }
        return !RouteReaders.read(segments);
    }

    /** Add the expression with the next number. */
    void add(List<Segment> segments) {
        int expression = ways.size();
        List<Step> way = new ArrayList<>();
        Step at = start;
        for (int i = 0; i < segments.size(); i++) {
            Segment segment = segments.get(i);
            if (segment instanceof Segment.Key) {
                at.keyEnds().add(expression);
                ways.add(way);
                return;
            }
            boolean climbs = i + 1 < segments.size() && segments.get(i + 1) instanceof Segment.Up;
            i += climbs ? 1 : 0;
            at = after(at, segment, climbs);
            way.add(at);
        }
        at.ends().add(expression);
        ways.add(way);
    }

    private Step after(Step at, Segment segment, boolean climbs) {
        for (Step known : at.next()) {
            if (known.isLike(segment, climbs)) {
                return known;
            }
        }
        Step added = Step.of(steps.size(), segment, climbs);
        steps.add(added);
        at.next().add(added);
        return added;
    }

    Step start() {
        return start;
    }

    /** Tell the steps by their numbers. */
    List<Step> steps() {
        return steps;
    }

    int expressionCount() {
        return ways.size();
    }

    /** Tell the steps of an expression. */
    List<Step> way(int expression) {
        return ways.get(expression);
    }

    /** Number the names that steps ask for, from 1; all others are 0. */
    Map<String, Integer> names() {
        Map<String, Integer> names = new HashMap<>();
        for (Step step : steps) {
            if (step.segment() instanceof Segment.Names asked) {
                for (String name : asked.names()) {
                    names.putIfAbsent(name, names.size() + 1);
                }
            }
        }
        return names;
    }

    /** Tell the members that filters ask for before all else, each once, as many as fit into a long. */
    List<String> needs() {
        Set<String> needs = new HashSet<>();
        List<String> ordered = new ArrayList<>();
        for (Step step : steps) {
            if (step.segment() instanceof Segment.Filter filter) {
                for (Set<String> any : FilterNeeds.of(filter.condition())) {
                    for (String need : any) {
                        if (needs.add(need) && ordered.size() < Long.SIZE - 1) {
                            ordered.add(need);
                        }
                    }
                }
            }
        }
        return ordered;
    }
}
