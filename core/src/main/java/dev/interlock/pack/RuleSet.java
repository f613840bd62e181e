package dev.interlock.pack;

import dev.interlock.model.Exposure;
import dev.interlock.rule.Finding;
import dev.interlock.rule.Outcome;
import dev.interlock.rule.Rule;
import dev.interlock.rule.RuleId;
import dev.interlock.rule.Severity;
import dev.interlock.source.Diagnostic;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apiguardian.api.API;

/**
 * Hold the rules that are in force, and why.
 *
 * <p>The order of rules is that of their names. A name may stand for several rules that run on different formats: one
 * rule of a pack whose alias means another path in each. Immutable and thread-safe.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class RuleSet {

    private final Map<RuleId, List<Rule>> rules;
    private final Set<RuleId> onlyOverridden;
    private final List<RuleOverride> overrides;
    private final Map<RuleId, RuleExplanation> explanations;
    private final Set<RuleId> refused;
    private final List<PackInfo> packs;
    private final List<String> missing;
    private final ParserOptions parserOptions;
    private final List<Diagnostic> problems;

    /**
     * How much certain mistakes in the text of a document matter, as a pack says.
     *
     * @param duplicateKeys a key that stands twice in one map, empty where it is ignored
     * @param incompatibleValues a key that is no text, empty where it is ignored
     */
    public record ParserOptions(Optional<Severity> duplicateKeys, Optional<Severity> incompatibleValues) {}

    /**
     * A place that a finding is about.
     *
     * @param artefact the root file of the artefact, or the file itself
     * @param file the file
     * @param path the path in the file
     */
    public record Place(String artefact, String file, List<String> path) {
        public Place {
            path = List.copyOf(path);
        }
    }

    RuleSet(
            Map<RuleId, List<Rule>> rules,
            Set<RuleId> onlyOverridden,
            List<RuleOverride> overrides,
            Map<RuleId, RuleExplanation> explanations,
            Set<RuleId> refused,
            List<PackInfo> packs,
            List<String> missing,
            ParserOptions parserOptions,
            List<Diagnostic> problems) {
        this.rules = Collections.unmodifiableMap(new TreeMap<>(rules));
        this.onlyOverridden = Set.copyOf(onlyOverridden);
        this.overrides = List.copyOf(overrides);
        this.explanations = Collections.unmodifiableMap(new TreeMap<>(explanations));
        this.refused = Collections.unmodifiableSet(new TreeSet<>(refused));
        this.packs = List.copyOf(packs);
        this.missing = List.copyOf(missing);
        this.parserOptions = parserOptions;
        this.problems = List.copyOf(problems);
    }

    /** List the rules that are on, somewhere at least. */
    public List<Rule> rules() {
        List<Rule> all = new ArrayList<>();
        for (List<Rule> variants : rules.values()) {
            all.addAll(variants);
        }
        return List.copyOf(all);
    }

    /** List the names of rules that were left out because of a problem. */
    public List<RuleId> refused() {
        return List.copyOf(refused);
    }

    /** List the packs that were read, first those that were asked for first. */
    public List<PackInfo> packs() {
        return packs;
    }

    /** List the packs that were asked for and could not be loaded, as they were asked for. */
    public List<String> missing() {
        return missing;
    }

    /** Tell how much mistakes in the text of documents matter. */
    public ParserOptions parserOptions() {
        return parserOptions;
    }

    /** List everything that is wrong with the packs, in the order of file and place. */
    public List<Diagnostic> problems() {
        return problems;
    }

    /** Explain a rule, also one that is off or left out. */
    public Optional<RuleExplanation> explain(RuleId id) {
        return Optional.ofNullable(explanations.get(id));
    }

    /** Explain all rules that any pack defines, by name. */
    public List<RuleExplanation> explanations() {
        return List.copyOf(explanations.values());
    }

    /**
     * Find how much a finding of a rule matters at a place.
     *
     * <p>The severity is that of the rule, over it that for the exposure, over it what overrides say: for whole files
     * the last that matches the artefact, and over these the one that names the longest part of the path.
     *
     * @return the severity, empty where the rule is off
     */
    public Optional<Severity> severityAt(Rule rule, Exposure exposure, Place place) {
        return overridden(rule.id(), place)
                .orElseGet(() -> onlyOverridden.contains(rule.id())
                        ? Level.OFF
                        : Level.of(rule.guardrail().severityByExposure().getOrDefault(exposure, rule.severity())))
                .severity();
    }

    /**
     * Apply what overrides say about a place to a finding there.
     *
     * <p>What stays unverified is only made lighter, or left out; what failed in the check itself stays.
     *
     * @param artefact the root file of the artefact that the finding is about
     * @return the finding, with another severity where an override says so; empty where the rule is off
     */
    public Optional<Finding> applyOverrides(Finding finding, String artefact) {
        if (overrides.isEmpty() || finding.outcome() == Outcome.FAILED) {
            return Optional.of(finding);
        }
        List<String> path = new ArrayList<>(finding.path());
        path.addAll(finding.missing());
        RuleId id = finding.rule().id();
        Optional<Level> set =
                overridden(id, new Place(artefact, finding.location().file(), path));
        if (set.isEmpty()) {
            return onlyOverridden.contains(id) ? Optional.empty() : Optional.of(finding);
        }
        boolean keeps =
                finding.outcome() == Outcome.UNVERIFIED && !set.get().isWeakerThan(Level.of(finding.severity()));
        return keeps ? Optional.of(finding) : set.get().severity().map(severity -> with(severity, finding));
    }

    private Optional<Level> overridden(RuleId id, Place place) {
        Optional<Level> level = Optional.empty();
        int depth = -1;
        for (RuleOverride override : overrides) {
            Level set = override.levels().get(id);
            if (set == null) {
                continue;
            }
            Optional<Integer> reached = override.depthAt(place.file(), place.path());
            if (reached.isPresent() && reached.get() >= depth) {
                level = Optional.of(set);
                depth = reached.get();
            } else if (depth < 0 && override.matchesFile(place.artefact())) {
                level = Optional.of(set);
            }
        }
        return level;
    }

    private static Finding with(Severity severity, Finding finding) {
        return new Finding(
                finding.rule(),
                severity,
                finding.outcome(),
                finding.message(),
                finding.location(),
                finding.path(),
                finding.missing(),
                finding.related(),
                finding.places(),
                finding.interfaceId(),
                finding.accountable(),
                finding.responsible(),
                finding.fingerprint(),
                finding.former(),
                finding.parts());
    }

    /**
     * Select rules by name.
     *
     * <p>Names may hold {@code *} for any characters. Enforced rules stay, whatever is selected.
     *
     * @param only the rules to keep, all where it is empty
     * @param skipped the rules to leave out
     * @return the selected rules; a name that fits no rule and an enforced rule that is skipped are problems
     */
    public RuleSet select(Collection<String> only, Collection<String> skipped) {
        Selection selection = new Selection(explanations.keySet(), only, skipped);
        List<Diagnostic> further = new ArrayList<>(problems);
        further.addAll(selection.problems());
        Map<RuleId, List<Rule>> kept = new TreeMap<>();
        Map<RuleId, RuleExplanation> explained = new TreeMap<>(explanations);
        for (Map.Entry<RuleId, List<Rule>> one : rules.entrySet()) {
            RuleId id = one.getKey();
            List<Rule> variants = one.getValue();
            boolean enforced = variants.get(0).guardrail().enforced();
            if (enforced && selection.skips(id)) {
                further.add(Diagnostic.of(
                        "enforced",
                        "The rule '" + id + "' is enforced by "
                                + variants.get(0).pack() + " and cannot be skipped.",
                        "Remove it from the rules to skip, or ask those who answer for it for a waiver."));
            }
            if (enforced || selection.keeps(id)) {
                kept.put(id, variants);
            } else {
                explained.computeIfPresent(
                        id,
                        (any, before) ->
                                new RuleExplanation(id, before.chain(), false, selection.reason(id), before.steps()));
            }
        }
        return new RuleSet(
                kept,
                onlyOverridden,
                overrides,
                explained,
                refused,
                packs,
                missing,
                parserOptions,
                Diagnostic.inOrder(further));
    }

    /**
     * Leave out rules that turn out not to run, such as for the options of their functions.
     *
     * @param reasons the problems with each, at least one
     */
    public RuleSet leaveOut(Map<RuleId, List<Diagnostic>> reasons) {
        if (reasons.isEmpty()) {
            return this;
        }
        Map<RuleId, List<Rule>> kept = new TreeMap<>(rules);
        Map<RuleId, RuleExplanation> explained = new TreeMap<>(explanations);
        Set<RuleId> without = new TreeSet<>(refused);
        List<Diagnostic> further = new ArrayList<>(problems);
        reasons.forEach((id, found) -> {
            further.addAll(found);
            kept.remove(id);
            without.add(id);
            explained.computeIfPresent(
                    id,
                    (any, before) -> new RuleExplanation(
                            id, before.chain(), false, RuleExplanation.leftOut(found.get(0)), before.steps()));
        });
        return new RuleSet(
                kept,
                onlyOverridden,
                overrides,
                explained,
                without,
                packs,
                missing,
                parserOptions,
                Diagnostic.inOrder(further));
    }
}
