package dev.interlock.view;

import dev.interlock.document.Draft;
import dev.interlock.document.Grade;
import dev.interlock.document.Source;
import dev.interlock.model.InterfaceId;
import dev.interlock.model.Landscape;
import dev.interlock.persona.PersonaCatalogue;
import dev.interlock.persona.PersonaId;
import dev.interlock.report.Acceptance;
import dev.interlock.report.Report;
import dev.interlock.report.ReportedFinding;
import dev.interlock.report.Status;
import dev.interlock.report.Summary;
import dev.interlock.report.Threshold;
import dev.interlock.rule.Accountable;
import dev.interlock.rule.Finding;
import dev.interlock.rule.Fingerprint;
import dev.interlock.rule.Guardrail;
import dev.interlock.rule.Masking;
import dev.interlock.rule.Outcome;
import dev.interlock.rule.Rule;
import dev.interlock.rule.RuleId;
import dev.interlock.rule.RuleTally;
import dev.interlock.rule.Severity;
import dev.interlock.rule.Standard;
import dev.interlock.source.Diagnostic;
import dev.interlock.source.Location;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Builds reports with as many findings, of as many kinds, as a test of views and of what is made of them needs. */
public final class ViewSample {

    private final List<ReportedFinding> findings = new ArrayList<>();
    private final List<RuleTally> tallies = new ArrayList<>();
    private final List<String> interfaces = new ArrayList<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final List<String> settings = new ArrayList<>();
    private Threshold threshold = Threshold.standard();
    private Masking masking = Masking.standard();

    public static Rule rule(String id, Severity severity) {
        String category = id.substring(0, id.indexOf('-'));
        return rule(id, severity, "What '" + id + "' asks for is in order.", "It prevents surprises.", category);
    }

    public static Rule rule(String id, Severity severity, String title, String rationale, String category) {
        Guardrail guardrail = new Guardrail(
                category,
                Accountable.of(PersonaId.INTEGRATION_ARCHITECT),
                PersonaId.INTEGRATION_DEVELOPER,
                Map.of(),
                Optional.empty(),
                Optional.of(Severity.WARN),
                Grade.DEFAULT,
                Guardrail.Cause.PLACE,
                false,
                true,
                Optional.empty(),
                rationale,
                "Put it in order.",
                List.of(new Standard("API2:2023", "OWASP API Security Top 10", "https://owasp.org/API-Security/")),
                List.of(),
                List.of());
        return new Rule(
                RuleId.of(id),
                "interlock:" + category,
                title,
                Optional.empty(),
                severity,
                Set.of(),
                true,
                List.of(),
                List.of(),
                guardrail,
                Optional.of("https://interlock.test/guardrails/" + category),
                Location.of("pack.yaml"));
    }

    /** Add a finding in a file; the interface may be empty. */
    public ViewSample add(Rule rule, Outcome outcome, Status status, String message, Location at, String interfaceId) {
        return add(rule, outcome, status, message, at, interfaceId, PersonaId.INTEGRATION_ARCHITECT, Optional.empty());
    }

    public ViewSample add(
            Rule rule,
            Outcome outcome,
            Status status,
            String message,
            Location at,
            String interfaceId,
            PersonaId accountable,
            Optional<Acceptance> acceptance) {
        Finding finding = new Finding(
                rule,
                rule.severity(),
                outcome,
                message,
                at,
                List.of("paths", "/order_items/{id}", "get"),
                outcome == Outcome.UNVERIFIED ? List.of("security") : List.of(),
                List.of(),
                1,
                interfaceId.isEmpty() ? Optional.empty() : Optional.of(InterfaceId.of(interfaceId)),
                accountable,
                PersonaId.INTEGRATION_DEVELOPER,
                Fingerprint.of(List.of(rule.id().value(), at.toString(), message)),
                List.of(),
                List.of());
        findings.add(new ReportedFinding(finding, status, Optional.of("team-orders"), Optional.empty(), acceptance));
        return this;
    }

    public ViewSample tally(RuleTally tally) {
        tallies.add(tally);
        return this;
    }

    public ViewSample offering(String interfaceId) {
        interfaces.add(interfaceId);
        return this;
    }

    public ViewSample unreadable(String file) {
        diagnostics.add(Diagnostic.of("syntax", "It ends too early.", Location.of(file, 3, 7), "Close it."));
        return this;
    }

    public ViewSample relaxed(String setting, Threshold toleratedUpTo) {
        settings.add(setting);
        threshold = toleratedUpTo;
        return this;
    }

    public ViewSample masked(Masking secrets) {
        masking = secrets;
        return this;
    }

    public Report report() {
        Counts counts = Counts.of(findings);
        Map<Severity, Integer> violated = new EnumMap<>(Severity.class);
        violated.put(Severity.ERROR, counts.open(Kind.ERROR));
        violated.put(Severity.WARN, counts.open(Kind.WARNING));
        violated.put(Severity.INFO, counts.open(Kind.INFO));
        violated.put(Severity.HINT, counts.open(Kind.HINT));
        Summary summary = new Summary(
                interfaces.size(),
                interfaces.size(),
                tallies.size(),
                violated,
                counts.open(Kind.UNVERIFIED),
                counts.open(Kind.FAILED),
                counts.of(Status.WAIVED),
                counts.of(Status.CLAIMED),
                counts.of(Status.BASELINED),
                counts.of(Status.UNCHANGED));
        List<Report.CheckedArtefact> artefacts = new ArrayList<>();
        for (String id : interfaces) {
            artefacts.add(new Report.CheckedArtefact("src/main/api/" + id + ".yaml", "openapi"));
        }
        return new Report(
                "0.1.0",
                LocalDate.of(2026, 3, 1),
                List.of("interlock:recommended"),
                summary,
                findings.stream().sorted().toList(),
                tallies,
                diagnostics,
                artefacts,
                landscape(),
                PersonaCatalogue.builtIn(),
                settings,
                threshold,
                masking,
                "",
                "",
                Map.of());
    }

    private Landscape landscape() {
        Draft offered = Draft.object();
        for (String id : interfaces) {
            offered.put(id, Draft.object().put("name", Draft.string(id)));
        }
        Source source = Source.of(Location.of("src/main/api"));
        return Landscape.of(Draft.object(source).put("interfaces", offered).seal("landscape"));
    }
}
