package dev.interlock.source;

import java.util.Optional;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Name a place in a file of the project.
 *
 * <p>The file is relative to the reactor root and written with {@code /}; a place inside an archive is
 * {@code outer.zip!/inner.zip!/file}. Code that was compiled without debug information has no range.
 *
 * @param file the file
 * @param range the stretch of the file, empty where only the file is known
 */
@API(status = API.Status.STABLE, since = "0.1")
public record Location(String file, Optional<Range> range) implements Comparable<Location> {

    /** Create a location from a file and a range in it. */
    public static Location of(String file, Range range) {
        return new Location(file, Optional.of(range));
    }

    /** Create the location of a single position in a file. */
    public static Location of(String file, int line, int column) {
        return of(file, Range.at(Position.of(line, column)));
    }

    /** Create the location of a whole file. */
    public static Location of(String file) {
        return new Location(file, Optional.empty());
    }

    /** Tell the line of the start, or 1 where only the file is known. */
    public int line() {
        return rangeOrStart().start().line();
    }

    // Written out, as findings are compared at every start and the first use of a generated method is dear.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Location location && location.file.equals(file) && location.range.equals(range);
    }

    @Override
    public int hashCode() {
        return 31 * file.hashCode() + range.hashCode();
    }

    @Override
    public int compareTo(Location other) {
        int byFile = file.compareTo(other.file);
        return byFile != 0 ? byFile : rangeOrStart().compareTo(other.rangeOrStart());
    }

    private Range rangeOrStart() {
        return range.orElse(Range.at(Position.START));
    }

    /** Format as {@code file:line:column}, or as the file alone where no range is known. */
    @Override
    public String toString() {
        return range.isPresent() ? file + ":" + range.get().start() : file;
    }
}
