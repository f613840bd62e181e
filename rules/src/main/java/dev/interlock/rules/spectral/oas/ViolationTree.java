package dev.interlock.rules.spectral.oas;

import dev.interlock.document.Node;
import dev.interlock.rule.Verdict;
import dev.interlock.schema.Violation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a validation found wrong, by place, without what only repeats.
 *
 * <p>Where no branch of {@code anyOf} holds, what is wrong further below says more than that; where a value is none of
 * an {@code enum}, what is wrong beside it does. Spectral tells the same places.
 */
final class ViolationTree {

    private static final Pattern STEP = Pattern.compile("/[\\w$-]+(?:/\\d+)?");
    private static final Set<String> OF_WHOLE = Set.of(
            "additionalProperties", "additionalItems", "unevaluatedProperties", "unevaluatedItems", "propertyNames");

    private final Map<String, ViolationTree> children = new LinkedHashMap<>();
    private final List<Found> found = new ArrayList<>();

    private record Found(Violation violation, Node at) {}

    private ViolationTree() {}

    static ViolationTree of(Node value, List<Violation> violations) {
        ViolationTree tree = new ViolationTree();
        for (Violation violation : violations) {
            tree.add(value, violation, false);
        }
        tree.reduce();
        return tree;
    }

    /** List what is left, from the outside to the inside. */
    List<Verdict.Failure> failures() {
        List<Verdict.Failure> failures = new ArrayList<>();
        collect(failures);
        return failures;
    }

    private void collect(List<Verdict.Failure> failures) {
        // Several enums at one place are one choice.
        boolean choice = isChoice();
        for (Found each : choice ? found.subList(0, 1) : found) {
            failures.add(new Verdict.Failure(each.violation().message(), each.at(), List.of()));
        }
        if (choice) {
            return;
        }
        for (ViolationTree child : children.values()) {
            child.collect(failures);
        }
    }

    private void add(Node value, Violation violation, boolean ofName) {
        boolean name = ofName || violation.keyword().equals("propertyNames");
        // Why no element is as one of them has to be, fills pages and helps nobody.
        if (!violation.keyword().equals("contains")) {
            for (Violation cause : violation.causes()) {
                add(value, cause, name);
            }
        }
        Node place = violation.at().nearest();
        Node at =
                name || OF_WHOLE.contains(violation.keyword()) ? place.parent().orElse(place) : place;
        ViolationTree tree = this;
        String path = path(value, at);
        if (path.isEmpty()) {
            tree = tree.children.computeIfAbsent("", any -> new ViolationTree());
        }
        Matcher step = STEP.matcher(path);
        while (step.find()) {
            tree = tree.children.computeIfAbsent(step.group(), any -> new ViolationTree());
        }
        // A name without a single letter has no place in the tree, and is not told of.
        if (tree != this) {
            tree.found.add(new Found(violation, at));
        }
    }

    private static String path(Node value, Node at) {
        List<String> whole = at.path();
        int from = at.document() == value.document() ? Math.min(value.path().size(), whole.size()) : 0;
        StringBuilder path = new StringBuilder();
        for (String step : whole.subList(from, whole.size())) {
            path.append('/').append(step.replace("~", "~0").replace("/", "~1"));
        }
        return path.toString();
    }

    private void reduce() {
        for (Map.Entry<String, ViolationTree> entry : List.copyOf(children.entrySet())) {
            ViolationTree child = entry.getValue();
            if (child.fails("anyOf") && !child.children.isEmpty()) {
                child.found.clear();
            }
            if (child.isChoice() && children.size() > 1) {
                children.remove(entry.getKey());
            }
            child.reduce();
        }
    }

    private boolean isChoice() {
        return !found.isEmpty()
                && found.stream().allMatch(each -> each.violation().keyword().equals("enum"));
    }

    private boolean fails(String keyword) {
        return found.stream().anyMatch(each -> each.violation().keyword().equals(keyword));
    }
}
