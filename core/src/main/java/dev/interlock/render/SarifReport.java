package dev.interlock.render;

import com.fasterxml.jackson.core.JsonGenerator;
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
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;

/**
 * Write the findings as SARIF 2.1.0 (OASIS standard), for code scanning and editors.
 *
 * <p>Addresses are relative to the root of the repository. A case that nobody can decide has the kind {@code review}; a
 * check that broke, and an input that could not be used, are notifications of the run. The modules of a reactor write
 * runs of different identities, so that a platform that takes several files keeps them all.
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
        try (JsonGenerator json = JsonLayout.generator(out)) {
            json.writeStartObject();
            json.writeStringField("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            json.writeStringField("version", "2.1.0");
            json.writeArrayFieldStart("runs");
            run(json, report);
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void run(JsonGenerator json, Report report) throws IOException {
        Map<RuleId, Integer> indices = new HashMap<>();
        json.writeStartObject();
        json.writeObjectFieldStart("tool");
        json.writeObjectFieldStart("driver");
        json.writeStringField("name", "Interlock");
        json.writeStringField("version", report.version());
        json.writeStringField("semanticVersion", report.version());
        json.writeArrayFieldStart("rules");
        for (RuleTally tally : report.rules()) {
            indices.put(tally.rule().id(), indices.size());
            SarifRule.write(json, tally.rule());
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
        SarifRule.object(
                json, "automationDetails", "id", "interlock/" + report.repositoryPath() + slashed(report.directory()));
        json.writeObjectFieldStart("originalUriBaseIds");
        json.writeObjectFieldStart(ROOT);
        SarifRule.text(json, "description", "The root of the repository.");
        json.writeEndObject();
        json.writeEndObject();
        invocation(json, report);
        json.writeStringField("columnKind", "utf16CodeUnits");
        json.writeArrayFieldStart("results");
        for (ReportedFinding reported : report.findings()) {
            if (reported.finding().outcome() != Outcome.FAILED) {
                result(json, report, reported, indices);
            }
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void invocation(JsonGenerator json, Report report) throws IOException {
        List<ReportedFinding> failed = new ArrayList<>();
        for (ReportedFinding reported : report.findings()) {
            if (reported.finding().outcome() == Outcome.FAILED) {
                failed.add(reported);
            }
        }
        json.writeArrayFieldStart("invocations");
        json.writeStartObject();
        json.writeBooleanField("executionSuccessful", failed.isEmpty());
        json.writeArrayFieldStart("toolExecutionNotifications");
        for (ReportedFinding reported : failed) {
            Finding finding = reported.finding();
            json.writeStartObject();
            json.writeStringField("level", "error");
            SarifRule.text(json, "message", finding.message());
            json.writeObjectFieldStart("associatedRule");
            json.writeStringField("id", finding.rule().id().value());
            json.writeEndObject();
            locations(json, "locations", report, List.of(finding.location()));
            json.writeEndObject();
        }
        for (Diagnostic diagnostic : report.diagnostics()) {
            json.writeStartObject();
            json.writeStringField("level", "warning");
            SarifRule.text(json, "message", diagnostic.message() + " " + diagnostic.nextStep());
            json.writeObjectFieldStart("descriptor");
            json.writeStringField("id", diagnostic.code());
            json.writeEndObject();
            locations(json, "locations", report, diagnostic.location().stream().toList());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
    }

    private static void result(
            JsonGenerator json, Report report, ReportedFinding reported, Map<RuleId, Integer> indices)
            throws IOException {
        Finding finding = reported.finding();
        boolean violated = finding.outcome() == Outcome.VIOLATED;
        json.writeStartObject();
        json.writeStringField("ruleId", finding.rule().id().value());
        Integer index = indices.get(finding.rule().id());
        if (index != null) {
            json.writeNumberField("ruleIndex", index);
        }
        json.writeStringField("kind", violated ? "fail" : "review");
        json.writeStringField("level", violated ? SarifRule.level(finding.severity()) : "none");
        SarifRule.text(json, "message", finding.message());
        locations(json, "locations", report, List.of(finding.location()));
        if (!finding.related().isEmpty()) {
            locations(json, "relatedLocations", report, finding.related());
        }
        json.writeObjectFieldStart("partialFingerprints");
        json.writeStringField("interlock/v1", finding.fingerprint().value());
        json.writeEndObject();
        if (finding.places() > 1) {
            json.writeNumberField("occurrenceCount", finding.places());
        }
        if (reported.status() != Status.OPEN) {
            json.writeArrayFieldStart("suppressions");
            json.writeStartObject();
            json.writeStringField("kind", "external");
            json.writeStringField("justification", reported.status().word());
            json.writeEndObject();
            json.writeEndArray();
        }
        json.writeObjectFieldStart("properties");
        json.writeStringField("accountable", finding.accountable().value());
        json.writeStringField("responsible", finding.responsible().value());
        if (finding.interfaceId().isPresent()) {
            json.writeStringField("interface", finding.interfaceId().get().value());
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void locations(JsonGenerator json, String name, Report report, List<Location> locations)
            throws IOException {
        json.writeArrayFieldStart(name);
        for (Location location : locations) {
            json.writeStartObject();
            json.writeObjectFieldStart("physicalLocation");
            json.writeObjectFieldStart("artifactLocation");
            json.writeStringField("uri", uri(report, location));
            json.writeStringField("uriBaseId", ROOT);
            json.writeEndObject();
            if (location.range().isPresent()) {
                region(json, location.range().get());
            }
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
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

    private static void region(JsonGenerator json, Range range) throws IOException {
        json.writeObjectFieldStart("region");
        json.writeNumberField("startLine", range.start().line());
        json.writeNumberField("startColumn", range.start().column());
        json.writeNumberField("endLine", range.end().line());
        json.writeNumberField("endColumn", range.end().column());
        json.writeEndObject();
    }
}
