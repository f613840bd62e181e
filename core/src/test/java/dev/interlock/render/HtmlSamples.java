package dev.interlock.render;

import dev.interlock.persona.PersonaId;
import dev.interlock.report.Acceptance;
import dev.interlock.report.Report;
import dev.interlock.report.Status;
import dev.interlock.report.Threshold;
import dev.interlock.rule.Outcome;
import dev.interlock.rule.Rule;
import dev.interlock.rule.RuleTally;
import dev.interlock.rule.Severity;
import dev.interlock.source.Location;
import dev.interlock.view.ViewSample;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Builds the reports that the HTML form is tried with. */
final class HtmlSamples {

    static final String HOSTILE = "Größe '</script><script>alert(1)</script>' & \"mehr\" \u202Etxt.exe\u0000";

    private static final List<String> AREAS = List.of("naming", "auth", "logging", "errors", "contract", "security");
    private static final List<String> ASKED = List.of(
            "Path segments are written in kebab-case",
            "Partner-facing interfaces authenticate with mTLS or OAuth, never with a password",
            "Payloads are not written to a log",
            "Every operation describes its errors as problem details",
            "Each property of a request has a type and a bound",
            "Addresses towards partners are encrypted",
            "Identifiers never change their meaning within a version",
            "A queue has a dead letter queue and a bound on retries",
            "Time stamps carry an offset",
            "A consumer is named for every published event");
    private static final List<Severity> SEVERITIES =
            List.of(Severity.WARN, Severity.ERROR, Severity.INFO, Severity.WARN, Severity.HINT);
    private static final List<PersonaId> PERSONAS = List.of(
            PersonaId.INTEGRATION_ARCHITECT,
            PersonaId.SECURITY_ARCHITECT,
            PersonaId.SUPPORT_EXPERT,
            PersonaId.DATA_ARCHITECT,
            PersonaId.API_PRODUCT_MANAGER);
    private static final List<String> INTERFACES =
            List.of("order", "invoice", "customer", "shipment", "payment", "material", "price", "stock");

    private HtmlSamples() {}

    /** With one finding whose every text tries to break out. */
    static Report hostile() {
        Rule rule = ViewSample.rule(
                "naming-<b>&\"' ü", Severity.ERROR, HOSTILE, "</style><img src=x onerror=alert(1)>", "naming<i>");
        return new ViewSample()
                .offering("ünterface <\"&>")
                .tally(new RuleTally(rule, 1, 0, 1, 0, 0, 0))
                .add(
                        rule,
                        Outcome.VIOLATED,
                        Status.OPEN,
                        HOSTILE,
                        Location.of("src/ä b</script>\".yaml", 3, 1),
                        "ünterface <\"&>")
                .report();
    }

    /** With findings of every status and kind. */
    static Report governed() {
        ViewSample sample = new ViewSample().offering("order-api").offering("quiet-api");
        int line = 1;
        for (Status status : Status.values()) {
            for (Outcome outcome : List.of(Outcome.VIOLATED, Outcome.UNVERIFIED, Outcome.FAILED)) {
                Rule rule = ViewSample.rule("naming-" + outcome.word().toLowerCase(Locale.ROOT), Severity.ERROR);
                sample.add(
                        rule,
                        outcome,
                        status,
                        "It is " + status.word() + " and " + outcome.word() + ".",
                        Location.of("api.yaml", line++, 1),
                        "order-api",
                        PersonaId.INTEGRATION_ARCHITECT,
                        acceptance(status));
            }
        }
        sample.tally(new RuleTally(ViewSample.rule("naming-holds", Severity.ERROR), 4, 4, 0, 0, 0, 0));
        sample.tally(new RuleTally(ViewSample.rule("naming-undecided", Severity.ERROR), 4, 3, 0, 1, 0, 0));
        sample.tally(RuleTally.none(ViewSample.rule("naming-idle", Severity.ERROR)));
        return sample.report();
    }

