package dev.interlock.command;

import dev.interlock.Interlock;
import dev.interlock.pack.RuleExplanation;
import dev.interlock.pack.RuleSet;
import dev.interlock.rule.Rule;
import dev.interlock.rule.RuleId;
import dev.interlock.source.Diagnostic;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Writes what remains of a pack after all that it extends: each rule, where it comes from, and why it is on or off. */
final class EffectivePack {

    private static final String ALWAYS = "interlock:integrity";

    private final RuleSet rules;
    private final Set<RuleId> refused;

    EffectivePack(Interlock interlock) {
        this.rules = interlock.rules();
        this.refused = new HashSet<>(rules.refused());
    }

    List<String> lines(String pack) {
        List<RuleExplanation> on = new ArrayList<>();
        List<RuleExplanation> always = new ArrayList<>();
        List<RuleExplanation> off = new ArrayList<>();
        List<RuleExplanation> cannotRun = new ArrayList<>();
        for (RuleExplanation rule : rules.explanations()) {
            boolean unasked = rule.chain().get(0).equals(ALWAYS) && !pack.equals(ALWAYS);
            (refused.contains(rule.id()) ? cannotRun : !rule.active() ? off : unasked ? always : on).add(rule);
        }
        List<Diagnostic> further = further(cannotRun);
        List<String> lines = new ArrayList<>();
        lines.add(pack + ": " + on.size() + " run, " + off.size() + " off, " + cannotRun.size() + " cannot run"
                + (further.isEmpty() ? "" : ", further problems: " + further.size()));
        section("Run", on, this::whyOn, lines);
        section("Run with every pack", always, this::whyOn, lines);
        section("Off", off, this::whyOff, lines);
        section("Cannot run", cannotRun, this::whyNot, lines);
        if (!further.isEmpty()) {
            lines.add("");
            lines.add("Further problems");
            further.forEach(problem -> addLines("  ", problem.toString(), lines));
        }
        return lines;
    }

    private void section(
            String title,
            List<RuleExplanation> explanations,
            Function<RuleExplanation, List<String>> why,
            List<String> lines) {
        if (explanations.isEmpty()) {
            return;
        }
        lines.add("");
        lines.add(title);
        for (RuleExplanation rule : explanations) {
            lines.add("  " + rule.id()
                    + find(rule.id())
                            .map(one -> " (" + one.severity().word() + "): " + one.title())
                            .orElse(""));
            why.apply(rule).forEach(reason -> addLines("      ", reason, lines));
        }
    }

    /** The severity stands beside the name already. */
    private List<String> whyOn(RuleExplanation rule) {
        List<String> why = new ArrayList<>();
        boolean told = find(rule.id())
                .filter(one -> rule.reason().contains("'" + one.severity().word() + "'"))
                .isPresent();
        if (!told) {
            why.add(rule.reason());
        }
        why.addAll(origin(rule));
        return why;
    }

    private List<String> whyOff(RuleExplanation rule) {
        List<String> why = new ArrayList<>();
        // Whatever switches off a rule after its definition is its last step.
        if (rule.steps().size() == 1) {
            why.add(rule.reason());
        }
        why.addAll(origin(rule));
        return why;
    }

    private List<String> whyNot(RuleExplanation rule) {
        List<String> why = new ArrayList<>();
        for (Diagnostic problem : rules.problems()) {
            if (rule.reason().contains(problem.message())) {
                why.add(problem.toString());
                break;
            }
        }
        return why.isEmpty() ? List.of(rule.reason()) : why;
    }

    private static List<String> origin(RuleExplanation rule) {
        List<String> origin = new ArrayList<>();
        if (rule.chain().size() > 2) {
            origin.add("comes through " + String.join(" > ", rule.chain()));
        }
        for (RuleExplanation.Step step : rule.steps()) {
            String place = step.location().toString();
            origin.add(place + (place.startsWith(step.pack() + ":") ? " " : " " + step.pack() + " ") + step.what());
        }
        return origin;
    }

    private Optional<Rule> find(RuleId id) {
        return rules.rules().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** Problems of which no rule has told. */
    private List<Diagnostic> further(List<RuleExplanation> cannotRun) {
        Set<String> told = new TreeSet<>();
        cannotRun.forEach(rule -> told.add(rule.reason()));
        List<Diagnostic> further = new ArrayList<>();
        for (Diagnostic problem : rules.problems()) {
            if (told.stream().noneMatch(reason -> reason.contains(problem.message()))) {
                further.add(problem);
            }
        }
        return further;
    }

    private static void addLines(String indent, String text, List<String> lines) {
        text.lines().forEach(line -> lines.add(indent + line));
    }
}
