package dev.interlock.render;

import dev.interlock.report.Report;
import dev.interlock.report.ReportedFinding;
import dev.interlock.report.Status;
import dev.interlock.rule.Finding;
import dev.interlock.rule.Outcome;
import dev.interlock.rule.Severity;
import dev.interlock.source.Position;
import dev.interlock.source.Range;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Write the open findings as workflow commands of GitHub Actions, which become annotations when they are printed.
 *
 * <p>GitHub shows {@value #SHOWN} errors, warnings and notices of a step each, so no more are written, the gravest
 * first; a last line, which is no command, says how many are left out. Claims are notices; waived findings and debt are
 * not annotated, and neither is what stands on no file of the repository.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class GithubReport implements ReportRenderer {

    /** What {@code interlock.reports} calls the form. */
    public static final String ID = "github";

    private static final int SHOWN = 10;

    /** What GitHub knows to annotate. */
    private enum Kind {
        ERROR,
        WARNING,
        NOTICE
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String fileName() {
        return "github-annotations.txt";
    }

    @Override
    public void render(Report report, OutputStream out) throws IOException {
        for (String line : lines(report)) {
            out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    /** List the lines to be printed, each without its end and with nothing before the command. */
    public List<String> lines(Report report) {
        List<ReportedFinding> ordered = new ArrayList<>(report.findings());
        ordered.sort(new GravestFirst());
        List<String> lines = new ArrayList<>();
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        int left = 0;
        for (ReportedFinding reported : ordered) {
            if (reported.status() != Status.OPEN && reported.status() != Status.CLAIMED) {
                continue;
            }
            Kind kind = kind(report, reported);
            int count = counts.getOrDefault(kind, 0);
            Optional<RepositoryPlace> place = RepositoryPlace.find(report, reported.finding());
            if (place.isPresent() && count < SHOWN) {
                counts.put(kind, count + 1);
                lines.add(command(report, reported, kind, place.get()));
            } else {
                left++;
            }
        }
        if (left > 0) {
            lines.add("interlock: " + Words.count(left, "finding") + " not annotated; the report names "
                    + (left == 1 ? "it." : "them."));
        }
        return List.copyOf(lines);
    }

    private static Kind kind(Report report, ReportedFinding reported) {
        Finding finding = reported.finding();
        if (reported.status() == Status.CLAIMED) {
            return Kind.NOTICE;
        }
        boolean violatedError = finding.outcome() == Outcome.VIOLATED && finding.severity() == Severity.ERROR;
        if (report.threshold().blocks(reported) || violatedError || finding.outcome() == Outcome.FAILED) {
            return Kind.ERROR;
        }
        return finding.severity().isAtLeast(Severity.WARN) ? Kind.WARNING : Kind.NOTICE;
    }

    private static String command(Report report, ReportedFinding reported, Kind kind, RepositoryPlace place) {
        Finding finding = reported.finding();
        return "::" + kind.name().toLowerCase(Locale.ROOT)
                + " file=" + property(place.path())
                + (place.range().isPresent() ? stretch(place.range().get()) : "")
                + ",title=" + property(finding.rule().id().value())
                + "::" + data(message(report, reported, place));
    }

    /** The runner takes the last column that belongs, and columns only where all is on one line. */
    private static String stretch(Range range) {
        Position start = range.start();
        Position end = range.end();
        boolean endsBefore = end.column() == 1 && end.line() > start.line();
        int endLine = endsBefore ? end.line() - 1 : end.line();
        String lines = ",line=" + start.line() + ",endLine=" + endLine;
        return end.line() > start.line()
                ? lines
                : lines + ",col=" + start.column() + ",endColumn=" + Math.max(start.column(), end.column() - 1);
    }

    private static String message(Report report, ReportedFinding reported, RepositoryPlace place) {
        Finding finding = reported.finding();
        String mark =
                finding.outcome() == Outcome.VIOLATED ? "" : finding.outcome().word() + ": ";
        String repair = finding.rule().guardrail().remediation();
        String accepted = Words.accepted(report, reported);
        return place.told(mark + finding.message())
                + (repair.isEmpty() ? "" : "\nrepair: " + repair)
                + (accepted.isEmpty() ? "" : "\n" + accepted)
                + "\naccountable: " + Words.persona(report, finding.accountable(), reported.accountableParty()) + "  ["
                + reported.shortId() + "]";
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
