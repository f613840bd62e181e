package dev.interlock.render;

import dev.interlock.persona.PersonaId;
import dev.interlock.report.Report;
import dev.interlock.report.ReportedFinding;
import dev.interlock.report.Status;
import dev.interlock.rule.Finding;
import dev.interlock.rule.Outcome;
import dev.interlock.rule.Rule;
import dev.interlock.rule.Severity;
import dev.interlock.source.Range;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apiguardian.api.API;

/**
 * Write the findings in Sonar's generic format for external issues, as SonarQube 10.3 and later read it.
 *
 * <p>Paths are relative to the root of the reactor, which Sonar's Maven goal takes for {@code sonar.projectBaseDir}.
 * Sonar drops issues of files that it does not index; {@code sonar.sources} must name the folders of the contracts.
 * Severity belongs to the rule there, so that a doubt has a rule of its own with a low impact. Sonar tells new from old
 * by itself: claims and debt stand here as well, only what is waived does not, and neither do checks that broke and
 * findings on no file.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class SonarReport implements ReportRenderer {

    @Override
    public String id() {
        return "sonar";
    }

    @Override
    public String fileName() {
        return "sonar-issues.json";
    }

    @Override
    public void render(Report report, OutputStream out) throws IOException {
        Map<String, ReportedFinding> rules = new TreeMap<>();
        List<ReportedFinding> issues = new ArrayList<>();
        for (ReportedFinding reported : report.findings()) {
            Finding finding = reported.finding();
            boolean isTold = reported.status() != Status.WAIVED && finding.outcome() != Outcome.FAILED;
            if (isTold && RepositoryPlace.findInReactor(report, finding).isPresent()) {
                rules.putIfAbsent(ruleId(finding), reported);
                issues.add(reported);
            }
        }
        try (JsonWriter json = new JsonWriter(out)) {
            json.object();
            json.array("rules");
            for (Map.Entry<String, ReportedFinding> rule : rules.entrySet()) {
                rule(json, rule.getKey(), rule.getValue().finding());
            }
            json.end();
            json.array("issues");
            for (ReportedFinding issue : issues) {
                issue(json, report, issue);
            }
            json.end();
            json.end();
        }
    }

    private static String ruleId(Finding finding) {
        String id = finding.rule().id().value();
        return isDoubt(finding) ? id + "-" + Outcome.UNVERIFIED.word() : id;
    }

    private static boolean isDoubt(Finding finding) {
        return finding.outcome() == Outcome.UNVERIFIED;
    }

    private static void rule(JsonWriter json, String id, Finding finding) throws IOException {
        Rule rule = finding.rule();
        boolean isSecurity = rule.guardrail().accountable().otherwise().whole().equals(PersonaId.SECURITY_ARCHITECT);
        json.object();
        json.put("id", id);
        json.put("name", isDoubt(finding) ? "Nobody can decide: " + rule.title() : rule.title());
        json.put("description", description(rule));
        json.put("engineId", "interlock");
        json.put("cleanCodeAttribute", isSecurity ? "TRUSTWORTHY" : attribute(rule));
        json.array("impacts");
        json.object();
        json.put("softwareQuality", isSecurity ? "SECURITY" : "MAINTAINABILITY");
        json.put("severity", isDoubt(finding) ? "LOW" : impact(rule.severity()));
        json.end();
        json.end();
        json.end();
    }

    private static String description(Rule rule) {
        String rationale = rule.guardrail().rationale();
        String remediation = rule.guardrail().remediation();
        return (rationale.isEmpty() ? rule.title() : rationale)
                + (remediation.isEmpty() ? "" : " Repair: " + remediation);
    }

    private static String attribute(Rule rule) {
        return switch (rule.guardrail().category()) {
            case "naming" -> "IDENTIFIABLE";
            case "contract", "integrity" -> "COMPLETE";
            case "logging" -> "EFFICIENT";
            default -> "CONVENTIONAL";
        };
    }

    private static String impact(Severity severity) {
        return switch (severity) {
            case ERROR -> "HIGH";
            case WARN -> "MEDIUM";
            case INFO, HINT -> "LOW";
        };
    }

    private static void issue(JsonWriter json, Report report, ReportedFinding reported) throws IOException {
        Finding finding = reported.finding();
        RepositoryPlace place = RepositoryPlace.findInReactor(report, finding).orElseThrow();
        String accepted = Words.accepted(report, reported);
        json.object();
        json.put("ruleId", ruleId(finding));
        json.object("primaryLocation");
        json.put("message", place.told(finding.message()) + (accepted.isEmpty() ? "" : " [" + accepted + "]"));
        json.put("filePath", place.path());
        Optional<Range> range = place.range();
        if (range.isPresent()) {
            textRange(json, range.get());
        }
        json.end();
        json.end();
    }

    /** Columns are offsets from 0, and Sonar refuses the whole report for an empty stretch: then the line is marked. */
    private static void textRange(JsonWriter json, Range range) throws IOException {
        json.object("textRange");
        json.put("startLine", range.start().line());
        if (!range.start().equals(range.end())) {
            json.put("endLine", range.end().line());
            json.put("startColumn", range.start().column() - 1);
            json.put("endColumn", range.end().column() - 1);
        }
        json.end();
    }
}
