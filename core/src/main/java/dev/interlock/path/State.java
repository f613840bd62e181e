package dev.interlock.path;

import org.jspecify.annotations.Nullable;

/**
 * Know which steps are due at a place, and which expressions select it.
 *
 * <p>Steps and expressions are written as twice their number, plus one where nobody can tell if the way there counts.
 * Immutable but for what is remembered of its successors, which any thread may compute again.
 */
final class State {

    private final int number;
    private final int[] due;
    private final int[] ends;
    private final int[] keyEnds;

    /** The due steps by what they ask. */
    private final int[] deep;

    private final int[] named;
    private final int[] any;
    private final int[] filters;
    private final int[] slices;
    private final int[] climbs;
    private final boolean asksOrdinals;
    /** By the number of a name: what follows where no filter selects. */
    private final @Nullable State[] successors;

    State(int number, int[] due, int[] ends, int[] keyEnds, StateTable table) {
        this.number = number;
        this.due = due;
        this.ends = ends;
        this.keyEnds = keyEnds;
        Sorting sorting = new Sorting(due, table);
        this.deep = sorting.deep.toArray();
        this.named = sorting.named.toArray();
        this.any = sorting.any.toArray();
        this.filters = sorting.filters.toArray();
        this.slices = sorting.slices.toArray();
        this.climbs = sorting.climbs.toArray();
        this.asksOrdinals = sorting.asksOrdinals;
        this.successors = new State[table.nameCount() + 1];
    }

    private static final class Sorting {
        final Items deep = new Items();
        final Items named = new Items();
        final Items any = new Items();
        final Items filters = new Items();
        final Items slices = new Items();
        final Items climbs = new Items();
        boolean asksOrdinals;

        Sorting(int[] due, StateTable table) {
            for (int item : due) {
                Step step = table.step(item >> 1);
                if (step.isDeep()) {
                    deep.add(item);
                }
                if (step.climbs()) {
                    climbs.add(item);
                } else if (step.segment() instanceof Segment.Names names) {
                    named.add(item);
                    asksOrdinals |= asksOrdinals(names);
                } else if (step.segment() instanceof Segment.Any) {
                    any.add(item);
                } else if (step.segment() instanceof Segment.Filter) {
                    filters.add(item);
                } else {
                    slices.add(item);
                    asksOrdinals = true;
                }
            }
        }

        private static boolean asksOrdinals(Segment.Names names) {
            for (String name : names.names()) {
                if (!name.isEmpty() && Character.isDigit(name.charAt(0))) {
                    return true;
                }
            }
            return false;
        }
    }

    int number() {
        return number;
    }

    /** Tell the steps that are due. */
    int[] due() {
        return due;
    }

    /** Tell the expressions that select the place. */
    int[] ends() {
        return ends;
    }

    /** Tell the expressions that select the key of the place. */
    int[] keyEnds() {
        return keyEnds;
    }

    /** Tell the steps that stay due below. */
    int[] deep() {
        return deep;
    }

    int[] named() {
        return named;
    }

    int[] any() {
        return any;
    }

    int[] filters() {
        return filters;
    }

    int[] slices() {
        return slices;
    }

    /** Tell the steps that look down and select the place itself. */
    int[] climbs() {
        return climbs;
    }

    /** Tell whether elements of an array differ by their ordinals. */
    boolean asksOrdinals() {
        return asksOrdinals;
    }

    boolean selects() {
        return ends.length > 0 || keyEnds.length > 0;
    }

    /** Tell whether something can be selected below. */
    boolean goesOn() {
        return due.length > 0;
    }

    @Nullable
    State successor(int name) {
        return successors[name];
    }

    void remember(int name, State successor) {
        successors[name] = successor;
    }
}
