package dev.interlock.source;

import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Name a place between two characters of a text.
 *
 * <p>Lines and columns count from 1; columns count UTF-16 units. The order is that of the text.
 *
 * @param line the line, at least 1
 * @param column the column, at least 1
 */
@API(status = API.Status.STABLE, since = "0.1")
public record Position(int line, int column) implements Comparable<Position> {

    /** The first position of every text. */
    public static final Position START = new Position(1, 1);

    public Position {
        if (line < 1 || column < 1) {
            throw new IllegalArgumentException("line and column count from 1, but were " + line + ":" + column);
        }
    }

    /** Create a position from a line and a column, both counted from 1. */
    public static Position of(int line, int column) {
        return new Position(line, column);
    }

    // Written out, as findings are compared at every start and the first use of a generated method is dear.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Position position && position.line == line && position.column == column;
    }

    @Override
    public int hashCode() {
        return 31 * line + column;
    }

    @Override
    public int compareTo(Position other) {
        int byLine = Integer.compare(line, other.line);
        return byLine != 0 ? byLine : Integer.compare(column, other.column);
    }

    /** Format as {@code line:column}. */
    @Override
    public String toString() {
        return line + ":" + column;
    }
}
