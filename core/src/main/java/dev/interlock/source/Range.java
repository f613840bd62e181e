package dev.interlock.source;

import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Name a stretch of a text.
 *
 * @param start the first position that belongs to it
 * @param end the first position that no longer belongs to it, not before {@code start}
 */
@API(status = API.Status.STABLE, since = "0.1")
public record Range(Position start, Position end) implements Comparable<Range> {

    public Range {
        if (end.compareTo(start) < 0) {
            throw new IllegalArgumentException("a range ends at " + end + ", before its start " + start);
        }
    }

    /** Create a range from its start and its exclusive end. */
    public static Range of(Position start, Position end) {
        return new Range(start, end);
    }

    /** Create the empty range at a position. */
    public static Range at(Position position) {
        return new Range(position, position);
    }

    // Written out, as findings are compared at every start and the first use of a generated method is dear.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Range range && range.start.equals(start) && range.end.equals(end);
    }

    @Override
    public int hashCode() {
        return 31 * start.hashCode() + end.hashCode();
    }

    @Override
    public int compareTo(Range other) {
        int byStart = start.compareTo(other.start);
        return byStart != 0 ? byStart : end.compareTo(other.end);
    }

    @Override
    public String toString() {
        return start + "-" + end;
    }
}
