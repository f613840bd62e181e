package dev.interlock.engine;

import dev.interlock.document.Node;
import dev.interlock.document.ReferenceGraph;
import dev.interlock.rule.Subject;
import java.util.List;

/**
 * Tell where a finding stands that was reached through a reference.
 *
 * <p>It stands where the value is defined, unless the reference has siblings: these say something of their own there,
 * and Spectral reports at them.
 */
final class WrittenPlace {

    private final Subject subject;
    private final ReferenceGraph references;

    WrittenPlace(Subject subject) {
        this.subject = subject;
        this.references = subject.references();
    }

    /**
     * Tell the place of a finding.
     *
     * @param selected the way to what the rule selects
     * @param path the way to the finding, as far as it exists
     * @param at what the finding is about
     * @return the same, or what is written at the end of the way
     */
    Node of(List<String> selected, List<String> path, Node at) {
        if (references == ReferenceGraph.none() || at.path().equals(path)) {
            return at;
        }
        Node written = subject.document().root();
        int depth = 0;
        for (String step : path) {
            // What lies below a reference is judged once for all that lead there, hence told where it is defined.
            if (depth < selected.size() && leadsOn(written)) {
                return at;
            }
            written = written.get(step);
            depth++;
        }
        if (written.isAbsent() || (leadsOn(written) && written.size() == 1)) {
            return at;
        }
        return written.get(at.missing());
    }

    private boolean leadsOn(Node node) {
        return !references.follow(node).equals(node);
    }
}
