package dev.interlock.path;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Make the states of a program as walks come to need them, and keep them for others.
 *
 * <p>A hostile document may ask for more states than are worth keeping; those beyond the bound are made again whenever
 * they are needed. Thread-safe.
 */
final class StateTable {

    private static final int MOST_STATES = 20_000;

    private final List<Step> steps;
    private final Map<String, Integer> names;
    private final Map<Content, State> states = new ConcurrentHashMap<>();
    private final Map<Content, State> arrived = new ConcurrentHashMap<>();
    private final AtomicInteger numbers = new AtomicInteger();
    private final State nothing;
    private final State start;

    StateTable(StepTree tree) {
        this.steps = List.copyOf(tree.steps());
        this.names = Map.copyOf(tree.names());
        this.nothing = state(new int[0], new int[0], new int[0]);
        this.start = arrive(new int[0], new int[] {0});
    }

    /** What a state holds, or what it is reached by, as one row of numbers. */
    private static final class Content {

        /** No item, expression or state has this number. */
        private static final int BREAK = -2;

        private final int[] row;

        private Content(int[] row) {
            this.row = row;
        }

        static Content held(int[] due, int[] ends, int[] keyEnds) {
            int[] row = new int[due.length + ends.length + keyEnds.length + 2];
            System.arraycopy(due, 0, row, 0, due.length);
            row[due.length] = BREAK;
            System.arraycopy(ends, 0, row, due.length + 1, ends.length);
            row[due.length + ends.length + 1] = BREAK;
            System.arraycopy(keyEnds, 0, row, due.length + ends.length + 2, keyEnds.length);
            return new Content(row);
        }

        static Content reached(int state, int[] arrivals) {
            int[] row = Arrays.copyOf(arrivals, arrivals.length + 1);
            row[arrivals.length] = state;
            return new Content(row);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Content content && Arrays.equals(row, content.row);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(row);
        }
    }

    Step step(int number) {
        return steps.get(number);
    }

    int stepCount() {
        return steps.size();
    }

    int nameCount() {
        return names.size();
    }

    /** Tell the number of a name that some step asks for, or 0. */
    int numberOf(String name) {
        return names.getOrDefault(name, 0);
    }

    /** Tell the state at the root. */
    State start() {
        return start;
    }

    /** Tell the state in which nothing is due. */
    State nothing() {
        return nothing;
    }

    /** Tell the state of the child with a key, as far as no filter selects it. */
    State successor(State from, int name, String key) {
        State known = from.successor(name);
        if (known == null) {
            known = childOf(from, key, -1, 0);
            from.remember(name, known);
        }
        return known;
    }

    /** Tell the state of the child with a key, where some step asks for ordinals. */
    State childOf(State from, String key, int ordinal, int size) {
        Items arrivals = new Items();
        for (int item : from.named()) {
            if (((Segment.Names) step(item >> 1).segment()).names().contains(key)) {
                arrivals.add(item);
            }
        }
        arrivals.addAll(from.any());
        for (int item : from.slices()) {
            Segment.Slice slice = (Segment.Slice) step(item >> 1).segment();
            if (ordinal >= 0 && slice.counted(size).takes(ordinal)) {
                arrivals.add(item);
            }
        }
        return arrive(from.deep(), arrivals.toArray());
    }

    /** Tell the state of a place that further steps select. */
    State plus(State state, int[] arrivals) {
        Content asked = Content.reached(state.number(), arrivals);
        State known = state.number() < 0 ? null : arrived.get(asked);
        if (known == null) {
            known = join(state.due(), state.ends(), state.keyEnds(), arrivals);
            if (state.number() >= 0 && arrived.size() < MOST_STATES) {
                arrived.put(asked, known);
            }
        }
        return known;
    }

    private State arrive(int[] due, int[] arrivals) {
        return join(due, new int[0], new int[0], arrivals);
    }

    private State join(int[] due, int[] ends, int[] keyEnds, int[] arrivals) {
        Items allDue = new Items();
        Items allEnds = new Items();
        Items allKeyEnds = new Items();
        allDue.addAll(due);
        allEnds.addAll(ends);
        allKeyEnds.addAll(keyEnds);
        for (int item : arrivals) {
            Step step = step(item >> 1);
            int doubt = item & 1;
            for (Step next : step.next()) {
                allDue.add(2 * next.number() + doubt);
            }
            for (int expression : step.ends()) {
                allEnds.add(2 * expression + doubt);
            }
            for (int expression : step.keyEnds()) {
                allKeyEnds.add(2 * expression + doubt);
            }
        }
        return state(allDue.toArray(), allEnds.toArray(), allKeyEnds.toArray());
    }

    private State state(int[] due, int[] ends, int[] keyEnds) {
        Content content = Content.held(due, ends, keyEnds);
        State known = states.get(content);
        if (known != null) {
            return known;
        }
        if (states.size() >= MOST_STATES) {
            return new State(-1, due, ends, keyEnds, this);
        }
        State made = new State(numbers.getAndIncrement(), due, ends, keyEnds, this);
        State before = states.putIfAbsent(content, made);
        return before == null ? made : before;
    }
}
