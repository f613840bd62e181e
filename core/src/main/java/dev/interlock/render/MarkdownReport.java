package dev.interlock.render;

import dev.interlock.report.Report;
import dev.interlock.report.ReportedFinding;
import dev.interlock.report.Status;
import dev.interlock.report.Summary;
import dev.interlock.rule.Finding;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Write a summary for a pull request, in the Markdown of GitHub and GitLab: at most 30 lines, and no links.
 *
 * <p>At most {@value #SHOWN} open findings are shown, the gravest first. Who reads a pull request is not always allowed
 * to know what is wrong with a confidential interface: such findings are counted and not shown.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class MarkdownReport implements ReportRenderer {

    private static final int SHOWN = 14;
    private static final int LONGEST = 240;

    @Override
    public String id() {
        return "markdown";
    }

    @Override
    public String fileName() {
        return "summary.md";
    }

    @Override
    public void render(Report report, OutputStream out) throws IOException {
        for (String line : lines(report)) {
            out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    private static List<String> lines(Report report) {
        List<String> lines = new ArrayList<>();
        headline(report, lines);
        findings(report, lines);
        accepted(report.summary(), lines);
        int unusable = report.diagnostics().size();
        if (unusable > 0) {
            paragraph(
                    lines,
                    Words.count(unusable, "input") + " could not be used; the report names "
                            + (unusable == 1 ? "it." : "them."));
        }
        return lines;
    }

    private static void headline(Report report, List<String> lines) {
        String found = Words.findings(report);
        boolean isEmpty = report.summary().artefacts() == 0;
        String held = report.findings().isEmpty() ? "all hold" : "nothing is open";
        lines.add("### Interlock: " + (!found.isEmpty() ? found : isEmpty ? "nothing to check" : held));
        Optional<String> blocked = new ConsoleReport().blocked(report);
        paragraph(
                lines,
                Words.count(report.summary().artefacts(), "artefact") + ", "
                        + Words.count(report.summary().interfaces(), "interface") + ", "
                        + Words.count(report.summary().rules(), "guardrail") + "."
                        + (blocked.isPresent() ? " **" + blocked.get() + "**" : ""));
    }

    private static void findings(Report report, List<String> lines) {
        Confidentiality confidential = new Confidentiality(report);
        List<ReportedFinding> ordered = new ArrayList<>(report.findings());
        ordered.sort(new GravestFirst());
        List<String> rows = new ArrayList<>();
        int hidden = 0;
        int more = 0;
        for (ReportedFinding reported : ordered) {
            if (reported.status() == Status.OPEN) {
                if (confidential.covers(reported.finding())) {
                    hidden++;
                } else if (rows.size() < SHOWN) {
                    rows.add(row(report, reported));
                } else {
                    more++;
                }
            }
        }
        if (!rows.isEmpty()) {
            paragraph(lines, "| | Guardrail | Where | What | Accountable | Id |");
            lines.add("|---|---|---|---|---|---|");
            lines.addAll(rows);
        }
        if (more > 0) {
            paragraph(lines, "… and " + Words.count(more, "more finding") + "; the report names them.");
        }
        if (hidden > 0) {
            paragraph(
                    lines,
                    Words.count(hidden, "finding") + " on confidential interfaces " + (hidden == 1 ? "is" : "are")
                            + " left out here.");
        }
        if (!rows.isEmpty()) {
            paragraph(
                    lines,
                    "To contest one: `mvn dev.interlock:interlock-maven-plugin:waive -Dinterlock.finding=<Id> -Dinterlock.reason=…`");
        }
    }

    private static String row(Report report, ReportedFinding reported) {
        Finding finding = reported.finding();
        String repair = finding.rule().guardrail().remediation();
        String claim = Words.accepted(report, reported);
        return "| " + Words.label(reported)
                + " | " + MarkdownText.code(finding.rule().id().value(), LONGEST)
                + " | " + MarkdownText.code(finding.location().toString(), LONGEST)
                + " | " + MarkdownText.of(finding.message(), LONGEST)
                + (repair.isEmpty() ? "" : " *Repair:* " + MarkdownText.of(repair, LONGEST))
                + (claim.isEmpty() ? "" : " *Claim:* " + MarkdownText.of(claim, LONGEST))
                + " | "
                + MarkdownText.of(Words.persona(report, finding.accountable(), reported.accountableParty()), LONGEST)
                + " | " + MarkdownText.code(reported.shortId(), LONGEST) + " |";
    }

    private static void accepted(Summary summary, List<String> lines) {
        List<String> parts = new ArrayList<>();
        add(parts, summary.baselined(), "accepted as debt");
        add(parts, summary.unchanged(), "unchanged");
        add(parts, summary.waived(), "waived");
        add(parts, summary.claimed(), "claimed, not approved");
        if (!parts.isEmpty()) {
            paragraph(lines, "Does not block: " + String.join("; ", parts) + ".");
        }
    }

    private static void add(List<String> parts, int count, String what) {
        if (count > 0) {
            parts.add(count + " " + what);
        }
    }

    private static void paragraph(List<String> lines, String text) {
        lines.add("");
        lines.add(text);
    }
}
