package dev.interlock.path;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;

/** Hold one step of a path. A deep step looks at the children of a node and at those of all its descendants. */
sealed interface Segment {

    /** Tell whether it looks at the children of all descendants too. */
    default boolean deep() {
        return false;
    }

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
    record Slice(OptionalInt from, OptionalInt to, int step, boolean deep) implements Segment {

        /** Tell the same stretch of an array of a size, with both ends counted from its beginning. */
        Slice counted(int size) {
            return new Slice(counted(from.orElse(0), size), counted(to.orElse(size), size), step, deep);
        }

        private static OptionalInt counted(int end, int size) {
            return OptionalInt.of(end < 0 ? Math.max(0, size + end) : end);
        }

        /** Tell whether an element belongs to the stretch, both of whose ends are counted from the beginning. */
        boolean takes(int ordinal) {
            int first = from.orElse(0);
            return ordinal >= first && ordinal < to.orElse(0) && (ordinal - first) % step == 0;
        }
    }

    /** The node itself and its descendants, as far as they are containers. */
    record Containers() implements Segment {}

    /** The parent. */
    record Up() implements Segment {}

    /** The key instead of the value; always the last step. */
    record Key() implements Segment {}
}
