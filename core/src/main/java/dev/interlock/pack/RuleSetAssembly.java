package dev.interlock.pack;

import dev.interlock.document.Node;
import dev.interlock.rule.Rule;
import dev.interlock.rule.RuleId;
import dev.interlock.rule.Severity;
import dev.interlock.source.Diagnostic;
import dev.interlock.source.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Read the rules that remain after inheritance and say of each why it is on, off or left out. */
final class RuleSetAssembly {

    private final RuleCompiler compiler;
    private final List<RuleOverride> overrides;
    private final Problems problems;
    private final Map<RuleId, List<Rule>> active = new TreeMap<>();
    private final Set<RuleId> onlyOverridden = new HashSet<>();
    private final Set<RuleId> refused = new HashSet<>();
    private final Map<RuleId, RuleExplanation> explanations = new HashMap<>();

    RuleSetAssembly(RuleCompiler compiler, List<RuleOverride> overrides, Problems problems) {
        this.compiler = compiler;
        this.overrides = overrides;
        this.problems = problems;
    }

    RuleSetAssembly add(Map<String, InheritedRule> rules, Map<String, Location> malformed) {
        for (InheritedRule rule : rules.values()) {
            add(rule);
        }
        for (Map.Entry<String, Location> one : malformed.entrySet()) {
            if (!one.getKey().isBlank() && !rules.containsKey(one.getKey())) {
                RuleId id = RuleId.of(one.getKey());
                Location location = one.getValue();
                refused.add(id);
                explanations.put(
                        id,
                        new RuleExplanation(
                                id,
                                List.of(),
                                false,
                                "It is left out because its definition cannot be used.",
                                List.of(new RuleExplanation.Step(location.file(), "defines it", location))));
            }
        }
        return this;
    }

    RuleSet build(List<PackFile> asked, List<String> missing, List<PackFile> all) {
        List<PackInfo> packs = new ArrayList<>();
        for (PackFile file : all) {
            packs.add(file.info());
        }
        return new RuleSet(
                active,
                onlyOverridden,
                overrides,
                explanations,
                refused,
                packs,
                missing,
                parserOptions(asked),
                problems.sorted());
    }

    private void add(InheritedRule rule) {
        boolean on = !rule.effective().isOff();
        boolean onSomewhere = on || isEnabledByOverride(rule.id());
        Problems own = new Problems();
        List<Rule> compiled = compiler.compile(rule, own);
        for (Diagnostic problem : own.sorted()) {
            // Whoever switches off a rule that cannot run has done what is asked for.
            if (onSomewhere || !problem.code().equals(ClauseReader.CUSTOM_FUNCTION)) {
                problems.addAll(List.of(problem));
            }
        }
        if (compiled.isEmpty()) {
            refused.add(rule.id());
        } else if (onSomewhere) {
            active.put(rule.id(), compiled);
            if (!on) {
                onlyOverridden.add(rule.id());
            }
        }
        explanations.put(rule.id(), explain(rule, onSomewhere && !compiled.isEmpty(), own));
    }

    private RuleExplanation explain(InheritedRule rule, boolean isActive, Problems own) {
        List<RuleExplanation.Step> steps = new ArrayList<>(rule.steps());
        for (RuleOverride override : overrides) {
            Level level = override.levels().get(rule.id());
            if (level != null) {
                String where = String.join(
                        ", ",
                        override.files().stream().map(FilePattern::toString).toList());
                steps.add(new RuleExplanation.Step(
                        override.pack(),
                        "sets its severity to '" + level.word() + "' in " + where,
                        override.location()));
            }
        }
        return new RuleExplanation(rule.id(), rule.chain(), isActive, reason(rule, isActive, own), steps);
    }

    private static String reason(InheritedRule rule, boolean isActive, Problems own) {
        if (own.areFatal()) {
            return RuleExplanation.leftOut(own.firstFatal().orElseThrow());
        }
        if (isActive) {
            return rule.effective().isOff()
                    ? "It is on in some files only."
                    : "It is on with severity '" + rule.effective().word() + "'.";
        }
        if (rule.steps().size() == 1) {
            return rule.enabled()
                    ? "It is off because its pack defines it with severity 'off'."
                    : "It is off because its pack does not recommend it for everybody.";
        }
        RuleExplanation.Step last = rule.steps().get(rule.steps().size() - 1);
        return "It is off because " + last.pack() + " " + last.what() + ".";
    }

    private boolean isEnabledByOverride(RuleId id) {
        for (RuleOverride override : overrides) {
            if (!override.levels().getOrDefault(id, Level.OFF).isOff()) {
                return true;
            }
        }
        return false;
    }

    private static RuleSet.ParserOptions parserOptions(List<PackFile> asked) {
        Level duplicates = Level.of(Severity.ERROR);
        Level incompatible = Level.of(Severity.ERROR);
        for (PackFile file : asked) {
            Node options = file.root().get("parserOptions");
            duplicates = Level.find(options.get("duplicateKeys")).orElse(duplicates);
            incompatible = Level.find(options.get("incompatibleValues")).orElse(incompatible);
        }
        return new RuleSet.ParserOptions(duplicates.severity(), incompatible.severity());
    }
}
