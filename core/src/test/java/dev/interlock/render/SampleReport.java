package dev.interlock.render;

import dev.interlock.document.Document;
import dev.interlock.document.Draft;
import dev.interlock.document.Grade;
import dev.interlock.document.Node;
import dev.interlock.document.Source;
import dev.interlock.document.Template;
import dev.interlock.document.Unresolved;
import dev.interlock.model.InterfaceId;
import dev.interlock.model.Landscape;
import dev.interlock.persona.Persona;
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
import dev.interlock.source.Position;
import dev.interlock.source.Range;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Builds reports that hold one of everything that a report can hold. */
final class SampleReport {

    static final PersonaId ARCHITECT = PersonaId.of("integration-architect");
    static final PersonaId DEVELOPER = PersonaId.of("integration-developer");

    private SampleReport() {}

    static Report full() {
        Rule kebab = rule("naming-path-kebab-case", "naming", Severity.ERROR);
        Rule https = rule("auth-transport-encrypted", "auth", Severity.WARN);
        Rule idle = rule("logging-bounded", "logging", Severity.INFO);
        List<ReportedFinding> findings = List.of(
                finding(kebab, Outcome.VIOLATED, Severity.ERROR, "Path segment 'order_items' is not kebab-case.", 14),
                finding(
                        https,
                        Outcome.UNVERIFIED,
                        Severity.WARN,
                        "Nobody can tell whether 'http{{s}}://ü' is encrypted.",
                        20),
                finding(https, Outcome.FAILED, Severity.ERROR, "The check broke: </script> & \"quotes\" \u0001.", 30));
        return new Report(
                "0.1.0",
                LocalDate.of(2026, 3, 1),
                List.of("interlock:recommended"),
                new Summary(2, 1, 3, Map.of(Severity.ERROR, 1), 1, 1, 0, 0, 0, 0),
                findings,
                List.of(
                        new RuleTally(https, 2, 0, 0, 1, 0, 1),
                        RuleTally.none(idle),
                        new RuleTally(kebab, 3, 2, 1, 0, 0, 0)),
                List.of(Diagnostic.of(
                        "syntax",
                        "The file ends inside a string.",
                        Location.of("src/broken.yaml", 3, 7),
                        "Close the string.")),
                List.of(
                        new Report.CheckedArtefact("src/main/api/my orders.yaml", "openapi"),
                        new Report.CheckedArtefact("src/main/resources/logback.xml", "logging-config")),
                landscape(),
                personas(),
                List.of("Findings never block: failOn=never."),
                Threshold.standard(),
                Masking.standard(),
                "api",
                "services/orders/",
                Map.of("https://schemas.acme.test/money.yaml", "sha256-" + "0f".repeat(32)));
    }

    static Report clean() {
        Rule kebab = rule("naming-path-kebab-case", "naming", Severity.ERROR);
        return new Report(
                "0.1.0",
                LocalDate.of(2026, 3, 1),
                List.of("interlock:recommended"),
                new Summary(2, 1, 1, Map.of(), 0, 0, 0, 0, 0, 0),
                List.of(),
                List.of(new RuleTally(kebab, 3, 3, 0, 0, 0, 0)),
                List.of(),
                List.of(),
                landscape(),
                personas(),
                List.of(),
                Threshold.standard(),
                Masking.standard(),
                "",
                "",
                Map.of());
    }

