package dev.interlock.path;

import dev.interlock.document.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Walk a document by the steps of one expression.
 *
 * <p>The walk keeps its own stack. What lies below a shared target is walked once per step, unless every route counts;
 * the edge to the target and a match of the target itself are judged each time.
 */
final class Walk {

    private final List<Segment> segments;
    private final UnaryOperator<Node> follow;
    private final boolean everyRoute;
    private final Place root;
    private final Deque<Stop> stack = new ArrayDeque<>();
    private final Set<Object> walked = new HashSet<>();
    private final Set<Stop> climbed = new HashSet<>();
    private final Map<Selected, Boolean> selected = new LinkedHashMap<>();
    private int visitsLeft;
    private int faults;
    private @Nullable String fault;

    private record Stop(Place place, int step, boolean maybe) {

        // Written out, as every start compares places and the first use of a generated method is dear.
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Stop stop && stop.step == step && stop.maybe == maybe && stop.place.equals(place);
        }

        @Override
        public int hashCode() {
            return 31 * (31 * place.hashCode() + step) + Boolean.hashCode(maybe);
        }
    }

    private record Below(int step, Node target, boolean maybe) {

        // Written out, as every start compares places and the first use of a generated method is dear.
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Below below
                    && below.step == step
                    && below.maybe == maybe
                    && below.target.equals(target);
        }

        @Override
        public int hashCode() {
            return 31 * (31 * step + target.hashCode()) + Boolean.hashCode(maybe);
        }
    }

    private record Selected(Place place, boolean key) {

        // Written out, as every start compares places and the first use of a generated method is dear.
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Selected selected && selected.key == key && selected.place.equals(place);
        }

        @Override
        public int hashCode() {
            return 31 * place.hashCode() + Boolean.hashCode(key);
        }
    }

    Walk(List<Segment> segments, Node start, UnaryOperator<Node> follow, boolean everyRoute, int visits) {
        this.segments = segments;
        this.follow = follow;
        this.everyRoute = everyRoute;
        this.root = Place.root(follow.apply(start));
        this.visitsLeft = visits;
    }

    Selection select() {
        if (!root.node().isAbsent()) {
            stack.push(new Stop(root, 0, false));
        }
        List<Stop> next = new ArrayList<>();
        while (!stack.isEmpty() && visitsLeft > 0) {
            visit(stack.pop(), next);
            for (int i = next.size() - 1; i >= 0; i--) {
                stack.push(next.get(i));
            }
            next.clear();
        }
        List<Match> matches = new ArrayList<>(selected.size());
        for (Map.Entry<Selected, Boolean> one : selected.entrySet()) {
            Selected which = one.getKey();
            matches.add(new Match(which.place(), which.key(), one.getValue()));
        }
        return Selection.of(matches, faults, fault, !stack.isEmpty());
    }

    private void visit(Stop stop, List<Stop> next) {
        visitsLeft--;
        if (stop.step() == segments.size()) {
            select(stop, false);
            return;
        }
        Segment segment = segments.get(stop.step());
        if (segment instanceof Segment.Names names) {
            if (names.deep()) {
                goDeep(stop, next, names);
            } else {
                goTo(stop, names.names(), next);
            }
        } else if (segment instanceof Segment.Any any) {
            go(stop, any.deep(), next, any);
        } else if (segment instanceof Segment.Filter filter) {
            go(stop, filter.deep(), next, filter);
        } else if (segment instanceof Segment.Slice slice) {
            go(stop, slice.deep(), next, slice.counted(stop.place().node().size()));
        } else if (segment instanceof Segment.Containers) {
            goThroughContainers(stop, next);
        } else if (segment instanceof Segment.Up) {
            Place parent = stop.place().parent();
            if (parent != null) {
                Stop above = new Stop(parent, stop.step() + 1, stop.maybe());
                if (climbed.add(above)) {
                    next.add(above);
                }
            }
        } else if (stop.place().parent() != null) {
            select(stop, true);
        }
    }

    private void select(Stop stop, boolean key) {
        Selected which = new Selected(stop.place(), key);
        selected.put(which, stop.maybe() && selected.getOrDefault(which, true));
    }

    private void goTo(Stop stop, List<String> names, List<Stop> next) {
        for (String name : names) {
            Node child = stop.place().node().get(name);
            if (!child.isAbsent()) {
                next.add(new Stop(childOf(stop.place(), child), stop.step() + 1, stop.maybe()));
            }
        }
    }

    private void go(Stop stop, boolean deep, List<Stop> next, Segment segment) {
        if (deep) {
            goDeep(stop, next, segment);
            return;
        }
        for (Node child : stop.place().node().children()) {
            advance(stop, childOf(stop.place(), child), segment, next);
        }
    }

    private void goDeep(Stop stop, List<Stop> next, Segment segment) {
        if (!enter(stop)) {
            return;
        }
        for (Node child : stop.place().node().children()) {
            Place place = childOf(stop.place(), child);
            advance(stop, place, segment, next);
            if (place.node().isContainer()) {
                next.add(new Stop(place, stop.step(), stop.maybe()));
            }
        }
    }

    private void goThroughContainers(Stop stop, List<Stop> next) {
        if (!stop.place().node().isContainer()) {
            return;
        }
        next.add(new Stop(stop.place(), stop.step() + 1, stop.maybe()));
        if (enter(stop)) {
            for (Node child : stop.place().node().children()) {
                Place place = childOf(stop.place(), child);
                if (place.node().isContainer()) {
                    next.add(new Stop(place, stop.step(), stop.maybe()));
                }
            }
        }
    }

    /** Tell whether what lies below a place has still to be walked by a deep step. */
    private boolean enter(Stop stop) {
        return walked.add(
                everyRoute ? stop : new Below(stop.step(), stop.place().node(), stop.maybe()));
    }

    private void advance(Stop stop, Place child, Segment segment, List<Stop> next) {
        visitsLeft--;
        Certainty chosen = choose(segment, stop.place(), child);
        if (chosen != Certainty.NO) {
            next.add(new Stop(child, stop.step() + 1, stop.maybe() || chosen == Certainty.UNKNOWN));
        }
    }

    private Certainty choose(Segment segment, Place parent, Place child) {
        if (segment instanceof Segment.Names names) {
            return Certainty.of(names.names().contains(child.key()));
        }
        if (segment instanceof Segment.Filter filter) {
            return decide(filter.condition(), child);
        }
        if (segment instanceof Segment.Slice slice) {
            // A slice takes no members of an object.
            return Certainty.of(parent.node().isArray() && slice.takes(Integer.parseInt(child.key())));
        }
        return Certainty.YES;
    }

    private Certainty decide(Term condition, Place child) {
        try {
            return new FilterEvaluation(child, root, follow).decide(condition);
        } catch (FilterFault problem) {
            faults++;
            if (fault == null) {
                fault = problem.message();
            }
            return Certainty.NO;
        }
    }

    private Place childOf(Place parent, Node child) {
        return parent.child(child.key(), follow.apply(child));
    }
}
