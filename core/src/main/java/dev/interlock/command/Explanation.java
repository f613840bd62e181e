package dev.interlock.command;

import dev.interlock.Interlock;
import dev.interlock.pack.RuleExplanation;
import dev.interlock.persona.PersonaId;
import dev.interlock.rule.Guardrail;
import dev.interlock.rule.Rule;
import dev.interlock.rule.RuleId;
import dev.interlock.rule.Standard;
import dev.interlock.source.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts into words what a rule asks for, where it comes from and why it is in force. */
final class Explanation {

    private final Interlock interlock;

    Explanation(Interlock interlock) {
        this.interlock = interlock;
    }

    /** List all rules that any pack defines, by name. */
    List<String> all() {
        List<String> lines = new ArrayList<>();
        int width = interlock.rules().explanations().stream()
                .mapToInt(explanation -> explanation.id().value().length())
                .max()
                .orElse(0);
        for (RuleExplanation explanation : interlock.rules().explanations()) {
            String severity =
                    find(explanation.id()).map(rule -> rule.severity().word()).orElse("off");
            String title = find(explanation.id()).map(Rule::title).orElse(explanation.reason());
            lines.add(pad(severity, 6) + pad(explanation.id().value(), width + 2) + title);
        }
        lines.add(interlock.rules().rules().size() + " rules are in force. Explain one with -Dinterlock.rule=NAME.");
        return lines;
    }

    /** Explain one rule. */
    List<String> one(RuleId id) {
        RuleExplanation explanation = interlock.rules().explain(id).orElseThrow(() -> unknown(id));
        List<String> lines = new ArrayList<>();
        Optional<Rule> rule = find(id);
        lines.add(id + rule.map(known -> ": " + known.title()).orElse(""));
        rule.ifPresent(known -> describe(known, lines));
        lines.add("");
        lines.add("  in force    " + explanation.reason());
        explanation.steps().forEach(step -> lines.add("              " + step));
        return lines;
    }

    private void describe(Rule rule, List<String> lines) {
        Guardrail guardrail = rule.guardrail();
        add(lines, "why", guardrail.rationale());
        add(lines, "repair", guardrail.remediation());
        add(lines, "severity", rule.severity().word() + bySeverity(guardrail));
        add(lines, "accountable", persona(guardrail.accountable().otherwise()));
        add(lines, "responsible", persona(guardrail.responsible()));
        add(
                lines,
                "looks at",
                String.join(", ", rule.formats().stream().sorted().toList()));
        for (Standard standard : guardrail.standards()) {
            add(lines, "rests on", (standard.title() + " " + standard.id() + " " + standard.url()).strip());
        }
    }

    private static String bySeverity(Guardrail guardrail) {
        List<String> parts = guardrail.severityByExposure().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey().word() + ": " + entry.getValue().word())
                .toList();
        return parts.isEmpty() ? "" : " (" + String.join(", ", parts) + ")";
    }

    private String persona(PersonaId id) {
        return interlock
                .personas()
                .find(id)
                .map(known -> known.title() + " (" + id + ")")
                .orElse(id.value());
    }

    private Optional<Rule> find(RuleId id) {
        return interlock.rules().rules().stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst();
    }

    private CommandException unknown(RuleId id) {
        List<String> known = interlock.rules().explanations().stream()
                .map(explanation -> explanation.id().value())
                .toList();
        return new CommandException("There is no rule '" + id + "'"
                + Nearest.find(id.value(), known)
                        .map(near -> "; did you mean '" + near + "'?")
                        .orElse(". List all with interlock:explain without interlock.rule."));
    }

    private static void add(List<String> lines, String label, String text) {
        if (!text.isBlank()) {
            lines.add("  " + pad(label, 12) + text);
        }
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(1, width - text.length()));
    }
}
