package dev.interlock.render;

import dev.interlock.render.ConsoleLine.Level;
import dev.interlock.report.Report;
import dev.interlock.report.ReportedFinding;
import dev.interlock.report.Summary;
import dev.interlock.rule.Severity;
import dev.interlock.source.Diagnostic;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Write a report for the people who watch a build: one line when all is well.
 *
 * <p>At most 20 findings are shown, broken checks and errors first and those of one guardrail together, then how many
 * more there are and where. Behind each stands in brackets the id by which it is contested. Claims that nobody approved
 * follow, at most 5.
 */
@API(status = API.Status.STABLE, since = "0.1")
public final class ConsoleReport implements ReportRenderer {

    private static final int SHOWN_DIAGNOSTICS = 10;

    @Override
    public String id() {
        return "console";
    }

    @Override
    public String fileName() {
        return "";
    }

    @Override
    public void render(Report report, OutputStream out) throws IOException {
        for (ConsoleLine line : lines(report)) {
            out.write((line.text() + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    /** List the lines with their levels. */
    public List<ConsoleLine> lines(Report report) {
        List<ConsoleLine> lines = new ArrayList<>(findings(report, ""));
        blocked(report).ifPresent(blocked -> lines.add(new ConsoleLine(Level.ERROR, blocked)));
        return lines;
    }

    /**
     * List the lines without the last one, which tells what blocks.
     *
     * @param remark what stands behind the first line in parentheses, such as how long the check took; may be empty
     */
    public List<ConsoleLine> findings(Report report, String remark) {
        List<ConsoleLine> lines = new ArrayList<>();
        lines.add(headline(report, remark));
        for (String setting : report.settings()) {
            lines.add(new ConsoleLine(Level.WARNING, "  " + setting));
        }
        diagnostics(report, lines);
        ConsoleFindings.list(report, lines);
        List<ConsoleLine> printable = new ArrayList<>();
        for (ConsoleLine line : lines) {
            printable.add(new ConsoleLine(line.level(), Words.printable(line.text())));
        }
        return List.copyOf(printable);
    }

    /** Say what blocks the build; empty where nothing does. */
    public Optional<String> blocked(Report report) {
        List<ReportedFinding> blocking = report.blocking();
        if (blocking.isEmpty()) {
            return Optional.empty();
        }
        List<ReportedFinding> gravestFirst = new ArrayList<>(blocking);
        gravestFirst.sort(new GravestFirst());
        Map<String, Long> counts = new LinkedHashMap<>();
        for (ReportedFinding reported : gravestFirst) {
            String label = Words.label(reported);
            counts.put(label, counts.getOrDefault(label, 0L) + 1);
        }
        List<String> what = new ArrayList<>();
        for (Map.Entry<String, Long> counted : counts.entrySet()) {
            what.add(Words.labelled(counted.getValue(), counted.getKey()));
        }
        Optional<Severity> failOn = report.threshold().failOn();
        String threshold = failOn.isPresent() ? " (failOn=" + failOn.get().word() + ")" : "";
        return Optional.of("Build blocked by " + String.join(", ", what) + threshold + ".");
    }

    private static ConsoleLine headline(Report report, String remark) {
        String found = Words.findings(report);
        String accepted = accepted(report);
        String text = "interlock: " + Words.count(report.summary().artefacts(), "artefact") + ", "
                + Words.count(report.summary().interfaces(), "interface") + ", "
                + Words.count(report.summary().rules(), "guardrail")
                + (found.isEmpty() ? metNothing(report) : ": " + found)
                + accepted
                + (remark.isEmpty() ? "" : " (" + remark + ")");
        return new ConsoleLine(report.summary().failed() > 0 ? Level.ERROR : Level.INFO, text);
    }

    private static String metNothing(Report report) {
        int idle = report.metNothing().size();
        if (report.summary().artefacts() == 0) {
            return ": nothing was found to check";
        }
        // What somebody has accepted does not hold.
        String result = accepted(report).isEmpty() ? ": all hold" : ": nothing is open";
        return idle == 0 ? result : result + ", " + idle + " met nothing";
    }

    private static String accepted(Report report) {
        Summary summary = report.summary();
        return counted(summary.waived(), "waived")
                + counted(summary.claimed(), "claimed")
                + counted(summary.baselined(), "accepted as debt")
                + counted(summary.unchanged(), "unchanged");
    }

    private static String counted(int count, String what) {
        return count > 0 ? ", " + count + " " + what : "";
    }

    private static void diagnostics(Report report, List<ConsoleLine> lines) {
        List<Diagnostic> diagnostics = report.diagnostics();
        for (Diagnostic diagnostic : diagnostics.subList(0, Math.min(SHOWN_DIAGNOSTICS, diagnostics.size()))) {
            lines.add(new ConsoleLine(Level.WARNING, diagnostic.toString()));
        }
        if (diagnostics.size() > SHOWN_DIAGNOSTICS) {
            lines.add(new ConsoleLine(
                    Level.WARNING,
                    "… and " + (diagnostics.size() - SHOWN_DIAGNOSTICS) + " more inputs that could not be used; the"
                            + " report names them."));
        }
    }
}
