package dev.interlock.path;

import java.util.ArrayList;
import java.util.List;

/**
 * One step of expressions that are walked together: the segment that leads to a place, and what may come after it.
 * Expressions that begin alike share their first steps.
 *
 * @param number numbers the steps of one program from 0
 * @param segment what selects the place below another one; nothing stands before the first step
 * @param climbs whether the step selects not the place but the one above it
 * @param next the steps that may come after it
 * @param ends the expressions that select the place
 * @param keyEnds the expressions that select its key
 */
record Step(int number, Segment segment, boolean climbs, List<Step> next, List<Integer> ends, List<Integer> keyEnds) {

    static Step of(int number, Segment segment, boolean climbs) {
        return new Step(number, segment, climbs, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    /** Tell whether the step looks also at what lies further below. */
    boolean isDeep() {
        return segment.deep();
    }

    boolean isLike(Segment other, boolean climbing) {
        if (climbs != climbing) {
            return false;
        }
        if (segment instanceof Segment.Names one && other instanceof Segment.Names two) {
            return one.deep() == two.deep() && one.names().equals(two.names());
        }
        return segment instanceof Segment.Any one && other instanceof Segment.Any two && one.deep() == two.deep();
    }
}
