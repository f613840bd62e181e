package dev.interlock.render;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.interlock.model.Exposure;
import dev.interlock.model.Interface;
import dev.interlock.model.Style;
import dev.interlock.persona.Persona;
import dev.interlock.report.Report;
import dev.interlock.report.ReportedFinding;
import dev.interlock.rule.Finding;
import dev.interlock.rule.RuleTally;
import dev.interlock.rule.Severity;
import dev.interlock.source.Diagnostic;
import dev.interlock.source.Location;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/** Write the whole report as JSON, in the form that {@code report.schema.json} publishes. */
@API(status = API.Status.STABLE, since = "0.1")
public final class JsonReport implements ReportRenderer {

    @Override
    public String id() {
        return "json";
    }

    @Override
    public String fileName() {
        return "report.json";
    }

    @Override
    public void render(Report report, OutputStream out) throws IOException {
        try (JsonGenerator json = JsonLayout.generator(out)) {
            json.writeStartObject();
            json.writeStringField("interlock", report.version());
            json.writeStringField("asOf", report.asOf().toString());
            strings(json, "packs", report.packs());
            strings(json, "settings", report.settings());
            summary(json, report);
            json.writeArrayFieldStart("findings");
            for (ReportedFinding finding : report.findings()) {
                finding(json, finding);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("rules");
            for (RuleTally tally : report.rules()) {
                rule(json, tally);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("diagnostics");
            for (Diagnostic diagnostic : report.diagnostics()) {
                diagnostic(json, diagnostic);
            }
            json.writeEndArray();
            artefacts(json, report);
            json.writeArrayFieldStart("interfaces");
            for (Interface offered : report.landscape().interfaces()) {
                offered(json, offered);
            }
            json.writeEndArray();
            personas(json, report);
            json.writeEndObject();
        }
    }

    private static void summary(JsonGenerator json, Report report) throws IOException {
        json.writeObjectFieldStart("summary");
        json.writeNumberField("artefacts", report.summary().artefacts());
        json.writeNumberField("interfaces", report.summary().interfaces());
        json.writeNumberField("rules", report.summary().rules());
        json.writeObjectFieldStart("violated");
        for (Severity severity : Severity.values()) {
            json.writeNumberField(severity.word(), report.summary().violated(severity));
        }
        json.writeEndObject();
        json.writeNumberField("unverified", report.summary().unverified());
        json.writeNumberField("failed", report.summary().failed());
        json.writeNumberField("waived", report.summary().waived());
        json.writeNumberField("baselined", report.summary().baselined());
        json.writeNumberField("blocking", report.blocking().size());
        json.writeEndObject();
    }

    private static void finding(JsonGenerator json, ReportedFinding reported) throws IOException {
        Finding finding = reported.finding();
        json.writeStartObject();
        json.writeStringField("rule", finding.rule().id().value());
        json.writeStringField("pack", finding.rule().pack());
        json.writeStringField("category", finding.rule().guardrail().category());
        json.writeStringField("severity", finding.severity().word());
        json.writeStringField("outcome", finding.outcome().word());
        json.writeStringField("status", reported.status().word());
        json.writeStringField("message", finding.message());
        json.writeStringField("remediation", finding.rule().guardrail().remediation());
        json.writeStringField("file", finding.location().file());
        strings(json, "path", finding.path());
        strings(json, "missing", finding.missing());
        JsonLayout.range(json, finding.location());
        json.writeArrayFieldStart("related");
        for (Location related : finding.related()) {
            json.writeStartObject();
            json.writeStringField("file", related.file());
            JsonLayout.range(json, related);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeNumberField("places", finding.places());
        optional(json, "interface", finding.interfaceId().map(Object::toString));
        json.writeStringField("accountable", finding.accountable().value());
        optional(json, "accountableParty", reported.accountableParty());
        json.writeStringField("responsible", finding.responsible().value());
        optional(json, "responsibleParty", reported.responsibleParty());
        json.writeStringField("fingerprint", finding.fingerprint().value());
        json.writeEndObject();
    }

    private static void rule(JsonGenerator json, RuleTally tally) throws IOException {
        json.writeStartObject();
        json.writeStringField("rule", tally.rule().id().value());
        json.writeStringField("pack", tally.rule().pack());
        json.writeStringField("title", tally.rule().title());
        json.writeStringField("category", tally.rule().guardrail().category());
        json.writeStringField("severity", tally.rule().severity().word());
        json.writeNumberField("matched", tally.matched());
        json.writeNumberField("holds", tally.holds());
        json.writeNumberField("violated", tally.violated());
        json.writeNumberField("unverified", tally.unverified());
        json.writeNumberField("notApplicable", tally.notApplicable());
        json.writeNumberField("failed", tally.failed());
        json.writeEndObject();
    }

    private static void diagnostic(JsonGenerator json, Diagnostic diagnostic) throws IOException {
        json.writeStartObject();
        json.writeStringField("code", diagnostic.code());
        json.writeStringField("message", diagnostic.message());
        json.writeStringField("nextStep", diagnostic.nextStep());
        if (diagnostic.location().isPresent()) {
            json.writeStringField("file", diagnostic.location().get().file());
            JsonLayout.range(json, diagnostic.location().get());
        }
        json.writeEndObject();
    }

    private static void artefacts(JsonGenerator json, Report report) throws IOException {
        json.writeArrayFieldStart("artefacts");
        for (Report.CheckedArtefact artefact : report.artefacts()) {
            json.writeStartObject();
            json.writeStringField("file", artefact.file());
            json.writeStringField("format", artefact.format());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void offered(JsonGenerator json, Interface offered) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", offered.id().value());
        optional(json, "name", offered.name().value());
        Optional<Style> style = offered.style().value();
        optional(json, "style", style.isPresent() ? Optional.of(style.get().word()) : Optional.empty());
        json.writeStringField("format", offered.format());
        json.writeStringField("artefact", offered.artefact());
        optional(json, "version", offered.version().value());
        Optional<Exposure> exposure = offered.exposure().value();
        optional(
                json,
                "exposure",
                exposure.isPresent() ? Optional.of(exposure.get().word()) : Optional.empty());
        optional(json, "owner", offered.owner().value());
        json.writeNumberField("operations", offered.operations().size());
        json.writeNumberField("endpoints", offered.endpoints().size());
        json.writeNumberField("uses", offered.uses().size());
        json.writeEndObject();
    }

    private static void personas(JsonGenerator json, Report report) throws IOException {
        json.writeArrayFieldStart("personas");
        for (Persona persona : report.personas().all()) {
            int accountable = 0;
            int responsible = 0;
            for (ReportedFinding reported : report.findings()) {
                Finding finding = reported.finding();
                accountable += finding.accountable().whole().equals(persona.id()) ? 1 : 0;
                responsible += finding.responsible().whole().equals(persona.id()) ? 1 : 0;
            }
            json.writeStartObject();
            json.writeStringField("id", persona.id().value());
            json.writeStringField("title", persona.title());
            json.writeStringField("group", persona.group());
            json.writeNumberField("accountableFor", accountable);
            json.writeNumberField("responsibleFor", responsible);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void strings(JsonGenerator json, String name, List<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    private static void optional(JsonGenerator json, String name, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(name, value.get());
        }
    }
}
