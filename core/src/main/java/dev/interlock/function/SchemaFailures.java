package dev.interlock.function;

import dev.interlock.document.Node;
import dev.interlock.rule.Verdict;
import dev.interlock.schema.Violation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Choose which violations of a schema are told: those that Spectral tells.
 *
 * <p>The violations form a tree by the steps of their paths. Where no branch of an {@code anyOf} fits and something
 * below is wrong, that alone is told. A place with nothing but values that are not in an {@code enum} is told once, and
 * not at all while something else is wrong beside it.
 */
final class SchemaFailures {

    /** One step of a path; an index belongs to the name before it, and what follows an unusual character to none. */
    private static final Pattern STEP = Pattern.compile("/[A-Za-z0-9_$-]+(?:/[0-9]+)?");

    private static final String NAMES = "propertyNames";

    private static final Set<String> ABOUT_MEMBERS =
            Set.of("additionalProperties", "unevaluatedProperties", "unevaluatedItems", NAMES);

    private final List<Violation> here = new ArrayList<>();
    private final Map<String, SchemaFailures> below = new LinkedHashMap<>();

    private SchemaFailures() {}

    /**
     * Tell the failures of a value that violates its schema.
     *
     * @param all whether it is also told why no element is as one of them must be
     */
    static List<Verdict.Failure> of(List<Violation> violations, boolean all, Node value) {
        SchemaFailures tree = new SchemaFailures();
        for (Violation violation : violations) {
            for (Violation each : withCauses(violation, all)) {
                tree.add(each, steps(place(each), value));
            }
        }
        tree.dropWhatSaysLittle();
        Set<Verdict.Failure> failures = new LinkedHashSet<>();
        tree.tell(failures);
        return List.copyOf(failures);
    }

    private static List<Violation> withCauses(Violation violation, boolean all) {
        if (violation.causes().isEmpty() || (!all && violation.keyword().equals("contains"))) {
            return List.of(violation);
        }
        List<Violation> told = new ArrayList<>();
        for (Violation cause : violation.causes()) {
            for (Violation each : withCauses(cause, all)) {
                told.add(violation.keyword().equals(NAMES) ? named(each) : each);
            }
        }
        told.add(violation);
        return told;
    }

    /** Tell what is wrong with a name as something about names. */
    private static Violation named(Violation cause) {
        return new Violation(NAMES, cause.rule(), cause.at(), cause.message(), List.of());
    }

    /** Tell the node that a violation is about: the container, where it has members that it must not have. */
    private static Node place(Violation violation) {
        Node at = violation.at();
        Node rule = violation.rule();
        boolean tooMany = rule.key().equals("additionalItems")
                || (rule.key().equals("items")
                        && rule.parent()
                                .filter(schema -> schema.has("prefixItems"))
                                .isPresent());
        boolean aboutMember = ABOUT_MEMBERS.contains(violation.keyword())
                || (tooMany && violation.keyword().equals("false schema"));
        return aboutMember ? at.parent().orElse(at) : at;
    }

    private static List<String> steps(Node at, Node value) {
        List<String> path = at.nearest().path();
        List<String> base = value.path();
        boolean inside =
                path.size() >= base.size() && path.subList(0, base.size()).equals(base);
        StringBuilder pointer = new StringBuilder();
        for (String key : inside ? path.subList(base.size(), path.size()) : path) {
            pointer.append('/').append(key.replace("~", "~0").replace("/", "~1"));
        }
        List<String> steps = new ArrayList<>();
        if (pointer.length() == 0) {
            steps.add("");
        }
        Matcher step = STEP.matcher(pointer);
        while (step.find()) {
            steps.add(step.group());
        }
        return steps;
    }

    private void add(Violation violation, List<String> steps) {
        SchemaFailures at = this;
        for (String step : steps) {
            at = at.below.computeIfAbsent(step, any -> new SchemaFailures());
        }
        at.here.add(violation);
    }

    private void dropWhatSaysLittle() {
        for (String step : List.copyOf(below.keySet())) {
            SchemaFailures child = below.get(step);
            if (child == null) {
                continue;
            }
            if (!child.below.isEmpty() && child.has("anyOf")) {
                child.here.clear();
            }
            if (child.isEnumAlone() && below.size() > 1) {
                below.remove(step);
            }
            child.dropWhatSaysLittle();
        }
    }

    private boolean has(String keyword) {
        return here.stream().anyMatch(violation -> violation.keyword().equals(keyword));
    }

    private boolean isEnumAlone() {
        return !here.isEmpty()
                && here.stream().allMatch(violation -> violation.keyword().equals("enum"));
    }

    private void tell(Set<Verdict.Failure> failures) {
        boolean enumAlone = isEnumAlone();
        for (Violation violation : enumAlone ? here.subList(0, 1) : here) {
            failures.add(Target.failure(violation.message(), place(violation)));
        }
        if (!enumAlone) {
            below.values().forEach(child -> child.tell(failures));
        }
    }
}
