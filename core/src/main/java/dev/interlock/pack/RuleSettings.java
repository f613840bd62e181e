package dev.interlock.pack;

import dev.interlock.document.Node;
import dev.interlock.document.NodeKind;
import dev.interlock.source.Location;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Apply the {@code rules} of one pack: definitions, changes of inherited rules, and severities. */
final class RuleSettings {

    /** What may be said about an enforced rule without making it another rule. */
    private static final Set<String> HARMLESS = Set.of("severity", "documentationUrl", "x-guardrail");

    private static final Set<String> HARMLESS_WHY = Set.of("severity", "remediation");

    /** Names that Spectral has given up, and those that took their place. */
    private static final Map<String, List<String>> RENAMED = Map.ofEntries(
            Map.entry("operation-2xx-response", List.of("operation-success-response", "operation-default-response")),
            Map.entry("oas3-unused-components-schema", List.of("oas3-unused-component", "oas3-unused-components")),
            Map.entry("oas2-valid-parameter-example", List.of("oas2-valid-schema-example")),
            Map.entry("oas2-valid-response-schema-example", List.of("oas2-valid-schema-example")),
            Map.entry("oas2-valid-definition-example", List.of("oas2-valid-schema-example")),
            Map.entry("oas2-valid-response-example", List.of("oas2-valid-media-example")),
            Map.entry("oas3-valid-oas-parameter-example", List.of("oas3-valid-media-example")),
            Map.entry("oas3-valid-oas-content-example", List.of("oas3-valid-media-example")),
            Map.entry("oas3-valid-oas-header-example", List.of("oas3-valid-media-example")),
            Map.entry("oas3-valid-header-schema-example", List.of("oas3-valid-schema-example")),
            Map.entry("oas3-valid-parameter-schema-example", List.of("oas3-valid-schema-example")));

    private final PackFile file;
    private final Extension as;
    private final Problems problems;
    private final Problems structure;
    private final Map<String, Location> refused;
    private final boolean incomplete;
    private final Map<String, Node> unknown = new TreeMap<>();

    /**
     * Prepare for a pack.
     *
     * @param incomplete whether something that it extends could not be loaded, so that any name may be a rule of that
     */
    RuleSettings(PackFile file, Extension as, Problems problems, Map<String, Location> refused, boolean incomplete) {
        this.file = file;
        this.as = as;
        this.problems = problems;
        // What the schema says already is not said twice.
        this.structure = file.validated() ? new Problems() : problems;
        this.refused = refused;
        this.incomplete = incomplete;
    }

    void apply(Map<String, InheritedRule> rules) {
        for (Node setting : file.rules()) {
            if (setting.isObject()) {
                define(setting, rules);
            } else {
                set(setting.isArray() ? setting.get(0) : setting, setting, rules);
            }
        }
        reportUnknown(rules);
    }

    private void define(Node definition, Map<String, InheritedRule> rules) {
        String name = definition.key();
        InheritedRule before = rules.get(name);
        if (name.isBlank() || file.broken().contains(name)) {
            if (before == null) {
                refused.put(name, definition.keyLocation());
            }
            return;
        }
        if (before != null) {
            change(before, definition, rules);
        } else if (definition.has("given") && definition.has("then")) {
            rules.put(name, define(definition));
        } else {
            refused.put(name, definition.keyLocation());
            problems.add(
                    "missing-key",
                    "The rule '" + name + "' lacks '" + (definition.has("given") ? "then" : "given")
                            + "', and no pack that is extended defines it.",
                    definition.keyLocation(),
                    "Add it, or correct the name of the rule.");
        }
    }

    private InheritedRule define(Node definition) {
        InheritedRule usual = InheritedRule.defined(definition, file);
        InheritedRule defined = usual.extendedAs(as, file);
        if (!usual.isEnforced() || !defined.isWeakerThan(usual)) {
            return defined;
        }
        problems.add(
                "enforced",
                "'" + as.mode().word() + "' cannot switch off the enforced rule '" + defined.id() + "'.",
                as.location(),
                "Leave it on, or ask those who answer for it for a waiver.");
        return usual;
    }

    private void change(InheritedRule before, Node definition, Map<String, InheritedRule> rules) {
        InheritedRule after = before.redefined(definition, file);
        boolean more = false;
        for (Node key : definition.children()) {
            more |= !HARMLESS.contains(key.key());
        }
        for (Node key : definition.get("x-guardrail").children()) {
            more |= !HARMLESS_WHY.contains(key.key());
        }
        if (before.isEnforced() && (more || after.isWeakerThan(before))) {
            refuse(before, definition.keyLocation());
        } else {
            rules.put(definition.key(), after);
        }
    }

    private void set(Node value, Node setting, Map<String, InheritedRule> rules) {
        String name = rules.containsKey(setting.key())
                ? setting.key()
                : RENAMED.getOrDefault(setting.key(), List.of()).stream()
                        .filter(rules::containsKey)
                        .findFirst()
                        .orElse(setting.key());
        InheritedRule before = rules.get(name);
        if (before == null) {
            unknown.put(setting.key(), setting);
            return;
        }
        if (setting.isArray()) {
            problems.add(
                    "legacy",
                    "The list at the rule '" + setting.key()
                            + "' is the form of Spectral 5; only its first element counts.",
                    setting.location(),
                    "Write the severity alone.");
        }
        Location at = setting.keyLocation();
        InheritedRule after = value.kind() == NodeKind.BOOLEAN
                ? before.switched(value.isTrue(), file, at)
                : Level.find(value)
                        .map(level -> before.leveled(level, file, at))
                        .orElse(null);
        if (after == null) {
            String text = value.findText().orElse("");
            structure.add(
                    "wrong-value",
                    "'" + text + "' is no severity.",
                    setting.location(),
                    Problems.meant(text, Level.WORDS));
        } else if (before.isEnforced() && after.isWeakerThan(before)) {
            refuse(before, at);
        } else {
            rules.put(name, after);
        }
    }

    private void refuse(InheritedRule before, Location at) {
        problems.add(
                "enforced",
                "The rule '" + before.id() + "' is enforced by "
                        + before.owner().id() + " and cannot be weakened.",
                at,
                "Remove this, or ask those who answer for the rule for a waiver.");
    }

    private void reportUnknown(Map<String, InheritedRule> rules) {
        if (unknown.isEmpty()) {
            return;
        }
        if (incomplete) {
            Node first = unknown.values().iterator().next();
            problems.add(
                    "unknown-rule",
                    (unknown.size() == 1 ? "One setting names a rule" : unknown.size() + " settings name rules")
                            + " that only the packs may define that could not be loaded: "
                            + Problems.list(unknown.keySet()) + ".",
                    first.keyLocation(),
                    "See what is said about 'extends'.");
            return;
        }
        unknown.forEach((name, setting) -> problems.add(
                "unknown-rule",
                "No pack that is extended defines the rule '" + name + "'.",
                setting.keyLocation(),
                Problems.meant(name, rules.keySet())));
    }
}
