package dev.interlock.pack;

import dev.interlock.document.Node;
import dev.interlock.document.NodeKind;
import dev.interlock.path.PathExpression;
import dev.interlock.rule.Clause;
import dev.interlock.rule.Guardrail;
import dev.interlock.rule.Rule;
import dev.interlock.rule.Severity;
import dev.interlock.source.Secrets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Read rules, once everything is inherited, into what the engine runs. */
final class RuleCompiler {

    private final FormatNames formats;
    private final Aliases aliases;
    private final ClauseReader clauses;
    private final GuardrailReader guardrails;

    /** The paths by their texts: half of all rules look where another one looks. */
    private final Map<String, PathExpression> paths = new HashMap<>();

    RuleCompiler(FormatNames formats, Aliases aliases, ClauseReader clauses, GuardrailReader guardrails) {
        this.formats = formats;
        this.aliases = aliases;
        this.clauses = clauses;
        this.guardrails = guardrails;
    }

    /**
     * Read a rule.
     *
     * @return the rule; several of the same name for different formats where its aliases differ by format; none where
     *     it has a problem
     */
    List<Rule> compile(InheritedRule rule, Problems problems) {
        Problems own = new Problems();
        checkSeverity(rule, own);
        Set<String> runsOn = formats(rule, own);
        List<Clause> then = clauses.read(rule, own);
        Guardrail guardrail = guardrails.read(rule, runsOn, own);
        Map<Set<String>, List<PathExpression>> given = given(rule, runsOn, own);
        problems.absorb(own);
        if (own.areFatal()) {
            return List.of();
        }
        List<Rule> compiled = new ArrayList<>();
        for (Map.Entry<Set<String>, List<PathExpression>> one : given.entrySet()) {
            compiled.add(new Rule(
                    rule.id(),
                    rule.owner().id(),
                    title(rule),
                    text(rule, "message"),
                    rule.severity().severity().orElse(Severity.WARN),
                    one.getKey(),
                    rule.part("resolved").kind() != NodeKind.BOOLEAN
                            || rule.part("resolved").isTrue(),
                    one.getValue(),
                    then,
                    guardrail,
                    documentationUrl(rule),
                    rule.location()));
        }
        return compiled;
    }

    private static String title(InheritedRule rule) {
        Optional<String> description = text(rule, "description");
        Optional<String> title = description.isPresent() ? description : text(rule, "message");
        return title.isPresent() ? Secrets.mask(title.get()) : rule.id().value();
    }

    private static void checkSeverity(InheritedRule rule, Problems problems) {
        Node severity = rule.part("severity");
        if (!severity.isAbsent() && Level.find(severity).isEmpty()) {
            String text = severity.findText().orElse("");
            problems.add(
                    "wrong-value",
                    "'" + text + "' is no severity.",
                    severity.location(),
                    Problems.meant(text, Level.WORDS));
        }
    }

    private Set<String> formats(InheritedRule rule, Problems problems) {
        Node stated = rule.has("formats") ? rule.part("formats") : rule.owner().formats();
        Set<String> names = new TreeSet<>();
        for (Node format : stated.children()) {
            Optional<String> name =
                    problems.take(formats.parse(format.findText().orElse(""), format.location()));
            if (name.isPresent()) {
                names.add(name.get());
            }
        }
        return names;
    }

    private Map<Set<String>, List<PathExpression>> given(InheritedRule rule, Set<String> runsOn, Problems problems) {
        PackFile from = rule.writerOf("given");
        Map<Set<String>, List<PathExpression>> given = new LinkedHashMap<>();
        List<Node> written = Aliases.texts(rule.part("given"));
        if (written.isEmpty()) {
            problems.add(
                    "missing-key",
                    "The rule '" + rule.id() + "' looks at nothing.",
                    rule.location(),
                    "Write a path under 'given'.");
        }
        for (Node expression : written) {
            Problems ofAliases = new Problems();
            Set<String> scopes = aliases.scopes(expression.text(), from, expression.location(), ofAliases);
            problems.absorb(ofAliases);
            if (ofAliases.areFatal()) {
                continue;
            }
            Map<Set<String>, List<String>> expanded = scopes.isEmpty()
                    ? Map.of(runsOn, aliases.expand(expression.text(), from, Set.of()))
                    : byFormat(expression.text(), from, scopes, runsOn);
            if (expanded.isEmpty()) {
                problems.add(
                        "alias-without-target",
                        "'" + expression.text() + "' stands for nothing in the formats of the rule '" + rule.id()
                                + "'.",
                        expression.location(),
                        "Give the alias a target for them, or change 'formats'.");
            }
            if (standsForTooMany(expanded)) {
                problems.add(
                        "limit",
                        "'" + expression.text() + "' stands for more than " + Aliases.MOST_EXPRESSIONS + " paths.",
                        expression.location(),
                        "Let its aliases stand for fewer.");
                continue;
            }
            for (Map.Entry<Set<String>, List<String>> one : expanded.entrySet()) {
                List<PathExpression> parts = new ArrayList<>(given.getOrDefault(one.getKey(), List.of()));
                for (String text : one.getValue()) {
                    Optional<PathExpression> parsed = path(text, expression, problems);
                    if (parsed.isPresent()) {
                        parts.add(parsed.get());
                    }
                }
                if (!parts.isEmpty()) {
                    given.put(one.getKey(), parts);
                }
            }
        }
        return given;
    }

    private Optional<PathExpression> path(String text, Node expression, Problems problems) {
        PathExpression known = paths.get(text);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<PathExpression> parsed = problems.take(PathExpression.parse(text, expression.location()));
        if (parsed.isPresent() && parsed.get().slips().isEmpty()) {
            paths.put(text, parsed.get()); // slips are told where they stand
        }
        return parsed;
    }

    private static boolean standsForTooMany(Map<Set<String>, List<String>> expanded) {
        for (List<String> texts : expanded.values()) {
            if (texts.size() > Aliases.MOST_EXPRESSIONS) {
                return true;
            }
        }
        return false;
    }

    /** Tell what an expression stands for, by groups of formats for which it stands for the same. */
    private Map<Set<String>, List<String>> byFormat(
            String expression, PackFile from, Set<String> scopes, Set<String> runsOn) {
        Map<List<String>, Set<String>> groups = new LinkedHashMap<>();
        for (String format : FormatNames.split(runsOn.isEmpty() ? scopes : runsOn, scopes)) {
            List<String> expanded = aliases.expand(expression, from, FormatNames.closure(format));
            if (!expanded.isEmpty()) {
                groups.computeIfAbsent(expanded, any -> new TreeSet<>()).add(format);
            }
        }
        Map<Set<String>, List<String>> byFormat = new LinkedHashMap<>();
        groups.forEach((texts, names) -> byFormat.put(names, texts));
        return byFormat;
    }

    private static Optional<String> documentationUrl(InheritedRule rule) {
        Optional<String> own = text(rule, "documentationUrl");
        if (own.isPresent()) {
            return own;
        }
        String ofPack = rule.owner().documentationUrl().findText().orElse("");
        return ofPack.isBlank() ? Optional.empty() : Optional.of(ofPack + "#" + rule.id());
    }

    private static Optional<String> text(InheritedRule rule, String key) {
        String text = rule.part(key).findText().orElse("").strip();
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