    static Report withErrors(int number) {
        Report full = full();
        List<ReportedFinding> findings = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            Rule rule = rule("naming-rule-" + (i % 12), "naming", Severity.ERROR);
            findings.add(finding(rule, Outcome.VIOLATED, Severity.ERROR, "Name 'n" + i + "' is wrong.", i + 1));
        }
        return new Report(
                full.version(),
                full.asOf(),
                full.packs(),
                new Summary(1, 1, 12, Map.of(Severity.ERROR, number), 0, 0, 0, 0, 0, 0),
                findings,
                List.of(),
                List.of(),
                List.of(),
                full.landscape(),
                full.personas(),
                List.of(),
                Threshold.standard(),
                Masking.standard(),
                "",
                "",
                Map.of());
    }

    /** Of a ruleset that says no more than it must, on the project as a whole. */
    static Report ofForeignRules() {
        Rule house = foreign("house-rule", DEVELOPER, "The house says so. ".repeat(100), "the wiki, page 3");
        Rule secret = foreign(
                "house-secret", PersonaId.SECURITY_ARCHITECT, "Secrets are hidden.", "https://acme.test/secrets");
        Report full = full();
        return new Report(
                full.version(),
                full.asOf(),
                List.of("house.yaml"),
                new Summary(1, 1, 2, Map.of(Severity.HINT, 1, Severity.ERROR, 1), 0, 0, 0, 0, 0, 0),
                List.of(
                        finding(house, Outcome.VIOLATED, Severity.HINT, "It is not so.", Location.of(".")),
                        finding(secret, Outcome.VIOLATED, Severity.ERROR, "It is seen.", Location.of("a/B.java"))),
                List.of(new RuleTally(house, 1, 0, 1, 0, 0, 0), new RuleTally(secret, 1, 0, 1, 0, 0, 0)),
                List.of(),
                List.of(),
                full.landscape(),
                full.personas(),
                List.of(),
                Threshold.standard(),
                Masking.standard(),
                "",
                "",
                Map.of());
    }

    /** With a finding in a file on the network. */
    static Report onTheNetwork() {
        Rule kebab = rule("naming-path-kebab-case", "naming", Severity.ERROR);
        Report full = full();
        return new Report(
                full.version(),
                full.asOf(),
                full.packs(),
                new Summary(1, 1, 1, Map.of(Severity.ERROR, 1), 0, 0, 0, 0, 0, 0),
                List.of(finding(
                        kebab,
                        Outcome.VIOLATED,
                        Severity.ERROR,
                        "Name 'a_b' is wrong.",
                        Location.of("https://schemas.acme.test/my%20money.yaml?at=v1&raw", 3, 5))),
                List.of(new RuleTally(kebab, 1, 0, 1, 0, 0, 0)),
                List.of(),
                List.of(),
                full.landscape(),
                full.personas(),
                List.of(),
                Threshold.standard(),
                Masking.standard(),
                "api",
                "services/orders/",
                full.fetched());
    }

    /** With a finding of each status, of which each is accepted for a reason. */
    static Report governed() {
        Rule kebab = rule("naming-path-kebab-case", "naming", Severity.ERROR);
        Rule https = rule("auth-transport-encrypted", "auth", Severity.WARN);
        Rule logging = rule("logging-bounded", "logging", Severity.INFO);
        Rule owner = rule("ownership-named", "ownership", Severity.WARN);
        Rule version = rule("versioning-declared", "versioning", Severity.ERROR);
        Acceptance waiver = new Acceptance(
                "interlock-waivers.yaml",
                Optional.of("WVR-2026-014"),
                "The partner migrates in spring.",
                Optional.of("security-architect by .github/CODEOWNERS:12"),
                Optional.of(LocalDate.of(2026, 6, 30)));
        Acceptance claim = new Acceptance(
                "interlock-waivers.yaml",
                Optional.of("WVR-2026-015"),
                "It is a test system.",
                Optional.of("the requester wrote it alone"),
                Optional.of(LocalDate.of(2026, 4, 30)));
        Acceptance baseline = new Acceptance(
                "interlock-baseline.json",
                Optional.empty(),
                "Debt of the first check.",
                Optional.empty(),
                Optional.empty());
        Acceptance unchanged = new Acceptance("main", Optional.empty(), "", Optional.empty(), Optional.empty());
        List<ReportedFinding> findings = List.of(
                finding(kebab, Outcome.VIOLATED, Severity.ERROR, "Path segment 'order_items' is not kebab-case.", 14),
                accepted(Status.OPEN, claim, version, Severity.ERROR, "No version is declared.", 15),
                accepted(Status.CLAIMED, claim, owner, Severity.WARN, "Nobody owns 'orders'.", 16),
                accepted(Status.WAIVED, waiver, https, Severity.WARN, "'http://orders' is not encrypted.", 20),
                accepted(Status.BASELINED, baseline, logging, Severity.INFO, "The log grows without end.", 30),
                accepted(Status.UNCHANGED, unchanged, logging, Severity.INFO, "The log is never rotated.", 40));
        return like(
                full(),
                new Summary(2, 1, 5, Map.of(Severity.ERROR, 2), 0, 0, 1, 1, 1, 1),
                findings,
                List.of(
                        new RuleTally(https, 2, 1, 1, 0, 0, 0),
                        new RuleTally(logging, 2, 0, 2, 0, 0, 0),
                        new RuleTally(kebab, 3, 2, 1, 0, 0, 0),
                        new RuleTally(owner, 1, 0, 1, 0, 0, 0),
                        new RuleTally(version, 1, 0, 1, 0, 0, 0)));
    }

    /** With a file and messages that try to be something else in each form. */
    static Report hostile() {
        Rule kebab = rule("naming-path-kebab-case", "naming", Severity.ERROR);
        Range range = Range.of(Position.of(3, 5), Position.of(3, 9));
        String file = "src/Bestellung prüfen/a|b,100%::x\\y</script>\u2028.yaml";
        String message = "Größe '</script><img src=x>' | `a` **b** [c](https://evil.test) @acme/all #1 www.evil.test"
                + " 100%0A ::error::x C:\\y\u2028z\r\n::warning file=a::b \uD83D\uDE80 $x$ <!-- ]]>.";
        return like(
                full(),
                new Summary(2, 1, 1, Map.of(Severity.ERROR, 2), 0, 0, 0, 0, 0, 0),
                List.of(
                        finding(kebab, Outcome.VIOLATED, Severity.ERROR, message, Location.of(file, range)),
                        finding(
                                kebab,
                                Outcome.VIOLATED,
                                Severity.ERROR,
                                message,
                                Location.of("lib/flows äöü.zip!/inner.zip!/a b.iflw", range))),
                List.of(new RuleTally(kebab, 2, 0, 2, 0, 0, 0)));
    }

    /** With findings of an interface that is confidential, of its artefact, and of one that is not. */
    static Report confidential() {
        Rule kebab = rule("naming-path-kebab-case", "naming", Severity.ERROR);
        Report full = full();
        Draft landscape = Draft.copyOf(full.landscape().node());
        landscape
                .objectAt("interfaces")
                .put(
                        "payroll-api",
                        Draft.object()
                                .put("artefact", Draft.string("src/payroll.yaml"))
                                .put("classification", Draft.string("Strictly Confidential")))
                .put(
                        "catalogue-api",
                        Draft.object()
                                .put("artefact", Draft.string("src/catalogue.yaml"))
                                .put("classification", Draft.string("internal")));
        ReportedFinding onInterface = finding(
                kebab, Outcome.VIOLATED, Severity.ERROR, "Salary 'a' is wrong.", Location.of("interlock.yaml", 1, 1));
        ReportedFinding onArtefact = finding(
                kebab, Outcome.VIOLATED, Severity.ERROR, "Salary 'b' is wrong.", Location.of("src/payroll.yaml", 1, 1));
        ReportedFinding open = finding(
                kebab,
                Outcome.VIOLATED,
                Severity.ERROR,
                "Price 'c' is wrong.",
                Location.of("src/catalogue.yaml", 1, 1));
        List<ReportedFinding> findings =
                List.of(concerning("payroll-api", onInterface), onArtefact, concerning("catalogue-api", open));
        Report like = like(
                full,
                new Summary(2, 3, 1, Map.of(Severity.ERROR, 3), 0, 0, 0, 0, 0, 0),
                findings,
                List.of(new RuleTally(kebab, 3, 0, 3, 0, 0, 0)));
        return in(like, like.directory(), Landscape.of(landscape.seal("landscape")));
    }

    /** The same report of another directory with another landscape. */
    static Report in(Report report, String directory, Landscape landscape) {
        return new Report(
                report.version(),
                report.asOf(),
                report.packs(),
                report.summary(),
                report.findings(),
                report.rules(),
                report.diagnostics(),
                report.artefacts(),
                landscape,
                report.personas(),
                report.settings(),
                report.threshold(),
                report.masking(),
                directory,
                report.repositoryPath(),
                report.fetched());
    }

    private static Report like(Report full, Summary summary, List<ReportedFinding> findings, List<RuleTally> rules) {
        return new Report(
                full.version(),
                full.asOf(),
                full.packs(),
                summary,
                findings,
                rules,
                List.of(),
                full.artefacts(),
                full.landscape(),
                full.personas(),
                List.of(),
                Threshold.standard(),
                Masking.standard(),
                full.directory(),
                full.repositoryPath(),
                Map.of());
    }

    private static ReportedFinding accepted(
            Status status, Acceptance acceptance, Rule rule, Severity severity, String message, int line) {
        ReportedFinding open = finding(rule, Outcome.VIOLATED, severity, message, line);
        return new ReportedFinding(
                open.finding(), status, open.accountableParty(), open.responsibleParty(), Optional.of(acceptance));
    }

    private static ReportedFinding concerning(String id, ReportedFinding reported) {
        Finding finding = reported.finding();
        return new ReportedFinding(
                finding.concerning(InterfaceId.of(id)),
                reported.status(),
                reported.accountableParty(),
                reported.responsibleParty(),
                reported.acceptance());
    }

    private static ReportedFinding finding(Rule rule, Outcome outcome, Severity severity, String message, int line) {
        return finding(
                rule,
                outcome,
                severity,
                message,
                Location.of("src/main/api/my orders.yaml", Range.of(Position.of(line, 3), Position.of(line + 1, 1))));
    }

    private static ReportedFinding finding(
            Rule rule, Outcome outcome, Severity severity, String message, Location location) {
        Finding finding = new Finding(
                rule,
                severity,
                outcome,
                message,
                location,
                List.of("paths", "/order_items"),
                List.of(),
                List.of(Location.of("src/main/api/common.yaml", 2, 1)),
                2,
                Optional.of(InterfaceId.of("order-api")),
                ARCHITECT,
                DEVELOPER,
                Fingerprint.of(List.of(rule.id().value(), message)),
                List.of(),
                List.of());
        return new ReportedFinding(
                finding, Status.OPEN, Optional.of("team-orders"), Optional.empty(), Optional.empty());
    }

    private static Rule rule(String id, String category, Severity severity) {
        return rule(
                id,
                "Everything of " + category + " is in order.",
                severity,
                guardrail(
                        category,
                        ARCHITECT,
                        "Mixed spellings make addresses hard to guess.",
                        "Rename it to 'order-items'.",
                        List.of(new Standard("RFC 3986", "Uniform Resource Identifier", ""))),
                Optional.empty());
    }

    private static Rule foreign(String id, PersonaId accountable, String title, String documentation) {
        return rule(
                id,
                title,
                Severity.HINT,
                guardrail("house", accountable, "", "", List.of()),
                Optional.of(documentation));
    }

    private static Guardrail guardrail(
            String category, PersonaId accountable, String rationale, String remediation, List<Standard> standards) {
        return new Guardrail(
                category,
                Accountable.of(accountable),
                DEVELOPER,
                Map.of(),
                Optional.empty(),
                Optional.of(Severity.WARN),
                Grade.DEFAULT,
                Guardrail.Cause.PLACE,
                false,
                true,
                Optional.empty(),
                rationale,
                remediation,
                standards,
                List.of(),
                List.of());
    }

    private static Rule rule(
            String id, String title, Severity severity, Guardrail guardrail, Optional<String> documentation) {
        Node nothing = Draft.object().seal("pack").root().get("options");
        return new Rule(
                RuleId.of(id),
                "interlock:" + guardrail.category(),
                title,
                Optional.empty(),
                severity,
                Set.of(),
                true,
                List.of(),
                List.of(),
                guardrail,
                documentation,
                nothing.location());
    }

    private static Landscape landscape() {
        Source at = Source.of(Location.of("src/main/api/my orders.yaml", 1, 1));
        Document document = Draft.object(at)
                .put(
                        "interfaces",
                        Draft.object()
                                .put(
                                        "order-api",
                                        Draft.object()
                                                .put("name", Draft.string("order-api"))
                                                .put("style", Draft.string("api"))
                                                .put("format", Draft.string("openapi"))
                                                .put("artefact", Draft.string("src/main/api/my orders.yaml"))
                                                .put("version", Draft.string("1.2.0"))
                                                .put("owner", Draft.unresolved(Unresolved.notDeclared("owner")))
                                                .put("endpoints", endpoints())))
                .seal("landscape");
        return Landscape.of(document);
    }

    private static Draft endpoints() {
        Source use = Source.of(Location.of("src/main/api/my orders.yaml", 6, 10));
        Source definition = Source.of(Location.of("src/main/resources/parameters.prop", 2, 6));
        Template address = new Template(
                List.of(new Template.Known("https://joe:topsecret1@"), new Template.Hole("host", "{{host}}")));
        return Draft.array()
                .add(Draft.object(use)
                        .put("address", Draft.unresolved(new Unresolved(Unresolved.Reason.PLACEHOLDER, address), use))
                        .put("encrypted", Draft.bool(true, use, definition).graded(Grade.DEFAULT)))
                .opened();
    }

    private static PersonaCatalogue personas() {
        return PersonaCatalogue.of(
                List.of(persona(ARCHITECT, "Integration Architect"), persona(DEVELOPER, "Integration Developer")));
    }

    private static Persona persona(PersonaId id, String title) {
        return new Persona(id, title, List.of(), "design-delivery", "", List.of(), List.of(), List.of(), List.of());
    }
}
