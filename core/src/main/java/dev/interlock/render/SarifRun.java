package dev.interlock.render;

import dev.interlock.report.Report;
import dev.interlock.report.ReportedFinding;
import dev.interlock.rule.Finding;
import dev.interlock.rule.Outcome;
import dev.interlock.rule.RuleId;
import dev.interlock.rule.RuleTally;
import dev.interlock.source.Diagnostic;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Write the one run of a SARIF file: the tool, its rules, what went wrong, and the results. */
final class SarifRun {

    private SarifRun() {}

    /**
     * Write a file.
     *
     * @param results the results in the order in which they stand
     * @param remarks what the file does not hold, one sentence each
     */
    static void write(Report report, List<SarifResult> results, List<String> remarks, OutputStream out)
            throws IOException {
        try (JsonWriter json = new JsonWriter(out)) {
            json.object();
            json.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            json.put("version", "2.1.0");
            json.array("runs");
            run(json, report, results, remarks);
            json.end();
            json.end();
        }
    }

    private static void run(JsonWriter json, Report report, List<SarifResult> results, List<String> remarks)
            throws IOException {
        Map<RuleId, Integer> indices = new HashMap<>();
        json.object();
        json.object("tool");
        json.object("driver");
        json.put("name", "Interlock");
        json.put("version", report.version());
        json.put("semanticVersion", report.version());
        json.array("rules");
        Set<RuleId> told = toldRules(report, results);
        for (RuleTally tally : report.rules()) {
            if (told.contains(tally.rule().id())) {
                indices.put(tally.rule().id(), indices.size());
                SarifRule.write(json, tally.rule());
            }
        }
        json.end();
        json.end();
        json.end();
        SarifRule.object(
                json, "automationDetails", "id", "interlock/" + report.repositoryPath() + slashed(report.directory()));
        json.object("originalUriBaseIds");
        json.object(SarifResult.ROOT);
        SarifRule.text(json, "description", "The root of the repository.");
        json.end();
        json.end();
        invocation(json, report, remarks);
        json.put("columnKind", "utf16CodeUnits");
        boolean hasDebt = hasDebt(report);
        json.array("results");
        for (SarifResult result : results) {
            result.write(json, indices, hasDebt);
        }
        json.end();
        json.end();
    }

    /** Rules with results, and those whose check broke. */
    private static Set<RuleId> toldRules(Report report, List<SarifResult> results) {
        Set<RuleId> told = new HashSet<>();
        for (ReportedFinding reported : report.findings()) {
            if (reported.finding().outcome() == Outcome.FAILED) {
                told.add(reported.finding().rule().id());
            }
        }
        for (SarifResult result : results) {
            told.add(result.rule());
        }
        return told;
    }

    /** Only against something that was there before is anything new. */
    private static boolean hasDebt(Report report) {
        for (ReportedFinding reported : report.findings()) {
            if (reported.status().isDebt()) {
                return true;
            }
        }
        return false;
    }

    private static void invocation(JsonWriter json, Report report, List<String> remarks) throws IOException {
        json.array("invocations");
        json.object();
        json.put("executionSuccessful", !hasFailed(report));
        json.array("toolExecutionNotifications");
        for (ReportedFinding reported : report.findings()) {
            if (reported.finding().outcome() == Outcome.FAILED) {
                failed(json, report, reported.finding());
            }
        }
        for (Diagnostic diagnostic : report.diagnostics()) {
            json.object();
            json.put("level", "warning");
            SarifRule.text(json, "message", diagnostic.message() + " " + diagnostic.nextStep());
            SarifRule.object(json, "descriptor", "id", diagnostic.code());
            SarifResult.locations(
                    json, "locations", report, diagnostic.location().stream().toList());
            json.end();
        }
        for (String remark : remarks) {
            json.object();
            json.put("level", "note");
            SarifRule.text(json, "message", remark);
            json.array("locations").end();
            json.end();
        }
        json.end();
        json.end();
        json.end();
    }

    private static boolean hasFailed(Report report) {
        for (ReportedFinding reported : report.findings()) {
            if (reported.finding().outcome() == Outcome.FAILED) {
                return true;
            }
        }
        return false;
    }

    private static void failed(JsonWriter json, Report report, Finding finding) throws IOException {
        json.object();
        json.put("level", "error");
        SarifRule.text(json, "message", finding.message());
        SarifRule.object(json, "associatedRule", "id", finding.rule().id().value());
        SarifResult.locations(json, "locations", report, List.of(finding.location()));
        json.end();
    }

    private static String slashed(String directory) {
        return directory.isEmpty() ? "" : directory + "/";
    }
}