    /** With so many findings, one of them hostile, over sixty guardrails and two hundred interfaces. */
    static Report large(int number) {
        List<Rule> rules = rules();
        ViewSample sample = new ViewSample();
        for (int i = 0; i < 200; i++) {
            sample.offering(interfaceId(i));
        }
        int[] found = new int[rules.size()];
        for (int i = 1; i < number; i++) {
            // As in a company: a few guardrails and interfaces have most of the findings.
            int which = (i * 7 + (i % 13) * (i % 11)) % (i % 3 == 0 ? rules.size() : 12);
            Rule rule = rules.get(which);
            found[which]++;
            String interfaceId = interfaceId((i * 31) % (i % 2 == 0 ? 200 : 17));
            Status status = status(i);
            sample.add(
                    rule,
                    outcome(i),
                    status,
                    message(i, interfaceId),
                    Location.of("src/main/api/" + interfaceId + ".yaml", i % 900 + 1, i % 40 + 1),
                    i % 97 == 0 ? "" : interfaceId,
                    PERSONAS.get(which % PERSONAS.size()),
                    acceptance(status));
        }
        sample.add(
                rules.get(1),
                Outcome.VIOLATED,
                Status.OPEN,
                HOSTILE,
                Location.of("src/main/api/Größe </script>.yaml", 1, 1),
                interfaceId(0));
        for (int i = 0; i < rules.size(); i++) {
            sample.tally(new RuleTally(rules.get(i), found[i] + 40L, 40, found[i], 0, 0, 0));
        }
        sample.tally(new RuleTally(ViewSample.rule("versions-declared", Severity.ERROR), 200, 200, 0, 0, 0, 0));
        sample.tally(RuleTally.none(ViewSample.rule("topics-owned", Severity.ERROR)));
        sample.unreadable("src/main/api/broken.yaml");
        return sample.relaxed("Cases that nobody can decide do not block.", Threshold.standard())
                .report();
    }

    private static List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            String area = AREAS.get(i % AREAS.size());
            String asked = ASKED.get(i % ASKED.size());
            rules.add(ViewSample.rule(
                    area + "-guardrail-" + (i + 1),
                    SEVERITIES.get(i % SEVERITIES.size()),
                    asked + (i < ASKED.size() ? "." : ", in the part numbered " + i / ASKED.size() + "."),
                    "Whoever calls it at night needs to rely on it, and nobody remembers an exception to it.",
                    area));
        }
        return rules;
    }

    private static String interfaceId(int number) {
        return INTERFACES.get(number % INTERFACES.size()) + "-api-" + (number / INTERFACES.size() + 1);
    }

    private static Outcome outcome(int number) {
        if (number % 1999 == 0) {
            return Outcome.FAILED;
        }
        return number % 9 == 0 ? Outcome.UNVERIFIED : Outcome.VIOLATED;
    }

    private static Status status(int number) {
        if (number % 50 == 0) {
            return Status.WAIVED;
        }
        if (number % 71 == 0) {
            return Status.CLAIMED;
        }
        return number % 3 == 1 ? (number % 4 == 0 ? Status.UNCHANGED : Status.BASELINED) : Status.OPEN;
    }

    private static String message(int number, String interfaceId) {
        return switch (number % 4) {
            case 0 -> "Path segment 'order_items" + number + "' of '" + interfaceId + "' is not kebab-case.";
            case 1 -> "The endpoint accepts 'basic' from partners; 'mtls' or 'oauth2' is asked for.";
            case 2 ->
                "Nothing bounds the retries of step 'Übertragung " + number + "', and no dead letter queue is set.";
            default -> "The property 'customer" + number + ".email' has no 'maxLength'.";
        };
    }

    private static Optional<Acceptance> acceptance(Status status) {
        return switch (status) {
            case OPEN -> Optional.empty();
            case CLAIMED ->
                Optional.of(new Acceptance(
                        "interlock-waivers.yaml",
                        Optional.of("WVR-7"),
                        "The partner moves in summer.",
                        Optional.of("nobody accountable has approved it"),
                        Optional.of(LocalDate.of(2026, 6, 30))));
            case WAIVED ->
                Optional.of(new Acceptance(
                        "interlock-waivers.yaml",
                        Optional.of("WVR-3"),
                        "Reachable from the factory network only.",
                        Optional.of("approved by security-office, by CODEOWNERS"),
                        Optional.of(LocalDate.of(2026, 9, 30))));
            case BASELINED ->
                Optional.of(new Acceptance(
                        "interlock-baseline.json",
                        Optional.empty(),
                        "Grown before the guardrails.",
                        Optional.empty(),
                        Optional.empty()));
            case UNCHANGED ->
                Optional.of(new Acceptance("main", Optional.empty(), "", Optional.empty(), Optional.empty()));
        };
    }
}
