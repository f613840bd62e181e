package dev.interlock.path;

import dev.interlock.path.RegexPart.Anchor;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tell what the shape of an expression allows to conclude from a part of a text.
 *
 * @param atStart whether every match begins where the text begins
 * @param atEnd whether every match ends where the text ends
 * @param readsBefore whether it asks what stands before a match
 * @param readsAfter whether it asks what stands behind a match
 * @param reversible whether it can be turned round: it neither looks nor refers back
 * @param linear whether a linear engine can match it; such an engine writes repetitions out
 * @param hasProperties whether it names sets of Unicode, which the platform may not know
 */
record RegexTraits(
        boolean atStart,
        boolean atEnd,
        boolean readsBefore,
        boolean readsAfter,
        boolean reversible,
        boolean linear,
        boolean hasProperties) {

    private static final long LONGEST_WRITTEN_OUT = 1_500;

    static RegexTraits of(RegexPart part) {
        Set<Object> held = new HashSet<>();
        collect(part, held);
        boolean looks = held.contains(RegexPart.Look.class);
        boolean lines = held.contains(Anchor.LINE_START) || held.contains(Anchor.LINE_END);
        boolean reads = looks || lines || held.contains(Anchor.BOUNDARY) || held.contains(Anchor.NO_BOUNDARY);
        boolean simple = !looks && !lines && !held.contains(RegexPart.Back.class);
        return new RegexTraits(
                touches(part, Anchor.START, false),
                touches(part, Anchor.END, true),
                reads || held.contains(Anchor.START),
                reads || held.contains(Anchor.END),
                simple,
                simple && writtenOut(part) <= LONGEST_WRITTEN_OUT,
                held.contains(RegexPart.Property.class));
    }

    /** Collect the anchors, and the types of the other parts. */
    private static void collect(RegexPart part, Set<Object> held) {
        held.add(part instanceof Anchor ? part : part.getClass());
        if (part instanceof RegexPart.OneOf set) {
            for (RegexPart.Item item : set.items()) {
                held.add(item.getClass());
            }
        }
        for (RegexPart one : inner(part)) {
            collect(one, held);
        }
    }

    private static long writtenOut(RegexPart part) {
        long size = 1;
        for (RegexPart one : inner(part)) {
            size += writtenOut(one);
        }
        int times = part instanceof RegexPart.Repeat repeat ? Math.max(repeat.least(), repeat.most()) : 1;
        return Math.min(size, Integer.MAX_VALUE) * Math.max(1, times);
    }

    private static boolean touches(RegexPart part, Anchor anchor, boolean last) {
        if (part instanceof RegexPart.Choice choice) {
            for (RegexPart one : choice.alternatives()) {
                if (!touches(one, anchor, last)) {
                    return false;
                }
            }
            return true;
        }
        if (part instanceof RegexPart.Sequence sequence && !sequence.parts().isEmpty()) {
            return touches(sequence.parts().get(last ? sequence.parts().size() - 1 : 0), anchor, last);
        }
        if (part instanceof RegexPart.Group group) {
            return touches(group.part(), anchor, last);
        }
        return part == anchor;
    }

    private static List<RegexPart> inner(RegexPart part) {
        if (part instanceof RegexPart.Choice choice) {
            return choice.alternatives();
        }
        if (part instanceof RegexPart.Sequence sequence) {
            return sequence.parts();
        }
        if (part instanceof RegexPart.Repeat repeat) {
            return List.of(repeat.part());
        }
        if (part instanceof RegexPart.Group group) {
            return List.of(group.part());
        }
        if (part instanceof RegexPart.Look look) {
            return List.of(look.part());
        }
        return List.of();
    }
}
