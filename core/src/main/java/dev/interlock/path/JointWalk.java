package dev.interlock.path;

import dev.interlock.document.Document;
import dev.interlock.document.Layout;
import dev.interlock.document.Node;
import dev.interlock.document.NodeKind;
import dev.interlock.document.ReferenceGraph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Walks documents once for all expressions of a program.
 *
 * <p>The walk keeps its own stack. What lies below the target of a reference is walked once for each state that it is
 * reached in, unless every route counts; the edge to the target and a match of the target itself are judged each time.
 */
final class JointWalk {

    private static final long ALL = -1;
    /** No member has the last bit. */
    private static final long UNCOUNTED = Long.MIN_VALUE;

    private final StepTree tree;
    private final StateTable states;
    private final Node start;
    private final ReferenceGraph references;
    private final Following follow;
    private final boolean everyRoute;
    private final FilterScreen screen;
    private final List<List<Match>> matches = new ArrayList<>();
    private final Map<Document, WalkedDocument> documents = new HashMap<>();
    private final Map<Document, BitSet> targets;
    private final Place root;
    private final int[] faults;
    private final @Nullable String[] fault;
    private final @Nullable Throwable[] broken;
    private final Items arrivals = new Items();
    private int visitsLeft;

    private Stop[] stops = new Stop[64];
    private int depth;

    /** A container whose children are walked. */
    private static final class Stop {
        WalkedDocument document;
        State state;
        int index;
        int next;
        int end;
        int ordinal;
        boolean isArray;
        int size;

        @Nullable
        Place place;
        /** Where the container is written, which is another place where a reference leads to it. */
        WalkedDocument writtenIn;

        int writtenAt;

        Stop(WalkedDocument document, State state) {
            this.document = document;
            this.writtenIn = document;
            this.state = state;
        }
    }

    JointWalk(
            StepTree tree,
            StateTable states,
            FilterScreen screen,
            Node start,
            ReferenceGraph references,
            boolean everyRoute,
            int visits) {
        this.tree = tree;
        this.states = states;
        this.screen = screen;
        this.start = start;
        this.references = references;
        this.follow = new Following(references);
        this.everyRoute = everyRoute;
        this.visitsLeft = visits;
        this.faults = new int[states.stepCount()];
        this.fault = new String[states.stepCount()];
        this.broken = new Throwable[states.stepCount()];
        this.root = Place.root(references.follow(start));
        this.targets = everyRoute ? Map.of() : targets(references);
    }

    private static Map<Document, BitSet> targets(ReferenceGraph references) {
        Map<Document, BitSet> targets = new HashMap<>();
        for (Document document : references.documents()) {
            Layout layout = document.layout();
            for (int index : references.followed(document)) {
                Node target = references.follow(layout.node(index));
                targets.computeIfAbsent(target.document(), any -> new BitSet()).set(Layout.indexOf(target));
            }
        }
        return targets;
    }

    List<Selection> select() {
        for (int expression = 0; expression < tree.expressionCount(); expression++) {
            matches.add(new ArrayList<>());
        }
        if (!root.node().isAbsent()) {
            WalkedDocument document = walked(root.node().document());
            int index = Layout.indexOf(root.node());
            State state = climb(states.start(), document, index, root);
            record(state, root);
            push(state, document, index, documentOf(start), Layout.indexOf(start), root);
            walk();
        }
        List<Selection> selections = new ArrayList<>();
        for (int expression = 0; expression < matches.size(); expression++) {
            selections.add(selection(expression));
        }
        return selections;
    }

    private WalkedDocument documentOf(Node node) {
        return walked(node.document());
    }

    private Selection selection(int expression) {
        int count = 0;
        String first = null;
        for (Step step : tree.way(expression)) {
            Throwable how = broken[step.number()];
            if (how != null) {
                return Selection.broken(how);
            }
            count += faults[step.number()];
            first = first == null ? fault[step.number()] : first;
        }
        return Selection.of(matches.get(expression), count, first, depth > 0);
    }

    private void walk() {
        while (depth > 0 && visitsLeft > 0) {
            Stop stop = stops[depth - 1];
            if (stop.next >= stop.end) {
                depth--;
                continue;
            }
            int child = stop.next;
            stop.next = stop.document.end(child);
            visitsLeft--;
            visit(stop, child);
            stop.ordinal++;
        }
    }

