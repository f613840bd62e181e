package dev.interlock.pack;

import dev.interlock.document.Node;
import dev.interlock.document.NodeKind;
import dev.interlock.rule.RuleId;
import dev.interlock.source.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Read {@code overrides} and {@code except} of the packs that somebody asked for. */
final class OverrideReader {

    private final Inheritance inheritance;
    private final Problems problems;
    private final List<RuleOverride> read = new ArrayList<>();

    OverrideReader(Inheritance inheritance, Problems problems) {
        this.inheritance = inheritance;
        this.problems = problems;
    }

    /** Tell what was read, in the order in which it counts. */
    List<RuleOverride> all() {
        return List.copyOf(read);
    }

    /** Read those of a pack; rules that an override brings are added, switched off elsewhere. */
    void read(PackFile file, Map<String, InheritedRule> rules) {
        String base = file.address().directory();
        for (Node override : file.overrides()) {
            List<FilePattern> patterns = Aliases.texts(override.get("files")).stream()
                    .map(pattern -> FilePattern.of(pattern.text(), base))
                    .toList();
            if (override.isObject() && !patterns.isEmpty()) {
                Map<RuleId, Level> levels = new TreeMap<>();
                addBrought(file.inside(override), rules, levels);
                addLevels(file, override, rules, levels);
                read.add(new RuleOverride(file.id(), patterns, levels, override.location()));
            }
        }
        for (Node except : file.root().get("except").children()) {
            Map<RuleId, Level> levels = new TreeMap<>();
            for (Node named : except.children()) {
                named.findText().ifPresent(name -> put(file, name, Level.OFF, named.location(), rules, levels));
            }
            List<FilePattern> patterns = List.of(FilePattern.of(except.key(), base));
            read.add(new RuleOverride(file.id(), patterns, levels, except.keyLocation()));
        }
    }

    private void addBrought(PackFile override, Map<String, InheritedRule> rules, Map<RuleId, Level> levels) {
        Map<String, InheritedRule> brought = new LinkedHashMap<>();
        for (Node definition : override.rules()) {
            boolean whole = definition.isObject() && definition.has("given") && definition.has("then");
            if (whole
                    && !rules.containsKey(definition.key())
                    && !override.broken().contains(definition.key())) {
                brought.put(definition.key(), InheritedRule.defined(definition, override));
            } else if (definition.isObject() && !override.broken().contains(definition.key())) {
                problems.add(
                        "override-definition",
                        "An override cannot change the definition of the rule '" + definition.key() + "'.",
                        definition.keyLocation(),
                        rules.containsKey(definition.key())
                                ? "Set its severity alone, or give the changed rule a name of its own."
                                : "Add 'given' and 'then'.");
            }
        }
        if (override.root().has("extends")) {
            Extension as = new Extension(
                    override.id(),
                    Extension.Mode.RECOMMENDED,
                    false,
                    override.root().location());
            inheritance.extendedBy(override, as).forEach(brought::putIfAbsent);
        }
        brought.forEach((name, rule) -> {
            if (!rules.containsKey(name)) {
                levels.put(rule.id(), rule.effective());
                rules.put(name, rule.switched(false, override, override.root().location()));
            }
        });
    }

    private void addLevels(PackFile file, Node override, Map<String, InheritedRule> rules, Map<RuleId, Level> levels) {
        for (Node setting : override.get("rules").children()) {
            Node value = setting.isArray() ? setting.get(0) : setting;
            InheritedRule rule = rules.get(setting.key());
            if (value.kind() == NodeKind.BOOLEAN) {
                Level on = rule == null ? Level.OFF : rule.severity();
                put(file, setting.key(), value.isTrue() ? on : Level.OFF, setting.keyLocation(), rules, levels);
            } else if (!value.isObject()) {
                Level.find(value)
                        .ifPresent(level -> put(file, setting.key(), level, setting.keyLocation(), rules, levels));
            }
        }
    }

    private void put(
            PackFile file,
            String name,
            Level level,
            Location at,
            Map<String, InheritedRule> rules,
            Map<RuleId, Level> levels) {
        InheritedRule rule = rules.get(name);
        if (rule == null) {
            if (!inheritance.isIncomplete(file)) {
                problems.add(
                        "unknown-rule",
                        "No pack that is extended defines the rule '" + name + "'.",
                        at,
                        Problems.meant(name, rules.keySet()));
            }
        } else if (rule.isEnforced() && !rule.owner().address().equals(file.address()) && rule.isWeakenedBy(level)) {
            problems.add(
                    "enforced",
                    "The rule '" + name + "' is enforced by " + rule.owner().id() + " and cannot be weakened.",
                    at,
                    "Remove this, or ask those who answer for the rule for a waiver.");
        } else {
            levels.put(rule.id(), level);
        }
    }
}
