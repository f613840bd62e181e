package dev.interlock.document;

import dev.interlock.source.Diagnostic;
import dev.interlock.source.Location;
import dev.interlock.source.SourceText;
import java.util.ArrayList;
import java.util.List;

/** Collect what is wrong with one text; of a text that is wrong everywhere, the first hundred problems. */
final class ProblemLog {

    private static final int MOST = 100;

    private final SourceText source;
    private final List<Diagnostic> problems = new ArrayList<>();
    private int further;

    ProblemLog(SourceText source) {
        this.source = source;
    }

    void add(String code, String message, int start, int stop, String nextStep) {
        add(code, message, source.locate(start, stop), nextStep);
    }

    void add(String code, String message, Location place, String nextStep) {
        if (problems.size() < MOST) {
            problems.add(Diagnostic.of(code, message, place, nextStep));
        } else {
            further++;
        }
    }

    void add(Diagnostic problem) {
        problems.add(problem);
    }

    /** Tell the problems in the order of the text. */
    List<Diagnostic> toList() {
        List<Diagnostic> all = new ArrayList<>(problems);
        all.sort(null);
        if (further > 0) {
            all.add(Diagnostic.of(
                    "further-problems",
                    "The file has " + further + " further problems.",
                    Location.of(source.file()),
                    "Repair those that are listed, and check again."));
        }
        return all;
    }
}
