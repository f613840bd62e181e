package dev.interlock.maven;

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

/** Writes what remains of a pack after all that it extends: each rule, where it comes from, and why it is on or off. */
final class EffectivePack {

    private final RuleSet rules;
    private final Set<RuleId> refused;

    EffectivePack(Interlock interlock) {
        this.rules = interlock.rules();
        this.refused = new HashSet<>(rules.refused());
    }

    List<String> lines(String pack) {
        List<RuleExplanation> on = new ArrayList<>();
        List<RuleExplanation> off = new ArrayList<>();
        List<RuleExplanation> cannotRun = new ArrayList<>();
        for (RuleExplanation rule : rules.explanations()) {
            (refused.contains(rule.id()) ? cannotRun : rule.active() ? on : off).add(rule);
        }
        List<String> lines = new ArrayList<>();
        lines.add(pack + ": " + on.size() + " run, " + off.size() + " off, " + cannotRun.size() + " cannot run");
        section("Run", on, lines);
        section("Off", off, lines);
        section("Cannot run", cannotRun, lines);
        List<Diagnostic> further = further(cannotRun);
        if (!further.isEmpty()) {
            lines.add("");
            lines.add("Further problems");
            further.forEach(problem -> addLines("  ", problem.toString(), lines));
        }
        return lines;
    }

    private void section(String title, List<RuleExplanation> explanations, List<String> lines) {
        if (explanations.isEmpty()) {
            return;
        }
        lines.add("");
        lines.add(title);
        for (RuleExplanation rule : explanations) {
            Optional<Rule> running = rules.rules().stream()
                    .filter(one -> one.id().equals(rule.id()))
                    .findFirst();
            lines.add("  " + rule.id()
                    + running.map(one -> " (" + one.severity().word() + "): " + one.title())
                            .orElse(""));
            addLines("      ", rule.reason(), lines);
            if (rule.chain().size() > 1) {
                lines.add("      comes through " + String.join(" > ", rule.chain()));
            }
            rule.steps().forEach(step -> lines.add("      " + step));
        }
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
