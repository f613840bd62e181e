package dev.interlock.render;

import dev.interlock.report.Report;
import dev.interlock.report.ReportedFinding;
import dev.interlock.report.Status;
import dev.interlock.rule.Finding;
import dev.interlock.rule.Outcome;
import dev.interlock.rule.RuleId;
import dev.interlock.rule.RuleTally;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apiguardian.api.API;

/**
 * Write the guardrails as JUnit test cases, one suite for each category.
 *
 * <p>A case fails where a finding blocks, is in error where its check broke, and is skipped where the guardrail met
 * nothing, nobody can decide it, or what it found is waived, claimed or debt, with the reason. Findings that do not
 * block stand in its output.
 */
@API(status = API.Status.STABLE, since = "0.1")
public final class JunitReport implements ReportRenderer {

    @Override
    public String id() {
        return "junit";
    }

    @Override
    public String fileName() {
        return "TEST-interlock.xml";
    }

    @Override
    public void render(Report report, OutputStream out) throws IOException {
        Map<RuleId, List<ReportedFinding>> findings = byRule(report);
        List<Case> cases = new ArrayList<>();
        Map<String, List<Case>> suites = new TreeMap<>();
        for (RuleTally tally : report.rules()) {
            Case one = Case.of(report, tally, findings.getOrDefault(tally.rule().id(), List.of()));
            cases.add(one);
            String category = tally.rule().guardrail().category();
            List<Case> suite = suites.getOrDefault(category, new ArrayList<>());
            suite.add(one);
            suites.put(category, suite);
        }
        try (XmlWriter xml = new XmlWriter(out)) {
            xml.text("\n").begin("testsuites");
            counts(xml, "interlock", cases);
            for (Map.Entry<String, List<Case>> suite : suites.entrySet()) {
                suite(xml, suite.getKey(), suite.getValue());
            }
            xml.text("\n").end().text("\n");
        }
    }

    private static Map<RuleId, List<ReportedFinding>> byRule(Report report) {
        Map<RuleId, List<ReportedFinding>> byRule = new HashMap<>();
        for (ReportedFinding reported : report.findings()) {
            RuleId rule = reported.finding().rule().id();
            List<ReportedFinding> ofRule = byRule.getOrDefault(rule, new ArrayList<>());
            ofRule.add(reported);
            byRule.put(rule, ofRule);
        }
        return byRule;
    }

    private static void suite(XmlWriter xml, String category, List<Case> cases) throws IOException {
        xml.text("\n  ").begin("testsuite");
        counts(xml, "interlock." + category, cases);
        xml.attribute("skipped", count(cases, Result.SKIPPED));
        for (Case one : cases) {
            xml.text("\n    ");
            write(xml, category, one);
        }
        xml.text("\n  ").end();
    }

    private static void counts(XmlWriter xml, String name, List<Case> cases) {
        xml.attribute("name", name)
                .attribute("tests", Integer.toString(cases.size()))
                .attribute("failures", count(cases, Result.FAILURE))
                .attribute("errors", count(cases, Result.ERROR))
                .attribute("time", "0");
    }

    private static String count(List<Case> cases, Result result) {
        int count = 0;
        for (Case one : cases) {
            count += one.result == result ? 1 : 0;
        }
        return Integer.toString(count);
    }

    private static void write(XmlWriter xml, String category, Case one) throws IOException {
        xml.begin("testcase")
                .attribute("classname", "interlock." + category)
                .attribute("name", one.tally.rule().id().value())
                .attribute("time", "0");
        if (one.result != Result.PASSED) {
            xml.begin(one.result.element).attribute("message", one.message);
            if (one.result != Result.SKIPPED) {
                xml.attribute("type", one.tally.rule().severity().word()).text(one.text);
            }
            xml.end();
        }
        if (!one.output.isEmpty()) {
            xml.begin("system-out").text(one.output).end();
        }
        xml.end();
    }

    private enum Result {
        PASSED(""),
        FAILURE("failure"),
        ERROR("error"),
        SKIPPED("skipped");

        private final String element;

        Result(String element) {
            this.element = element;
        }
    }

    private record Case(RuleTally tally, Result result, String message, String text, String output) {

        static Case of(Report report, RuleTally tally, List<ReportedFinding> findings) {
            List<ReportedFinding> blocking = new ArrayList<>();
            List<ReportedFinding> others = new ArrayList<>();
            for (ReportedFinding one : findings) {
                if (report.threshold().blocks(one)) {
                    blocking.add(one);
                } else {
                    others.add(one);
                }
            }
            String output = lines(report, others);
            if (!blocking.isEmpty()) {
                boolean broke = has(Outcome.FAILED, blocking);
                String message = tally.rule().title() + " (" + Words.count(blocking.size(), "finding") + ")";
                return new Case(tally, broke ? Result.ERROR : Result.FAILURE, message, lines(report, blocking), output);
            }
            if (tally.matched() == 0 && findings.isEmpty()) {
                return new Case(tally, Result.SKIPPED, "It met nothing in this project.", "", output);
            }
            String accepted = accepted(report, others);
            if (!accepted.isEmpty()) {
                return new Case(tally, Result.SKIPPED, accepted, "", output);
            }
            if (has(Outcome.UNVERIFIED, others) || tally.unverified() > 0) {
                String message =
                        "Nobody can decide it at " + Words.count(Math.max(1, tally.unverified()), "place") + ".";
                return new Case(tally, Result.SKIPPED, message, "", output);
            }
            return new Case(tally, Result.PASSED, "", "", output);
        }

        /** Say why what was found does not count: the first reason, and how many more findings there are. */
        private static String accepted(Report report, List<ReportedFinding> findings) {
            String first = "";
            int more = 0;
            for (ReportedFinding one : findings) {
                if (one.status() != Status.OPEN) {
                    if (first.isEmpty()) {
                        first = Words.accepted(report, one);
                    } else {
                        more++;
                    }
                }
            }
            return more == 0 ? first : first + " (and " + Words.count(more, "more finding") + ")";
        }

        private static boolean has(Outcome outcome, List<ReportedFinding> findings) {
            for (ReportedFinding one : findings) {
                if (one.finding().outcome() == outcome) {
                    return true;
                }
            }
            return false;
        }

        private static String lines(Report report, List<ReportedFinding> findings) {
            List<String> lines = new ArrayList<>();
            for (ReportedFinding one : findings) {
                lines.add(line(report, one));
            }
            return String.join("\n", lines);
        }

        private static String line(Report report, ReportedFinding reported) {
            Finding finding = reported.finding();
            String repair = finding.rule().guardrail().remediation();
            String accepted = Words.accepted(report, reported);
            return finding.location() + " " + Words.label(reported) + ": " + finding.message()
                    + (accepted.isEmpty() ? "" : " [" + accepted + "]")
                    + (repair.isEmpty() ? "" : " Repair: " + repair)
                    + " Accountable: " + Words.persona(report, finding.accountable(), reported.accountableParty());
        }
    }
}
