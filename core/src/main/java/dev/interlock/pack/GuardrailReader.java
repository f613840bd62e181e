package dev.interlock.pack;

import dev.interlock.document.Grade;
import dev.interlock.document.Node;
import dev.interlock.document.NodeKind;
import dev.interlock.model.Exposure;
import dev.interlock.model.Style;
import dev.interlock.persona.PersonaCatalogue;
import dev.interlock.persona.PersonaId;
import dev.interlock.rule.Accountable;
import dev.interlock.rule.Guardrail;
import dev.interlock.rule.Severity;
import dev.interlock.rule.Standard;
import dev.interlock.source.Secrets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Read why a rule exists, who answers for it and how strictly it judges. */
final class GuardrailReader {

    private static final Map<String, Guardrail.WhenAbsent> WHEN_ABSENT = Map.of(
            "violated",
            Guardrail.WhenAbsent.VIOLATED,
            "unverified",
            Guardrail.WhenAbsent.UNVERIFIED,
            "notApplicable",
            Guardrail.WhenAbsent.NOT_APPLICABLE);

    private static final Map<String, Optional<Severity>> UNVERIFIED = Map.of(
            "error",
            Optional.of(Severity.ERROR),
            "warn",
            Optional.of(Severity.WARN),
            "info",
            Optional.of(Severity.INFO),
            "hint",
            Optional.of(Severity.HINT),
            "ignore",
            Optional.empty());

    private static final Map<String, Grade> GRADES = Map.of(
            "literal", Grade.LITERAL,
            "environment", Grade.ENVIRONMENT,
            "default", Grade.DEFAULT,
            "declared", Grade.DECLARED);

    private static final Map<String, Guardrail.Cause> CAUSES = Map.of(
            "place", Guardrail.Cause.PLACE,
            "value", Guardrail.Cause.VALUE,
            "interface", Guardrail.Cause.INTERFACE,
            "project", Guardrail.Cause.PROJECT);

    private final PersonaCatalogue personas;

    GuardrailReader(PersonaCatalogue personas) {
        this.personas = personas;
    }

    Guardrail read(InheritedRule rule, Set<String> formats, Problems problems) {
        Stated stated = new Stated(rule, problems);
        boolean declared = !rule.guardrail().isEmpty();
        Optional<Guardrail.WhenAbsent> whenAbsent = stated.word("whenAbsent", WHEN_ABSENT);
        if (declared && whenAbsent.isEmpty() && !Collections.disjoint(formats, FormatNames.MODELS)) {
            problems.add(
                    "missing-key",
                    "The rule '" + rule.id() + "' does not say how an absent value counts.",
                    rule.location(),
                    "Add 'whenAbsent' to 'x-guardrail': 'violated', 'unverified' or 'notApplicable'.");
        }
        return new Guardrail(
                stated.text("category").orElse(rule.owner().info().category()),
                accountable(stated.node("accountable"), rule, problems),
                stated.text("responsible").isEmpty()
                        ? rule.owner().info().responsible()
                        : persona(stated.node("responsible"), problems)
                                .orElse(rule.owner().info().responsible()),
                byExposure(stated.node("severity"), problems),
                whenAbsent,
                stated.word("unverified", UNVERIFIED).orElse(declared ? Optional.of(Severity.WARN) : Optional.empty()),
                stated.word("grade", GRADES).orElse(Grade.DECLARED),
                stated.word("cause", CAUSES).orElse(Guardrail.Cause.PLACE),
                rule.isEnforced(),
                stated.node("baselinable").isAbsent()
                        || stated.node("baselinable").isTrue(),
                days(stated.node("waiverDays")),
                Secrets.mask(stated.text("rationale").orElse("")),
                Secrets.mask(stated.text("remediation").orElse("")),
                standards(stated.node("standards")),
                stated.node("examples").get("holds").childList(),
                stated.node("examples").get("fails").childList());
    }

    /** What a rule states in {@code x-guardrail}. */
    private record Stated(InheritedRule rule, Problems problems) {

        Node node(String key) {
            return rule.why(key);
        }

        Optional<String> text(String key) {
            return node(key).findText();
        }

        <T> Optional<T> word(String key, Map<String, T> words) {
            Optional<String> written = text(key);
            if (written.isPresent() && !words.containsKey(written.get())) {
                problems.add(
                        "wrong-value",
                        "'" + written.get() + "' is no value of '" + key + "'.",
                        node(key).location(),
                        Problems.meant(written.get(), words.keySet()));
            }
            return written.isEmpty() ? Optional.empty() : Optional.ofNullable(words.get(written.get()));
        }
    }

    private Accountable accountable(Node node, InheritedRule rule, Problems problems) {
        PersonaId usual = rule.owner().info().accountable();
        if (!node.isObject()) {
            return Accountable.of(persona(node, problems).orElse(usual));
        }
        Map<Style, PersonaId> byStyle = new EnumMap<>(Style.class);
        PersonaId otherwise = usual;
        for (Node each : node.children()) {
            Optional<PersonaId> named = persona(each, problems);
            Optional<Style> style = Style.find(each.key());
            if (each.key().equals("otherwise")) {
                otherwise = named.orElse(usual);
            } else if (style.isPresent()) {
                if (named.isPresent()) {
                    byStyle.put(style.get(), named.get());
                }
            } else {
                problems.add(
                        "unknown-key",
                        "'" + each.key() + "' is no style of interfaces.",
                        each.keyLocation(),
                        Problems.meant(each.key(), List.of("api", "event", "flow", "file", "edi", "etl", "otherwise")));
            }
        }
        return new Accountable(otherwise, byStyle);
    }

    private Optional<PersonaId> persona(Node node, Problems problems) {
        Optional<String> written = node.findText();
        return written.isEmpty() ? Optional.empty() : problems.take(personas.parse(written.get(), node.location()));
    }

    private static Map<Exposure, Severity> byExposure(Node node, Problems problems) {
        Map<Exposure, Severity> severities = new EnumMap<>(Exposure.class);
        for (Node each : node.children()) {
            Optional<Exposure> exposure = Exposure.find(each.key());
            Optional<Severity> severity = Severity.find(each.findText().orElse(""));
            if (exposure.isPresent() && severity.isPresent()) {
                severities.put(exposure.get(), severity.get());
            } else {
                problems.add(
                        "wrong-value",
                        "'" + each.key() + ": " + each.findText().orElse("") + "' is no severity by exposure.",
                        each.keyLocation(),
                        "Write 'public', 'partner', 'internal' or 'unknown' with 'error', 'warn', 'info' or 'hint'.");
            }
        }
        // Whoever has not said who can reach an interface is judged as if nobody outside could.
        Severity internal = severities.get(Exposure.INTERNAL);
        if (internal != null) {
            severities.putIfAbsent(Exposure.UNKNOWN, internal);
        }
        return severities;
    }

    private static Optional<Integer> days(Node node) {
        return node.kind() == NodeKind.NUMBER ? Optional.of(node.number().intValue()) : Optional.empty();
    }

    private static List<Standard> standards(Node node) {
        List<Standard> standards = new ArrayList<>();
        for (Node each : node.children()) {
            standards.add(
                    each.isObject()
                            ? new Standard(
                                    each.get("id").findText().orElse(""),
                                    each.get("title").findText().orElse(""),
                                    each.get("url").findText().orElse(""))
                            : new Standard(each.findText().orElse(""), "", ""));
        }
        return standards;
    }
}
