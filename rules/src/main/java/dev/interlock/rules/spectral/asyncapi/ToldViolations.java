package dev.interlock.rules.spectral.asyncapi;

import dev.interlock.document.Node;
import dev.interlock.rule.Verdict;
import dev.interlock.schema.Violation;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Choose which violations of a schema are told, as Spectral does for AsyncAPI documents.
 *
 * <p>All violations stand in a row, what the branches of a choice cause before the choice itself. In a resolved
 * document
 *
 * <ol>
 *   <li>the lack of a {@code $ref} is never told: it only says that a value is no reference;
 *   <li>of violations of one place that follow each other the first is told;
 *   <li>a {@code oneOf} is not told if what stands before it is told of a place inside.
 * </ol>
 *
 * <p>Then, in both forms, the places make a tree. An {@code anyOf} is silent, and with it all that is told of its
 * place, if there is something to tell of places inside. A place that breaks nothing but an {@code enum} is silent,
 * with all places inside, as long as there is another one beside it. What is left is told, except in a resolved
 * document that a {@code $ref} is unexpected: in the document as it is written just that is told, of the object that
 * has it.
 */
final class ToldViolations {

    /** What counts as one step of a place: a plain name, together with an ordinal that follows it. */
    private static final Pattern STEP = Pattern.compile("/[\\w$-]+(/\\d+)?");

    private static final String REF = "$ref";

    private record Told(String keyword, String pointer, String member, String message, Node at) {
        boolean is(String word) {
            return keyword.equals(word);
        }

        boolean lacksReference() {
            return is("required") && member.equals(REF);
        }

        boolean isUnexpectedReference() {
            return is("additionalProperties") && member.equals(REF);
        }
    }

    /** A place with what is told of it and of the places inside. */
    private static final class Place {
        private final Map<String, Place> inside = new LinkedHashMap<>();
        private final List<Told> told = new ArrayList<>();

        boolean isOnlyEnum() {
            for (Told one : told) {
                if (!one.is("enum")) {
                    return false;
                }
            }
            return !told.isEmpty();
        }
    }

    /**
     * Where the validated tree continues in the target of a reference.
     *
     * @param depth how many steps lead to the target in its own document
     * @param pointer where the reference stands in the tree
     */
    private record Base(int depth, String pointer) {
        String pointerOf(Node place) {
            StringBuilder below = new StringBuilder(pointer);
            List<String> path = place.path();
            for (String step : path.subList(Math.min(depth, path.size()), path.size())) {
                below.append('/').append(step.replace("~", "~0").replace("/", "~1"));
            }
            return below.toString();
        }
    }

    private final boolean resolved;
    private final UnaryOperator<Node> follow;
    private final List<Told> row = new ArrayList<>();
    private final Set<Verdict.Failure> failures = new LinkedHashSet<>();

    private ToldViolations(boolean resolved, UnaryOperator<Node> follow) {
        this.resolved = resolved;
        this.follow = follow;
    }

    /**
     * Choose what is told.
     *
     * @param violations what a validation with routes gave
     * @param resolved whether it followed references
     * @param follow how it did
     */
    static List<Verdict.Failure> of(List<Violation> violations, boolean resolved, UnaryOperator<Node> follow) {
        ToldViolations told = new ToldViolations(resolved, follow);
        for (Violation violation : violations) {
            told.add(violation, Optional.empty(), new Base(0, ""));
        }
        if (resolved) {
            told.row.removeIf(Told::lacksReference);
            told.thinOut();
        }
        Place root = told.tree();
        silence(root);
        told.collect(root);
        return List.copyOf(told.failures);
    }

    private void add(Violation violation, Optional<Node> object, Base base) {
        if (violation.keyword().equals(Violation.REFERENCE)) {
            int depth = follow.apply(violation.at()).path().size();
            Base behind = new Base(depth, base.pointerOf(violation.at()));
            violation.causes().forEach(cause -> add(cause, object, behind));
            return;
        }
        boolean ofName = violation.keyword().equals("propertyNames");
        Optional<Node> around = ofName ? violation.at().parent() : object;
        for (Violation cause : violation.causes()) {
            add(cause, around, base);
        }
        Node at = around.orElse(violation.at());
        boolean unexpected = violation.keyword().equals("additionalProperties");
        Node place = unexpected && !resolved ? at.parent().orElse(at) : at;
        Node shown = place.isAbsent() ? place : follow.apply(place);
        row.add(new Told(violation.keyword(), base.pointerOf(place), at.key(), message(violation, place), shown));
    }

    private String message(Violation violation, Node place) {
        return switch (violation.keyword()) {
            case "if" -> subject(place) + " is not as its other fields ask for";
            case "additionalProperties" -> resolved ? violation.message() : subject(place) + " must not be a reference";
            default -> violation.message();
        };
    }

    private static String subject(Node at) {
        return at.parent().isEmpty() ? "The document" : "'" + at.key() + "'";
    }

    private void thinOut() {
        int at = 0;
        while (at < row.size()) {
            String here = row.get(at).pointer();
            while (at + 1 < row.size() && row.get(at + 1).pointer().equals(here)) {
                row.remove(at + 1);
            }
            boolean explained = at > 0
                    && row.get(at).is("oneOf")
                    && row.get(at - 1).pointer().startsWith(here);
            if (explained) {
                row.remove(at);
            } else {
                at++;
            }
        }
    }

    private Place tree() {
        Place root = new Place();
        for (Told one : row) {
            Place place = root;
            if (one.pointer().isEmpty()) {
                place = root.inside.computeIfAbsent("", any -> new Place());
            }
            Matcher steps = STEP.matcher(one.pointer());
            while (steps.find()) {
                place = place.inside.computeIfAbsent(steps.group(), any -> new Place());
            }
            if (place != root) {
                place.told.add(one);
            }
        }
        return root;
    }

    private static void silence(Place parent) {
        Iterator<Place> places = parent.inside.values().iterator();
        while (places.hasNext()) {
            Place place = places.next();
            if (!place.inside.isEmpty() && place.told.stream().anyMatch(one -> one.is("anyOf"))) {
                place.told.clear();
            }
            if (place.isOnlyEnum() && parent.inside.size() > 1) {
                places.remove();
            } else {
                silence(place);
            }
        }
    }

    private void collect(Place place) {
        List<Told> told = place.isOnlyEnum() ? place.told.subList(0, 1) : place.told;
        for (Told one : told) {
            if (one.isUnexpectedReference() != resolved) {
                failures.add(new Verdict.Failure(one.message(), one.at(), List.of()));
            }
        }
        for (Place inside : place.inside.values()) {
            collect(inside);
        }
    }
}
