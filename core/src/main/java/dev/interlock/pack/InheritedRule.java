package dev.interlock.pack;

import dev.interlock.document.Node;
import dev.interlock.document.NodeKind;
import dev.interlock.rule.RuleId;
import dev.interlock.rule.Severity;
import dev.interlock.source.Location;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Hold a rule on its way from the pack that defines it to those that extend it, before it is read.
 *
 * @param id its name
 * @param owner the pack that defines it
 * @param parts what is written about it, by key
 * @param guardrail what is written in {@code x-guardrail}, by key
 * @param enabled whether it is on
 * @param level the severity that a pack sets over that of the definition
 * @param steps what defined and changed it
 * @param chain the packs through which it came, the nearest first
 * @param location where it is defined
 */
record InheritedRule(
        RuleId id,
        PackFile owner,
        Map<String, Part> parts,
        Map<String, Part> guardrail,
        boolean enabled,
        Optional<Level> level,
        List<RuleExplanation.Step> steps,
        List<String> chain,
        Location location) {

    /**
     * One key of a rule.
     *
     * @param node the value
     * @param from the pack that writes it
     */
    record Part(Node node, PackFile from) {}

    private static final List<String> EXPOSURES = List.of("public", "partner", "internal", "unknown");

    InheritedRule {
        parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
        guardrail = Collections.unmodifiableMap(new LinkedHashMap<>(guardrail));
        steps = List.copyOf(steps);
        chain = List.copyOf(chain);
    }

    /** Create the rule that a pack defines; it is on if it is recommended. */
    static InheritedRule defined(Node definition, PackFile by) {
        Map<String, Part> parts = partsOf(definition, by);
        return new InheritedRule(
                RuleId.of(definition.key()),
                by,
                parts,
                partsOf(definition.get("x-guardrail"), by),
                isRecommended(parts),
                Optional.empty(),
                List.of(new RuleExplanation.Step(by.id(), "defines it", definition.keyLocation())),
                List.of(by.id()),
                definition.keyLocation());
    }

    /** Lay a further definition over this one: what it states counts, what it leaves out stays; a whole one is on. */
    InheritedRule redefined(Node definition, PackFile by) {
        Map<String, Part> merged = new LinkedHashMap<>(parts);
        merged.putAll(partsOf(definition, by));
        Map<String, Part> why = new LinkedHashMap<>(guardrail);
        why.putAll(partsOf(definition.get("x-guardrail"), by));
        boolean severityStated = definition.has("severity");
        if (severityStated && !definition.get("x-guardrail").has("severity")) {
            why.remove("severity");
        }
        List<String> stated = new ArrayList<>();
        definition.children().forEach(child -> stated.add("'" + child.key() + "'"));
        return new InheritedRule(
                id,
                owner,
                merged,
                why,
                enabled || severityStated || definition.has("given"),
                severityStated ? Optional.empty() : level,
                with(new RuleExplanation.Step(
                        by.id(), "changes " + String.join(", ", stated), definition.keyLocation())),
                chain,
                location);
    }

    /** Switch the rule on or off; one whose severity was set to off is on again with that of its definition. */
    InheritedRule switched(boolean on, PackFile by, Location at) {
        return new InheritedRule(
                id,
                owner,
                parts,
                guardrail,
                on,
                level.filter(set -> !on || !set.isOff()),
                with(step(by, on ? "switches it on" : "switches it off", at)),
                chain,
                location);
    }

    /** Set the severity for everybody; severities by exposure no longer hold. */
    InheritedRule leveled(Level set, PackFile by, Location at) {
        Map<String, Part> why = new LinkedHashMap<>(guardrail);
        if (!set.isOff()) {
            why.remove("severity");
        }
        return new InheritedRule(
                id,
                owner,
                parts,
                why,
                !set.isOff(),
                Optional.of(set),
                with(step(by, "sets its severity to '" + set.word() + "'", at)),
                chain,
                location);
    }

    /** Leave the rule as it is, and tell that a pack wants it otherwise. */
    InheritedRule unmoved(PackFile by, String what, Location at) {
        return new InheritedRule(
                id, owner, parts, guardrail, enabled, level, with(step(by, what, at)), chain, location);
    }

    /** Tell the rule as a pack has it that extends the one before. */
    InheritedRule through(PackFile by) {
        List<String> longer = new ArrayList<>(List.of(by.id()));
        longer.addAll(chain);
        return new InheritedRule(id, owner, parts, guardrail, enabled, level, steps, longer, location);
    }

    /** Tell the rule as the mode has it by which its pack is extended. */
    InheritedRule extendedAs(Extension extension, PackFile by) {
        boolean on = extension.mode().enables(isRecommended(parts));
        if (on == enabled) {
            return this;
        }
        String what = "is extended as '" + extension.mode().word() + "', which switches it " + (on ? "on" : "off");
        return new InheritedRule(
                id, owner, parts, guardrail, on, level, with(step(by, what, extension.location())), chain, location);
    }

    Node part(String key) {
        Part part = parts.get(key);
        return part == null ? owner.root().get("rules").get(id.value()).get(key) : part.node();
    }

    /** Tell what is written under a key of {@code x-guardrail}; absent where nothing counts, also where it did once. */
    Node why(String key) {
        Part part = guardrail.get(key);
        return part == null ? part("x-guardrail").get(List.of("", key)) : part.node();
    }

    boolean has(String key) {
        return parts.containsKey(key);
    }

    /** Tell the pack that writes a key, or the one that defines the rule. */
    PackFile writerOf(String key) {
        Part part = parts.get(key);
        return part == null ? owner : part.from();
    }

    /** Tell the severity in force, off where the rule is switched off. */
    Level effective() {
        return enabled ? severity() : Level.OFF;
    }

    /** Tell the severity of findings where the rule is on. */
    Level severity() {
        if (level.isPresent()) {
            return level.get();
        }
        Part stated = parts.get("severity");
        Level usual = Level.of(Severity.WARN);
        return stated == null ? usual : Level.find(stated.node()).orElse(usual);
    }

    boolean isEnforced() {
        Part stated = guardrail.get("enforced");
        return stated == null ? owner.info().enforced() : stated.node().isTrue();
    }

    /** Tell whether findings of this rule matter less, for some exposure, than those of the same rule before. */
    boolean isWeakerThan(InheritedRule before) {
        for (String exposure : EXPOSURES) {
            if (at(exposure).isWeakerThan(before.at(exposure))) {
                return true;
            }
        }
        return false;
    }

    /** Tell whether findings would matter less, for some exposure, if a level held for all. */
    boolean isWeakenedBy(Level level) {
        for (String exposure : EXPOSURES) {
            if (level.isWeakerThan(at(exposure))) {
                return true;
            }
        }
        return false;
    }

    private Level at(String exposure) {
        Part stated = guardrail.get("severity");
        if (stated == null || !enabled) {
            return effective();
        }
        Node own = stated.node().get(exposure);
        Node judgedAs =
                own.isAbsent() && exposure.equals("unknown") ? stated.node().get("internal") : own;
        return Level.find(judgedAs).orElse(effective());
    }

    private List<RuleExplanation.Step> with(RuleExplanation.Step step) {
        List<RuleExplanation.Step> longer = new ArrayList<>(steps);
        longer.add(step);
        return longer;
    }

    private static RuleExplanation.Step step(PackFile by, String what, Location at) {
        return new RuleExplanation.Step(by.id(), what, at);
    }

    private static boolean isRecommended(Map<String, Part> parts) {
        Part stated = parts.get("recommended");
        return stated == null
                || stated.node().kind() != NodeKind.BOOLEAN
                || stated.node().isTrue();
    }

    private static Map<String, Part> partsOf(Node definition, PackFile by) {
        Map<String, Part> parts = new LinkedHashMap<>();
        for (Node child : definition.children()) {
            parts.put(child.key(), new Part(child, by));
        }
        return parts;
    }
}
