package dev.interlock.function;

import dev.interlock.document.Document;
import dev.interlock.document.Node;
import dev.interlock.document.ReferenceGraph;
import dev.interlock.rule.FunctionContext;
import dev.interlock.rule.Subject;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The places of a subject that references lead to, from outside of them.
 *
 * <p>A part that only refers to itself is used by nobody; one whose member is referred to is not used as a part.
 */
final class ReferencedPlaces {

    private final Set<Node> places = new HashSet<>();

    private ReferencedPlaces() {}

    /** Tell the places that the references of a subject lead to, found once per subject. */
    static ReferencedPlaces of(FunctionContext context) {
        return context.remember(ReferencedPlaces.class, () -> find(context.subject()));
    }

    boolean contains(Node place) {
        return places.contains(place);
    }

    private static ReferencedPlaces find(Subject subject) {
        ReferencedPlaces found = new ReferencedPlaces();
        if (subject.references() == ReferenceGraph.none()) {
            found.search(subject.document());
        } else {
            subject.references().forEach(found::add);
        }
        return found;
    }

    private void add(Node reference, Node target) {
        if (!lies(reference, target)) {
            places.add(target);
        }
    }

    private static boolean lies(Node inner, Node outer) {
        Optional<Node> around = Optional.of(inner);
        while (around.isPresent()) {
            if (around.get().equals(outer)) {
                return true;
            }
            around = around.get().parent();
        }
        return false;
    }

    /** Follow the pointers of a document that came without a graph of its references. */
    private void search(Document document) {
        Deque<Node> open = new ArrayDeque<>();
        open.add(document.root());
        while (!open.isEmpty()) {
            Node node = open.pop();
            node.children().forEach(open::push);
            Optional<String> reference = node.get("$ref").findText();
            if (reference.isPresent() && reference.get().startsWith("#/")) {
                Node target = document.root();
                for (String step : Arrays.asList(reference.get().substring(2).split("/", -1))) {
                    target = target.get(step.replace("~1", "/").replace("~0", "~"));
                }
                add(node, target);
            }
        }
    }
}
