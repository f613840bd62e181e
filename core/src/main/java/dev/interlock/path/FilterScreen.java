package dev.interlock.path;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Sorts out by a few bits what the filters of a program cannot select, without computing them.
 *
 * <p>Made once for a program. Immutable and thread-safe.
 */
final class FilterScreen {

    private final List<String> members;
    /** By step: sets of members, as bits, of each of which a place has one if the filter selects it. */
    private final long[][] needs;

    private final boolean[] readsKeyOnly;

    FilterScreen(StepTree tree) {
        this.members = tree.needs();
        this.needs = new long[tree.steps().size()][];
        this.readsKeyOnly = new boolean[needs.length];
        for (Step step : tree.steps()) {
            needs[step.number()] = new long[0];
            if (step.segment() instanceof Segment.Filter filter) {
                needs[step.number()] = bits(FilterNeeds.of(filter.condition()));
                readsKeyOnly[step.number()] = FilterNeeds.readsKeyOnly(filter.condition());
            }
        }
    }

    private long[] bits(List<Set<String>> sets) {
        long[] all = new long[sets.size()];
        int count = 0;
        for (Set<String> any : sets) {
            if (members.containsAll(any)) {
                long bits = 0;
                for (String member : any) {
                    bits |= 1L << members.indexOf(member);
                }
                all[count++] = bits;
            }
        }
        return Arrays.copyOf(all, count);
    }

    /** List the members that filters ask for, in the order of their bits, of which the last is not used. */
    List<String> members() {
        return members;
    }

    /** Tell whether the filter of a step can be sorted out by the members of a place. */
    boolean asksForMembers(int step) {
        return needs[step].length > 0;
    }

    /** Tell whether a place lacks what the filter of a step needs, having some members. */
    boolean lacks(int step, long having) {
        for (long any : needs[step]) {
            if ((having & any) == 0) {
                return true;
            }
        }
        return false;
    }

    /** Tell whether the filter of a step depends on the key of a place alone. */
    boolean readsKeyOnly(int step) {
        return readsKeyOnly[step];
    }
}
