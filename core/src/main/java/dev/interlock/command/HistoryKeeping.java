package dev.interlock.command;

import dev.interlock.Interlock;
import dev.interlock.pack.PackInfo;
import dev.interlock.render.ConsoleLine;
import dev.interlock.render.ConsoleLine.Level;
import dev.interlock.report.History;
import dev.interlock.report.HistoryEntry;
import dev.interlock.report.HistoryFile;
import dev.interlock.report.Report;
import dev.interlock.report.Trend;
import dev.interlock.source.Diagnostic;
import dev.interlock.source.FileTrouble;
import dev.interlock.source.Parsed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Adds a check to the history that the options name, and tells what has changed since the one before. */
final class HistoryKeeping {

    private static final int SHOWN = 3;

    private final Workspace workspace;
    private final Options options;

    HistoryKeeping(Workspace workspace, Options options) {
        this.workspace = workspace;
        this.options = options;
    }

    void keep(Report report, Interlock interlock, List<ConsoleLine> lines) {
        Path file = workspace.history(options.text(Option.HISTORY));
        HistoryEntry run = HistoryEntry.of(report, packs(report, interlock), revision())
                .in(report.masking().mask(workspace.historyName(report.directory())));
        Parsed<History> before = add(run, file);
        tell(before.problems(), lines);
        Optional<HistoryEntry> earlier =
                before.value().isPresent() ? before.value().get().before(run) : Optional.empty();
        if (earlier.isPresent() && options.list(Option.REPORTS).contains("console")) {
            lines.add(new ConsoleLine(Level.INFO, "  trend: " + Trend.of(earlier.get(), run)));
        }
    }

    private Parsed<History> add(HistoryEntry run, Path file) {
        String name = workspace.display(file);
        try {
            return new HistoryFile(file, name).add(run);
        } catch (IOException e) {
            throw new CommandException("The history cannot be written to " + name + " (" + FileTrouble.describe(e)
                    + "); make it writable, or name another file with interlock.history.");
        }
    }

    private static void tell(List<Diagnostic> problems, List<ConsoleLine> lines) {
        for (Diagnostic problem : problems.subList(0, Math.min(SHOWN, problems.size()))) {
            lines.add(new ConsoleLine(Level.WARNING, problem.toString()));
        }
        if (problems.size() > SHOWN) {
            lines.add(new ConsoleLine(
                    Level.WARNING,
                    "… and " + (problems.size() - SHOWN) + " more lines of the history that cannot be read."));
        }
    }

    private Optional<String> revision() {
        String stated = options.text(Option.REVISION);
        if (stated.isEmpty()) {
            return Revision.find(workspace.environment(), workspace.root());
        }
        if (!Revision.isOne(stated)) {
            throw new CommandException("interlock.revision is '" + stated
                    + "', which is no revision; write letters and digits, such as the hash of a commit.");
        }
        return Optional.of(stated);
    }

    /** Packs of ours have the version of the library. */
    private static Map<String, String> packs(Report report, Interlock interlock) {
        Map<String, String> packs = new TreeMap<>();
        for (PackInfo pack : interlock.rules().packs()) {
            boolean isOurs =
                    pack.address().startsWith("interlock:") || pack.address().startsWith("spectral:");
            String version = pack.version().orElse(isOurs ? Interlock.version() : "");
            packs.put(report.masking().mask(pack.id()), report.masking().mask(version));
        }
        return packs;
    }
}
