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
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.apiguardian.api.API;

/**
 * Write the guardrails as JUnit test cases, one suite for each category.
 *
 * <p>A case fails where a finding blocks, is in error where its check broke, and is skipped where the guardrail met
 * nothing or nobody can decide it; findings that do not block stand in its output.
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
        Map<RuleId, List<ReportedFinding>> findings = report.findings().stream()
                .filter(reported -> reported.status() == Status.OPEN)
                .collect(Collectors.groupingBy(
                        reported -> reported.finding().rule().id()));
        Map<String, List<Case>> suites = report.rules().stream()
                .map(tally -> Case.of(
                        report, tally, findings.getOrDefault(tally.rule().id(), List.of())))
                .collect(Collectors.groupingBy(
                        one -> one.tally.rule().guardrail().category(), TreeMap::new, Collectors.toList()));
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("testsuites");
            counts(
                    xml,
                    "interlock",
                    suites.values().stream().flatMap(List::stream).toList());
            for (Map.Entry<String, List<Case>> suite : suites.entrySet()) {
                suite(xml, suite.getKey(), suite.getValue());
            }
            xml.writeCharacters("\n");
            xml.writeEndElement();
            xml.writeCharacters("\n");
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException("The JUnit report cannot be written: " + e.getMessage(), e);
        }
    }

    private static void suite(XMLStreamWriter xml, String category, List<Case> cases) throws XMLStreamException {
        xml.writeCharacters("\n  ");
        xml.writeStartElement("testsuite");
        counts(xml, "interlock." + category, cases);
        xml.writeAttribute("skipped", count(cases, Result.SKIPPED));
        for (Case one : cases) {
            xml.writeCharacters("\n    ");
            write(xml, category, one);
        }
        xml.writeCharacters("\n  ");
        xml.writeEndElement();
    }

    private static void counts(XMLStreamWriter xml, String name, List<Case> cases) throws XMLStreamException {
        xml.writeAttribute("name", name);
        xml.writeAttribute("tests", Integer.toString(cases.size()));
        xml.writeAttribute("failures", count(cases, Result.FAILURE));
        xml.writeAttribute("errors", count(cases, Result.ERROR));
        xml.writeAttribute("time", "0");
    }

    private static String count(List<Case> cases, Result result) {
        return Long.toString(cases.stream().filter(one -> one.result == result).count());
    }

    private static void write(XMLStreamWriter xml, String category, Case one) throws XMLStreamException {
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", "interlock." + category);
        xml.writeAttribute("name", one.tally.rule().id().value());
        xml.writeAttribute("time", "0");
        if (one.result != Result.PASSED) {
            xml.writeStartElement(one.result.element);
            xml.writeAttribute("message", printable(one.message));
            if (one.result != Result.SKIPPED) {
                xml.writeAttribute("type", one.tally.rule().severity().word());
                xml.writeCharacters(printable(one.text));
            }
            xml.writeEndElement();
        }
        if (!one.output.isEmpty()) {
            xml.writeStartElement("system-out");
            xml.writeCharacters(printable(one.output));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    /** XML 1.0 has no way to write most control characters and lone surrogates. */
    private static String printable(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> c == '\t' || c == '\n' || (c >= ' ' && !isOutside(c)) ? c : '\uFFFD')
                .forEach(printable::appendCodePoint);
        return printable.toString();
    }

    private static boolean isOutside(int c) {
        return (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) || c == 0xFFFE || c == 0xFFFF;
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
            List<ReportedFinding> blocking =
                    findings.stream().filter(report.threshold()::blocks).toList();
            List<ReportedFinding> others =
                    findings.stream().filter(one -> !blocking.contains(one)).toList();
            String output = lines(report, others);
            if (!blocking.isEmpty()) {
                boolean broke = blocking.stream().anyMatch(one -> one.finding().outcome() == Outcome.FAILED);
                String message = tally.rule().title() + " (" + Words.count(blocking.size(), "finding") + ")";
                return new Case(tally, broke ? Result.ERROR : Result.FAILURE, message, lines(report, blocking), output);
            }
            if (tally.matched() == 0 && findings.isEmpty()) {
                return new Case(tally, Result.SKIPPED, "It met nothing in this project.", "", output);
            }
            boolean open = others.stream().anyMatch(one -> one.finding().outcome() == Outcome.UNVERIFIED);
            if (open || tally.unverified() > 0) {
                String message =
                        "Nobody can decide it at " + Words.count(Math.max(1, tally.unverified()), "place") + ".";
                return new Case(tally, Result.SKIPPED, message, "", output);
            }
            return new Case(tally, Result.PASSED, "", "", output);
        }

        private static String lines(Report report, List<ReportedFinding> findings) {
            return findings.stream().map(one -> line(report, one)).collect(Collectors.joining("\n"));
        }

        private static String line(Report report, ReportedFinding reported) {
            Finding finding = reported.finding();
            String repair = finding.rule().guardrail().remediation();
            return finding.location() + " " + Words.label(reported) + ": " + finding.message()
                    + (repair.isEmpty() ? "" : " Repair: " + repair)
                    + " Accountable: " + Words.persona(report, finding.accountable(), reported.accountableParty());
        }
    }
}