    private void visit(Stop stop, int child) {
        WalkedDocument in = stop.document;
        int at = child;
        if (in.leadsOn(child)) {
            Node target = in.targetOf(child);
            in = walked(target.document());
            at = Layout.indexOf(target);
        }
        State state = basic(stop, child);
        Place place = null;
        if (stop.state.filters().length > 0) {
            arrivals.clear();
            place = filter(stop, child, in, at);
            if (!arrivals.isEmpty()) {
                state = states.plus(state, arrivals.toArray());
            }
        }
        if (state == states.nothing()) {
            return;
        }
        boolean isContainer = in.isContainer(at);
        if (state.climbs().length > 0 && isContainer) {
            place = place == null ? place(stop, child, in, at) : place;
            state = climb(state, in, at, place);
        }
        if (state.selects()) {
            place = place == null ? place(stop, child, in, at) : place;
            record(state, place);
        }
        if (isContainer && state.goesOn()) {
            push(state, in, at, stop.document, child, place);
        }
    }

    /** Tell the state of a child as far as no filter selects it. */
    private State basic(Stop stop, int child) {
        if (!stop.isArray) {
            int key = stop.document.key(child);
            return states.successor(stop.state, stop.document.name(key), stop.document.keyText(key));
        }
        if (!stop.state.asksOrdinals()) {
            return states.successor(stop.state, 0, "");
        }
        return states.childOf(stop.state, Integer.toString(stop.ordinal), stop.ordinal, stop.size);
    }

    private void push(
            State state,
            WalkedDocument document,
            int index,
            WalkedDocument writtenIn,
            int writtenAt,
            @Nullable Place place) {
        boolean isShared = !everyRoute && document.isTarget(index);
        if (isShared && !document.enter(index, state)) {
            return;
        }
        if (depth == stops.length) {
            stops = Arrays.copyOf(stops, 2 * depth);
        }
        Stop stop = stops[depth];
        if (stop == null) {
            stop = new Stop(document, state);
            stops[depth] = stop;
        }
        depth++;
        stop.document = document;
        stop.state = state;
        stop.index = index;
        stop.next = index + 1;
        stop.end = document.end(index);
        stop.ordinal = 0;
        stop.isArray = document.kind(index) == NodeKind.ARRAY;
        stop.size = stop.isArray && state.asksOrdinals() ? document.node(index).size() : 0;
        stop.place = place;
        stop.writtenIn = writtenIn;
        stop.writtenAt = writtenAt;
    }

    /** Name the place of a child of a container that is being walked. */
    private Place place(Stop stop, int child, WalkedDocument in, int at) {
        return place(stop).child(stop.document.keyText(stop.document.key(child)), in.node(at));
    }

    private Place place(Stop of) {
        int level = depth - 1;
        while (stops[level] != of) {
            level--;
        }
        int known = level;
        while (stops[known].place == null) {
            known--;
        }
        Place place = stops[known].place;
        for (int next = known + 1; next <= level; next++) {
            Stop stop = stops[next];
            String key = stop.writtenIn.keyText(stop.writtenIn.key(stop.writtenAt));
            place = place.child(key, stop.document.node(stop.index));
            stop.place = place;
        }
        return place;
    }

    private void record(State state, Place place) {
        for (int item : state.ends()) {
            matches.get(item >> 1).add(new Match(place, false, (item & 1) == 1));
        }
        for (int item : place.parent() == null ? new int[0] : state.keyEnds()) {
            matches.get(item >> 1).add(new Match(place, true, (item & 1) == 1));
        }
    }

    /** Ask the filters that are due about a child; tell its place if that had to be named. */
    private @Nullable Place filter(Stop stop, int child, WalkedDocument in, int at) {
        Place place = null;
        long members = UNCOUNTED;
        for (int item : stop.state.filters()) {
            int step = item >> 1;
            Certainty known = known(step, stop.document, child);
            if (known == null && screen.asksForMembers(step)) {
                members = members == UNCOUNTED ? members(in, at) : members;
                known = screen.lacks(step, members) ? Certainty.NO : null;
            }
            if (known == null) {
                place = place == null ? place(stop, child, in, at) : place;
                known = decide(step, stop.document, child, place);
            }
            arrive(item, known);
        }
        return place;
    }

