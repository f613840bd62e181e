package dev.interlock.render;

import dev.interlock.model.Exposure;
import dev.interlock.model.Interface;
import dev.interlock.model.Style;
import dev.interlock.persona.Persona;
import dev.interlock.report.Acceptance;
import dev.interlock.report.Report;
import dev.interlock.report.ReportedFinding;
import dev.interlock.rule.Finding;
import dev.interlock.rule.Fingerprint;
import dev.interlock.rule.RuleTally;
import dev.interlock.rule.Severity;
import dev.interlock.source.Diagnostic;
import dev.interlock.source.Location;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
        try (JsonWriter json = new JsonWriter(out)) {
            json.object();
            json.put("interlock", report.version());
            json.put("asOf", report.asOf().toString());
            strings(json, "packs", report.packs());
            strings(json, "settings", report.settings());
            summary(json, report);
            json.array("findings");
            for (ReportedFinding finding : report.findings()) {
                finding(json, finding);
            }
            json.end();
            json.array("rules");
            for (RuleTally tally : report.rules()) {
                rule(json, tally);
            }
            json.end();
            json.array("diagnostics");
            for (Diagnostic diagnostic : report.diagnostics()) {
                diagnostic(json, diagnostic);
            }
            json.end();
            artefacts(json, report);
            fetched(json, report);
            json.array("interfaces");
            for (Interface offered : report.landscape().interfaces()) {
                offered(json, offered);
            }
            json.end();
            personas(json, report);
            json.end();
        }
    }

    private static void summary(JsonWriter json, Report report) throws IOException {
        json.object("summary");
        json.put("artefacts", report.summary().artefacts());
        json.put("interfaces", report.summary().interfaces());
        json.put("rules", report.summary().rules());
        json.object("violated");
        for (Severity severity : Severity.values()) {
            json.put(severity.word(), report.summary().violated(severity));
        }
        json.end();
        json.put("unverified", report.summary().unverified());
        json.put("failed", report.summary().failed());
        json.put("waived", report.summary().waived());
        json.put("claimed", report.summary().claimed());
        json.put("baselined", report.summary().baselined());
        json.put("unchanged", report.summary().unchanged());
        json.put("blocking", report.blocking().size());
        json.end();
    }

    private static void finding(JsonWriter json, ReportedFinding reported) throws IOException {
        Finding finding = reported.finding();
        json.object();
        json.put("rule", finding.rule().id().value());
        json.put("pack", finding.rule().pack());
        json.put("category", finding.rule().guardrail().category());
        json.put("severity", finding.severity().word());
        json.put("outcome", finding.outcome().word());
        json.put("status", reported.status().word());
        json.put("message", finding.message());
        json.put("remediation", finding.rule().guardrail().remediation());
        json.put("file", finding.location().file());
        strings(json, "path", finding.path());
        strings(json, "missing", finding.missing());
        json.range(finding.location());
        json.array("related");
        for (Location related : finding.related()) {
            json.object();
            json.put("file", related.file());
            json.range(related);
            json.end();
        }
        json.end();
        json.put("places", finding.places());
        if (finding.interfaceId().isPresent()) {
            json.put("interface", finding.interfaceId().get().value());
        }
        json.put("accountable", finding.accountable().value());
        optional(json, "accountableParty", reported.accountableParty());
        json.put("responsible", finding.responsible().value());
        optional(json, "responsibleParty", reported.responsibleParty());
        json.put("fingerprint", finding.fingerprint().value());
        if (finding.parts().size() > 1) {
            json.array("parts");
            for (Fingerprint part : finding.parts()) {
                json.add(part.value());
            }
            json.end();
        }
        if (reported.acceptance().isPresent()) {
            acceptance(json, reported.acceptance().get());
        }
        json.end();
    }

    private static void acceptance(JsonWriter json, Acceptance acceptance) throws IOException {
        json.object("acceptance");
        json.put("file", acceptance.file());
        optional(json, "waiver", acceptance.waiver());
        json.put("reason", acceptance.reason());
        optional(json, "approval", acceptance.approval());
        optional(json, "expires", acceptance.expires().map(LocalDate::toString));
        json.end();
    }

    private static void rule(JsonWriter json, RuleTally tally) throws IOException {
        json.object();
        json.put("rule", tally.rule().id().value());
        json.put("pack", tally.rule().pack());
        json.put("title", tally.rule().title());
        json.put("category", tally.rule().guardrail().category());
        json.put("severity", tally.rule().severity().word());
        json.put("matched", tally.matched());
        json.put("holds", tally.holds());
        json.put("violated", tally.violated());
        json.put("unverified", tally.unverified());
        json.put("notApplicable", tally.notApplicable());
        json.put("failed", tally.failed());
        json.end();
    }

    private static void diagnostic(JsonWriter json, Diagnostic diagnostic) throws IOException {
        json.object();
        json.put("code", diagnostic.code());
        json.put("message", diagnostic.message());
        json.put("nextStep", diagnostic.nextStep());
        if (diagnostic.location().isPresent()) {
            json.put("file", diagnostic.location().get().file());
            json.range(diagnostic.location().get());
        }
        json.end();
    }

    private static void artefacts(JsonWriter json, Report report) throws IOException {
        json.array("artefacts");
        for (Report.CheckedArtefact artefact : report.artefacts()) {
            json.object();
            json.put("file", artefact.file());
            json.put("format", artefact.format());
            json.end();
        }
        json.end();
    }

    private static void fetched(JsonWriter json, Report report) throws IOException {
        if (report.fetched().isEmpty()) {
            return;
        }
        json.array("fetched");
        for (Map.Entry<String, String> file : report.fetched().entrySet()) {
            json.object();
            json.put("file", file.getKey());
            json.put("hash", file.getValue());
            json.end();
        }
        json.end();
    }

    private static void offered(JsonWriter json, Interface offered) throws IOException {
        json.object();
        json.put("id", offered.id().value());
        optional(json, "name", offered.name().value());
        Optional<Style> style = offered.style().value();
        optional(json, "style", style.isPresent() ? Optional.of(style.get().word()) : Optional.empty());
        json.put("format", offered.format());
        json.put("artefact", offered.artefact());
        optional(json, "version", offered.version().value());
        Optional<Exposure> exposure = offered.exposure().value();
        optional(
                json,
                "exposure",
                exposure.isPresent() ? Optional.of(exposure.get().word()) : Optional.empty());
        optional(json, "owner", offered.owner().value());
        json.put("operations", offered.operations().size());
        json.put("endpoints", offered.endpoints().size());
        json.put("uses", offered.uses().size());
        json.end();
    }

    private static void personas(JsonWriter json, Report report) throws IOException {
        json.array("personas");
        for (Persona persona : report.personas().all()) {
            int accountable = 0;
            int responsible = 0;
            for (ReportedFinding reported : report.findings()) {
                Finding finding = reported.finding();
                accountable += finding.accountable().whole().equals(persona.id()) ? 1 : 0;
                responsible += finding.responsible().whole().equals(persona.id()) ? 1 : 0;
            }
            json.object();
            json.put("id", persona.id().value());
            json.put("title", persona.title());
            json.put("group", persona.group());
            json.put("accountableFor", accountable);
            json.put("responsibleFor", responsible);
            json.end();
        }
        json.end();
    }

    private static void strings(JsonWriter json, String name, List<String> values) throws IOException {
        json.array(name);
        for (String value : values) {
            json.add(value);
        }
        json.end();
    }

    private static void optional(JsonWriter json, String name, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            json.put(name, value.get());
        }
    }
}
