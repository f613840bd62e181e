package dev.interlock.render;

import dev.interlock.render.ConsoleLine.Level;
import dev.interlock.report.Report;
import dev.interlock.report.ReportedFinding;
import dev.interlock.report.Status;
import dev.interlock.rule.Finding;
import dev.interlock.rule.Outcome;
import dev.interlock.rule.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** List the findings on a console: the open ones, then the claims, then how to contest one. */
final class ConsoleFindings {

    private static final int SHOWN = 20;
    private static final int SHOWN_OF_ONE_RULE = 3;
    private static final int SHOWN_CLAIMS = 5;
    private static final String CONTEST =
            "To contest a finding: goal interlock:waive with -Dinterlock.finding=<what stands in brackets>.";

    private ConsoleFindings() {}

    static void list(Report report, List<ConsoleLine> lines) {
        findings(report, lines);
        claims(report, lines);
        if (isAnythingOpen(report)) {
            lines.add(new ConsoleLine(Level.INFO, CONTEST));
        }
    }

    /** A check that broke is nothing to contest. */
    private static boolean isAnythingOpen(Report report) {
        for (ReportedFinding reported : report.findings()) {
            if (reported.status() == Status.OPEN && reported.finding().outcome() != Outcome.FAILED) {
                return true;
            }
        }
        return false;
    }

    private static void findings(Report report, List<ConsoleLine> lines) {
        List<ReportedFinding> open = new ArrayList<>();
        for (ReportedFinding reported : report.findings()) {
            if (reported.status() == Status.OPEN) {
                open.add(reported);
            }
        }
        open.sort(new GravestFirst());
        Map<String, List<ReportedFinding>> byRule = new LinkedHashMap<>();
        for (ReportedFinding reported : open) {
            List<ReportedFinding> ofOneRule = byRule.getOrDefault(group(reported), new ArrayList<>());
            ofOneRule.add(reported);
            byRule.put(group(reported), ofOneRule);
        }
        int shown = 0;
        int hidden = 0;
        for (List<ReportedFinding> ofOneRule : byRule.values()) {
            int fit = Math.min(Math.min(SHOWN_OF_ONE_RULE, SHOWN - shown), ofOneRule.size());
            for (ReportedFinding reported : ofOneRule.subList(0, fit)) {
                finding(report, reported, lines);
            }
            shown += fit;
            int more = ofOneRule.size() - fit;
            if (more > 0 && fit > 0) {
                lines.add(new ConsoleLine(
                        level(ofOneRule.get(0)),
                        "    … and " + more + " more of this guardrail in "
                                + files(ofOneRule.subList(fit, ofOneRule.size()))));
            } else {
                hidden += more;
            }
        }
        if (hidden > 0) {
            lines.add(new ConsoleLine(
                    Level.WARNING, "… and " + Words.count(hidden, "more finding") + "; the report names them."));
        }
    }

    private static void finding(Report report, ReportedFinding reported, List<ConsoleLine> lines) {
        Finding finding = reported.finding();
        Level level = level(reported);
        String mark =
                finding.outcome() == Outcome.VIOLATED ? "" : finding.outcome().word() + ": ";
        lines.add(new ConsoleLine(
                level, finding.location() + "  " + finding.rule().id() + "  " + mark + finding.message()));
        if (finding.outcome() == Outcome.FAILED) {
            return;
        }
        String repair = finding.rule().guardrail().remediation();
        String accountable =
                "accountable: " + Words.persona(report, finding.accountable(), reported.accountableParty());
        lines.add(new ConsoleLine(
                level,
                (repair.isEmpty() ? "    " : "    repair: " + repair + "    ") + accountable + "  ["
                        + reported.shortId() + "]"));
        if (reported.acceptance().isPresent()) {
            lines.add(new ConsoleLine(level, "    " + Words.accepted(report, reported)));
        }
    }

    /** An exception that nobody approved must not pass unseen. */
    private static void claims(Report report, List<ConsoleLine> lines) {
        int claims = 0;
        for (ReportedFinding reported : report.findings()) {
            if (reported.status() == Status.CLAIMED && claims++ < SHOWN_CLAIMS) {
                Finding finding = reported.finding();
                lines.add(new ConsoleLine(
                        Level.WARNING,
                        finding.location() + "  " + finding.rule().id() + "  " + Words.accepted(report, reported)
                                + "  [" + reported.shortId() + "]"));
            }
        }
        if (claims > SHOWN_CLAIMS) {
            lines.add(new ConsoleLine(
                    Level.WARNING,
                    "… and " + Words.count(claims - SHOWN_CLAIMS, "more claim") + "; the report names them."));
        }
    }

    private static String files(List<ReportedFinding> findings) {
        Set<String> files = new LinkedHashSet<>();
        for (ReportedFinding reported : findings) {
            files.add(reported.finding().location().file());
        }
        String first = files.iterator().next();
        return files.size() == 1 ? first : first + " and " + Words.count(files.size() - 1, "other file");
    }

    private static String group(ReportedFinding reported) {
        return GravestFirst.weight(reported) + " " + reported.finding().rule().id();
    }

    private static Level level(ReportedFinding reported) {
        Finding finding = reported.finding();
        if (finding.outcome() == Outcome.FAILED) {
            return Level.ERROR;
        }
        if (finding.outcome() == Outcome.VIOLATED && finding.severity() == Severity.ERROR) {
            return Level.ERROR;
        }
        return finding.severity().isAtLeast(Severity.WARN) ? Level.WARNING : Level.INFO;
    }
}
