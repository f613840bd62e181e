package dev.interlock.engine;

import dev.interlock.document.Node;
import dev.interlock.rule.Subject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Find the references of one document that have members beside their {@code $ref}.
 *
 * <p>What such a reference stands for is told at the reference, as Spectral does: whoever wrote those members takes the
 * place for a value of its own. Belongs to one thread.
 */
final class SiblingReferences {

    private static final String REFERENCE = "$ref";

    private final Subject subject;
    /** Where they lead. Few documents have any, and most findings are elsewhere. */
    private @Nullable Set<Node> ends;

    SiblingReferences(Subject subject) {
        this.subject = subject;
    }

    /** Tell the place for what stands, or is missing, in what a rule selects: beside a reference if one led there. */
    Node placeOf(Node at, Target target) {
        Node selected = target.match().node();
        if (!ends().contains(selected)) {
            return at;
        }
        Node written = subject.document().root();
        for (String step : target.match().path()) {
            written = written.get(step);
        }
        if (written.equals(selected) || !isWithSiblings(written)) {
            return at;
        }
        List<String> above = selected.path();
        List<String> way = at.nearest().path();
        boolean below = at.document() == selected.document()
                && way.size() >= above.size()
                && way.subList(0, above.size()).equals(above);
        return below ? beside(written, way.subList(above.size(), way.size()), at) : at;
    }

    private static Node beside(Node reference, List<String> way, Node at) {
        Node beside = reference.get(way);
        boolean elsewhere = beside.isAbsent() || (beside.has(REFERENCE) && !isWithSiblings(beside));
        return elsewhere ? at : beside.get(at.missing());
    }

    private Set<Node> ends() {
        if (ends == null) {
            Set<Node> found = new HashSet<>();
            subject.references().forEach((reference, target) -> {
                if (reference.document() == subject.document() && isWithSiblings(reference)) {
                    found.add(subject.references().follow(reference));
                }
            });
            ends = found;
        }
        return ends;
    }

    private static boolean isWithSiblings(Node node) {
        return node.get(REFERENCE).isString() && node.size() > 1;
    }
}
