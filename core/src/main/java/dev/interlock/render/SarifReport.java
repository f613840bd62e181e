package dev.interlock.render;

import dev.interlock.report.Report;
import dev.interlock.report.ReportedFinding;
import dev.interlock.report.Status;
import dev.interlock.rule.Finding;
import dev.interlock.rule.Outcome;
import dev.interlock.rule.RuleId;
import dev.interlock.rule.RuleTally;
import dev.interlock.source.Diagnostic;
import dev.interlock.source.Location;
import dev.interlock.source.Range;
import dev.interlock.source.RemoteAddress;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * Write the findings as SARIF 2.1.0 (OASIS standard), for code scanning and editors.
 *
 * <p>Addresses are relative to the root of the repository, but for files on the network. A case that nobody can decide
 * has the kind {@code review}; a check that broke, and an input that could not be used, are notifications of the run.
 * Described are the rules that have results, with their help; what every other rule met is told by the report in JSON.
 * The modules of a reactor write runs of different identities, so that a platform that takes several files keeps them
 * all.
 */
@API(status = API.Status.STABLE, since = "0.1")
public final class SarifReport implements ReportRenderer {

    private static final String ROOT = "%SRCROOT%";

    @Override
    public String id() {
        return "sarif";
    }

    @Override
    public String fileName() {
        return "report.sarif";
    }

    @Override
    public void render(Report report, OutputStream out) throws IOException {
        try (JsonWriter json = new JsonWriter(out)) {
            json.object();
            json.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            json.put("version", "2.1.0");
            json.array("runs");
            run(json, report);
            json.end();
            json.end();
        }
    }

    private static void run(JsonWriter json, Report report) throws IOException {
        Map<RuleId, Integer> indices = new HashMap<>();
        json.object();
        json.object("tool");
        json.object("driver");
        json.put("name", "Interlock");
        json.put("version", report.version());
        json.put("semanticVersion", report.version());
        json.array("rules");
        Set<RuleId> told = toldRules(report);
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
        json.object(ROOT);
        SarifRule.text(json, "description", "The root of the repository.");
        json.end();
        json.end();
        invocation(json, report);
        json.put("columnKind", "utf16CodeUnits");
        json.array("results");
        for (ReportedFinding reported : report.findings()) {
            if (reported.finding().outcome() != Outcome.FAILED) {
                result(json, report, reported, indices);
            }
        }
        json.end();
        json.end();
    }

    /** Rules with results, and those whose check broke. */
    private static Set<RuleId> toldRules(Report report) {
        Set<RuleId> told = new HashSet<>();
        for (ReportedFinding reported : report.findings()) {
            told.add(reported.finding().rule().id());
        }
        return told;
    }

    private static void invocation(JsonWriter json, Report report) throws IOException {
        List<ReportedFinding> failed = new ArrayList<>();
        for (ReportedFinding reported : report.findings()) {
            if (reported.finding().outcome() == Outcome.FAILED) {
                failed.add(reported);
            }
        }
        json.array("invocations");
        json.object();
        json.put("executionSuccessful", failed.isEmpty());
        json.array("toolExecutionNotifications");
        for (ReportedFinding reported : failed) {
            Finding finding = reported.finding();
            json.object();
            json.put("level", "error");
            SarifRule.text(json, "message", finding.message());
            json.object("associatedRule");
            json.put("id", finding.rule().id().value());
            json.end();
            locations(json, "locations", report, List.of(finding.location()));
            json.end();
        }
        for (Diagnostic diagnostic : report.diagnostics()) {
            json.object();
            json.put("level", "warning");
            SarifRule.text(json, "message", diagnostic.message() + " " + diagnostic.nextStep());
            json.object("descriptor");
            json.put("id", diagnostic.code());
            json.end();
            locations(json, "locations", report, diagnostic.location().stream().toList());
            json.end();
        }
        json.end();
        json.end();
        json.end();
    }

    private static void result(JsonWriter json, Report report, ReportedFinding reported, Map<RuleId, Integer> indices)
            throws IOException {
        Finding finding = reported.finding();
        boolean violated = finding.outcome() == Outcome.VIOLATED;
        json.object();
        json.put("ruleId", finding.rule().id().value());
        Integer index = indices.get(finding.rule().id());
        if (index != null) {
            json.put("ruleIndex", index);
        }
        json.put("kind", violated ? "fail" : "review");
        json.put("level", violated ? SarifRule.level(finding.severity()) : "none");
        SarifRule.text(json, "message", finding.message());
        locations(json, "locations", report, List.of(finding.location()));
        if (!finding.related().isEmpty()) {
            locations(json, "relatedLocations", report, finding.related());
        }
        json.object("partialFingerprints");
        json.put("interlock/v1", finding.fingerprint().value());
        json.end();
        if (finding.places() > 1) {
            json.put("occurrenceCount", finding.places());
        }
        if (reported.status() != Status.OPEN) {
            json.array("suppressions");
            json.object();
            json.put("kind", "external");
            json.put("justification", reported.status().word());
            json.end();
            json.end();
        }
        json.object("properties");
        json.put("accountable", finding.accountable().value());
        json.put("responsible", finding.responsible().value());
        if (finding.interfaceId().isPresent()) {
            json.put("interface", finding.interfaceId().get().value());
        }
        json.end();
        json.end();
    }

    private static void locations(JsonWriter json, String name, Report report, List<Location> locations)
            throws IOException {
        json.array(name);
        for (Location location : locations) {
            json.object();
            json.object("physicalLocation");
            json.object("artifactLocation");
            if (RemoteAddress.isOne(location.file())) {
                json.put("uri", location.file());
            } else {
                json.put("uri", uri(report, location));
                json.put("uriBaseId", ROOT);
            }
            json.end();
            if (location.range().isPresent()) {
                region(json, location.range().get());
            }
            json.end();
            json.end();
        }
        json.end();
    }

    /** A directory ends in a slash, so that nobody looks for a file of that name. */
    private static String uri(Report report, Location location) {
        if (!location.file().equals(".")) {
            return RelativeUri.of(report.repositoryPath() + location.file());
        }
        return report.repositoryPath().isEmpty() ? "./" : RelativeUri.of(report.repositoryPath());
    }

    private static String slashed(String directory) {
        return directory.isEmpty() ? "" : directory + "/";
    }

    private static void region(JsonWriter json, Range range) throws IOException {
        json.object("region");
        json.put("startLine", range.start().line());
        json.put("startColumn", range.start().column());
        json.put("endLine", range.end().line());
        json.put("endColumn", range.end().column());
        json.end();
    }
}
