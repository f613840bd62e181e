package dev.interlock.source;

import java.util.Optional;
import org.apiguardian.api.API;

/** Find what a merge left behind in a file that two branches changed. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class MergeConflict {

    private MergeConflict() {}

    /** Find the first mark of a conflict, which stands at the beginning of a line. */
    public static Optional<Diagnostic> find(SourceText source) {
        String text = source.text();
        int start = 0;
        while (start >= 0 && start < text.length()) {
            if (text.startsWith("<<<<<<< ", start) || text.startsWith(">>>>>>> ", start)) {
                return Optional.of(Diagnostic.of(
                        "merge-conflict",
                        "A merge conflict stands in the file.",
                        source.locate(start, start + 7),
                        "Keep the entries of both sides, remove the lines of the conflict, and check again."));
            }
            int end = text.indexOf('\n', start);
            start = end < 0 ? -1 : end + 1;
        }
        return Optional.empty();
    }
}
