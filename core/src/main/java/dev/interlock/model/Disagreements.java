package dev.interlock.model;

import dev.interlock.document.Draft;
import dev.interlock.document.Node;
import dev.interlock.source.Diagnostic;
import java.util.ArrayList;
import java.util.List;

/** Record the facts that both an artefact and a descriptor tell. */
final class Disagreements {

    private final List<Draft> found = new ArrayList<>();
    private final List<Diagnostic> problems;

    Disagreements(List<Diagnostic> problems) {
        this.problems = problems;
    }

    void compare(String fact, Node artefact, Node descriptor) {
        boolean same = textOf(artefact).equals(textOf(descriptor));
        found.add(Draft.object()
                .from(descriptor.sources())
                .from(artefact.sources())
                .put("fact", Draft.string(fact))
                .put("kind", Draft.string(same ? "repeated" : "different"))
                .put("artefact", Draft.string(textOf(artefact)).from(artefact.sources()))
                .put("descriptor", Draft.string(textOf(descriptor)).from(descriptor.sources())));
        if (same) {
            problems.add(Diagnostic.of(
                    "descriptor-repeats-artefact",
                    "The descriptor repeats '" + fact + "', which the artefact tells itself.",
                    descriptor.keyLocation(),
                    "Remove it here; the artefact says '" + textOf(artefact) + "' at " + artefact.location() + "."));
        }
    }

    void putInto(Draft facts) {
        if (!found.isEmpty()) {
            Draft all = facts.arrayAt("disagreements");
            found.forEach(all::add);
        }
    }

    /** Write a value in one line, whatever it is. */
    static String textOf(Node value) {
        if (!value.isContainer()) {
            return value.isAbsent() ? "" : value.text();
        }
        List<String> parts = new ArrayList<>();
        value.children()
                .forEach(child -> parts.add(value.isObject() ? child.key() + ": " + textOf(child) : textOf(child)));
        return String.join(", ", parts);
    }
}
