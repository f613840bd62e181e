package dev.interlock.engine;

import dev.interlock.rule.Reads;
import dev.interlock.rule.Rule;
import dev.interlock.rule.Subject;
import java.util.List;

/**
 * Hold one rule, ready to run.
 *
 * @param rule the rule
 * @param clauses its clauses
 * @param message the template of its messages
 */
record CompiledRule(Rule rule, List<CompiledClause> clauses, MessageTemplate message) {

    private static final String INTERFACE = "interface";
    private static final String LANDSCAPE = "landscape";

    CompiledRule {
        clauses = List.copyOf(clauses);
    }

    boolean runsOn(Subject subject) {
        if (!rule.formats().isEmpty()) {
            return rule.runsOn(subject.formats());
        }
        return !subject.document().isDerived()
                && !subject.formats().contains(INTERFACE)
                && !subject.formats().contains(LANDSCAPE);
    }

    /** Tell whether each way to a shared place is a place of its own. */
    boolean countsEveryRoute() {
        return clauses.stream().anyMatch(clause -> clause.reads() != Reads.VALUE);
    }
}
