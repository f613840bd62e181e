package dev.interlock.report;

import dev.interlock.document.Document;
import dev.interlock.document.DocumentReader;
import dev.interlock.document.Syntax;
import dev.interlock.source.Diagnostic;
import dev.interlock.source.Limits;
import dev.interlock.source.Location;
import dev.interlock.source.Parsed;
import dev.interlock.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Hold what earlier runs found: a file of lines in JSON, each of one run, in the order in which they were added.
 *
 * <p>Lines that cannot be read are told and kept as they are: nothing gets lost by adding a line. Immutable.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class History {

    private static final int LONGEST_LINE = 1 << 18;
    private static final List<String> CONFLICT_MARKS = List.of("<<<<<<<", "|||||||", "=======", ">>>>>>>");

    private final List<Line> lines;

    private record Line(String text, Optional<HistoryEntry> entry) {}

    private History(List<Line> lines) {
        this.lines = List.copyOf(lines);
    }

    /** Tell the history before the first run. */
    public static History empty() {
        return new History(List.of());
    }

    /**
     * Read a history; each line that is none of ours is one problem.
     *
     * @param file what problems call the file
     */
    public static Parsed<History> parse(String file, String text, Limits limits) {
        List<Line> lines = new ArrayList<>();
        List<Diagnostic> problems = new ArrayList<>();
        int from = 0;
        int number = 0;
        while (from < text.length()) {
            int end = text.indexOf('\n', from);
            String line = text.substring(from, end < 0 ? text.length() : end);
            from = end < 0 ? text.length() : end + 1;
            number++;
            if (!line.isBlank()) {
                lines.add(line(line, Location.of(file, number, 1), limits, problems));
            }
        }
        return Parsed.of(new History(lines), problems);
    }

    private static Line line(String text, Location place, Limits limits, List<Diagnostic> problems) {
        for (String mark : CONFLICT_MARKS) {
            if (text.startsWith(mark)) {
                problems.add(Diagnostic.of(
                        "history-conflict",
                        "The line is the mark of a merge conflict.",
                        place,
                        "Delete the marks and keep the lines of both sides."));
                return new Line(text, Optional.empty());
            }
        }
        Optional<HistoryEntry> entry = text.length() > LONGEST_LINE ? Optional.empty() : read(text, limits);
        if (entry.isEmpty()) {
            problems.add(Diagnostic.of(
                    "history-line",
                    "The line is not the count of a run.",
                    place,
                    "Delete it; a run that was ended while it wrote may have left a part."));
        }
        return new Line(text, entry);
    }

    private static Optional<HistoryEntry> read(String line, Limits limits) {
        Parsed<Document> json = DocumentReader.of(Syntax.JSON).read(SourceText.of("line", line), limits);
        return json.problems().isEmpty() && json.value().isPresent()
                ? HistoryEntry.find(json.value().get().root())
                : Optional.empty();
    }

    /** List the runs that could be read, in the order of the file. */
    public List<HistoryEntry> entries() {
        List<HistoryEntry> entries = new ArrayList<>();
        for (Line line : lines) {
            if (line.entry().isPresent()) {
                entries.add(line.entry().get());
            }
        }
        return List.copyOf(entries);
    }

    /** Find the run to compare another one with: the latest other one of its directory that is not younger. */
    public Optional<HistoryEntry> before(HistoryEntry run) {
        Optional<HistoryEntry> latest = Optional.empty();
        for (HistoryEntry entry : entries()) {
            boolean compares = entry.directory().equals(run.directory())
                    && !entry.date().isAfter(run.date())
                    && !entry.isSameRunAs(run);
            if (compares
                    && (latest.isEmpty() || !entry.date().isBefore(latest.get().date()))) {
                latest = Optional.of(entry);
            }
        }
        return latest;
    }

    /** Tell whether a run of the same sources on the same day stands in it. */
    public boolean has(HistoryEntry run) {
        for (HistoryEntry entry : entries()) {
            if (entry.isSameRunAs(run)) {
                return true;
            }
        }
        return false;
    }

    /** Tell the history with a run: in the place of that of the same sources on the same day, else at the end. */
    public History with(HistoryEntry run) {
        Line added = new Line(run.toJson(), Optional.of(run));
        List<Line> changed = new ArrayList<>();
        boolean isPlaced = false;
        for (Line line : lines) {
            boolean isReplaced = line.entry().isPresent() && line.entry().get().isSameRunAs(run);
            if (!isReplaced) {
                changed.add(line);
            } else if (!isPlaced) {
                changed.add(added);
                isPlaced = true;
            }
        }
        if (!isPlaced) {
            changed.add(added);
        }
        return new History(changed);
    }

    /** Write the text of the file, each line with its end. */
    public String toText() {
        StringBuilder text = new StringBuilder();
        for (Line line : lines) {
            text.append(line.text()).append('\n');
        }
        return text.toString();
    }
}