    /** Tell what a filter that reads keys only has said about the key of a child. */
    private @Nullable Certainty known(int step, WalkedDocument in, int child) {
        int key = in.key(child);
        return screen.readsKeyOnly(step) && key >= 0 ? in.decided(step, key) : null;
    }

    private Certainty decide(int step, WalkedDocument in, int child, Place place) {
        Certainty certainty = decide(step, place);
        int key = in.key(child);
        if (screen.readsKeyOnly(step) && key >= 0) {
            in.decide(step, key, certainty);
        }
        return certainty;
    }

    /** Tell the members of a value that filters cannot do without; all where something else decides. */
    private static long members(WalkedDocument in, int at) {
        if (in.isContainer(at)) {
            return in.members(at);
        }
        return isPlain(in, at) ? 0 : ALL;
    }

    /** Tell whether a value is neither hidden nor null, of which nothing can be asked. */
    private static boolean isPlain(WalkedDocument in, int at) {
        NodeKind kind = in.kind(at);
        return kind != NodeKind.UNRESOLVED && kind != NodeKind.NULL;
    }

    private void arrive(int item, Certainty chosen) {
        if (chosen != Certainty.NO) {
            arrivals.add(chosen == Certainty.UNKNOWN ? item | 1 : item);
        }
    }

    private Certainty decide(int step, Place place) {
        if (broken[step] != null) {
            return Certainty.NO;
        }
        try {
            Segment.Filter filter = (Segment.Filter) states.step(step).segment();
            return new FilterEvaluation(place, root, follow).decide(filter.condition());
        } catch (FilterFault problem) {
            faults[step]++;
            if (fault[step] == null) {
                fault[step] = problem.message();
            }
        } catch (RuntimeException | StackOverflowError problem) {
            broken[step] = problem;
        }
        return Certainty.NO;
    }

    /** Look down from a place by the steps that select the place itself, until none of them adds another one. */
    private State climb(State state, WalkedDocument in, int at, Place place) {
        State climbed = state;
        int looked = 0;
        while (looked < climbed.climbs().length && in.isContainer(at)) {
            int[] due = climbed.climbs();
            looked = due.length;
            arrivals.clear();
            for (int item : due) {
                arrive(item, look(item >> 1, in, at, place));
            }
            if (!arrivals.isEmpty()) {
                climbed = states.plus(climbed, arrivals.toArray());
            }
        }
        return climbed;
    }

    /** Tell whether a step selects a child; each is asked, so that what a filter cannot ask is told of any of them. */
    private Certainty look(int step, WalkedDocument in, int at, Place place) {
        Certainty any = Certainty.NO;
        Node parent = in.node(at);
        Segment segment = states.step(step).segment();
        if (segment instanceof Segment.Names names) {
            for (String name : names.names()) {
                any = any.or(Certainty.of(parent.has(name)));
            }
            return any;
        }
        int size = parent.isArray() ? parent.size() : 0;
        int ordinal = 0;
        for (int child = at + 1; child < in.end(at); child = in.end(child)) {
            visitsLeft--;
            if (segment instanceof Segment.Filter) {
                any = any.or(lookAt(step, in, child, place));
            } else if (segment instanceof Segment.Slice slice) {
                any = any.or(
                        Certainty.of(parent.isArray() && slice.counted(size).takes(ordinal)));
            } else {
                return Certainty.YES;
            }
            ordinal++;
        }
        return any;
    }

    private Certainty lookAt(int step, WalkedDocument in, int child, Place parent) {
        Certainty known = known(step, in, child);
        if (known != null) {
            return known;
        }
        Node written = in.node(child);
        Node target = in.leadsOn(child) ? in.targetOf(child) : written;
        boolean lacks = screen.asksForMembers(step)
                && screen.lacks(step, members(walked(target.document()), Layout.indexOf(target)));
        return lacks ? Certainty.NO : decide(step, in, child, parent.child(written.key(), target));
    }

    private WalkedDocument walked(Document document) {
        WalkedDocument known = documents.get(document);
        if (known == null) {
            BitSet of = targets.getOrDefault(document, new BitSet());
            known = new WalkedDocument(document, references, of, states, screen.members());
            documents.put(document, known);
        }
        return known;
    }
}
