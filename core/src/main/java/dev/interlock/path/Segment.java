package dev.interlock.path;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;

/** Hold one step of a path. A deep step looks at the children of a node and at those of all its descendants. */
sealed interface Segment {

    /** The children with certain keys. */
    record Names(List<String> names, boolean deep) implements Segment {
        public Names {
            names = List.copyOf(new LinkedHashSet<>(names));
        }
    }

    /** All children. */
    record Any(boolean deep) implements Segment {}

    /** The children that a condition selects. */
    record Filter(Term condition, boolean deep) implements Segment {}

    /** The elements of a stretch of an array; negative ends count from its end. */
    record Slice(OptionalInt from, OptionalInt to, int step, boolean deep) implements Segment {}

    /** The node itself and its descendants, as far as they are containers. */
    record Containers() implements Segment {}

    /** The parent. */
    record Up() implements Segment {}

    /** The key instead of the value; always the last step. */
    record Key() implements Segment {}
}
