package dev.interlock.engine;

import dev.interlock.rule.Reads;
import dev.interlock.rule.Rule;
import dev.interlock.rule.Subject;
import java.util.List;
import java.util.TreeSet;

/**
 * Hold one rule, ready to run.
 *
 * @param rule the rule
 * @param clauses its clauses
 * @param message the template of its messages
 */
record CompiledRule(Rule rule, List<CompiledClause> clauses, MessageTemplate message)
        implements Comparable<CompiledRule> {

    private static final String FILE = "file";
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
                && !subject.formats().contains(FILE)
                && !subject.formats().contains(INTERFACE)
                && !subject.formats().contains(LANDSCAPE);
    }

    /** Tell whether each way to a shared place is a place of its own. */
    boolean countsEveryRoute() {
        for (CompiledClause clause : clauses) {
            if (clause.reads() != Reads.VALUE) {
                return true;
            }
        }
        return false;
    }

    /** By id; rules of one id by the formats that they run on. */
    @Override
    public int compareTo(CompiledRule other) {
        int byId = rule.id().compareTo(other.rule.id());
        return byId != 0 ? byId : sortedFormats().compareTo(other.sortedFormats());
    }

    private String sortedFormats() {
        return new TreeSet<>(rule.formats()).toString();
    }
}
