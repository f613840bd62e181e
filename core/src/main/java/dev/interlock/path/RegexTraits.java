package dev.interlock.path;

import dev.interlock.path.RegexPart.Anchor;
import java.util.List;

/**
 * Tell what the shape of an expression allows to conclude from a part of a text.
 *
 * @param atStart whether every match begins where the text begins
 * @param atEnd whether every match ends where the text ends
 * @param readsBefore whether it asks what stands before a match
 * @param readsAfter whether it asks what stands behind a match
 * @param reversible whether it can be turned round: it neither looks nor refers back
 * @param linear whether a linear engine can match it; such an engine writes repetitions out
 */
record RegexTraits(
        boolean atStart, boolean atEnd, boolean readsBefore, boolean readsAfter, boolean reversible, boolean linear) {

    private static final long LONGEST_WRITTEN_OUT = 1_500;

    static RegexTraits of(RegexPart part) {
        boolean looks = has(part, RegexPart.Look.class);
        boolean boundaries = hasAnchor(part, Anchor.BOUNDARY) || hasAnchor(part, Anchor.NO_BOUNDARY);
        boolean lines = hasAnchor(part, Anchor.LINE_START) || hasAnchor(part, Anchor.LINE_END);
        boolean simple = !looks && !lines && !has(part, RegexPart.Back.class);
        return new RegexTraits(
                touches(part, Anchor.START, false),
                touches(part, Anchor.END, true),
                looks || boundaries || lines || hasAnchor(part, Anchor.START),
                looks || boundaries || lines || hasAnchor(part, Anchor.END),
                simple,
                simple && writtenOut(part) <= LONGEST_WRITTEN_OUT);
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
            return choice.alternatives().stream().allMatch(one -> touches(one, anchor, last));
        }
        if (part instanceof RegexPart.Sequence sequence && !sequence.parts().isEmpty()) {
            return touches(sequence.parts().get(last ? sequence.parts().size() - 1 : 0), anchor, last);
        }
        if (part instanceof RegexPart.Group group) {
            return touches(group.part(), anchor, last);
        }
        return part == anchor;
    }

    private static boolean hasAnchor(RegexPart part, Anchor anchor) {
        return part == anchor || inner(part).stream().anyMatch(one -> hasAnchor(one, anchor));
    }

    private static boolean has(RegexPart part, Class<? extends RegexPart> type) {
        return type.isInstance(part) || inner(part).stream().anyMatch(one -> has(one, type));
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
