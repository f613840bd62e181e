package dev.interlock.govern;

import dev.interlock.source.Diagnostic;
import dev.interlock.source.Location;
import dev.interlock.source.SourceText;
import java.util.Optional;

/** Finds what a merge left behind in a file that two branches changed. */
final class MergeConflict {

    private MergeConflict() {}

    static Optional<Diagnostic> find(SourceText source) {
        int line = 1;
        for (String text : source.text().split("\n", -1)) {
            if (text.startsWith("<<<<<<< ") || text.startsWith(">>>>>>> ")) {
                return Optional.of(Diagnostic.of(
                        "merge-conflict",
                        "A merge conflict stands in the file.",
                        Location.of(source.file(), line, 1),
                        "Keep the entries of both sides, remove the lines of the conflict, and check again."));
            }
            line++;
        }
        return Optional.empty();
    }
}
