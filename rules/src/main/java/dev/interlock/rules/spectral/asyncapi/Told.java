package dev.interlock.rules.spectral.asyncapi;

import dev.interlock.document.Node;
import dev.interlock.document.ReferenceGraph;
import dev.interlock.rule.Verdict;
import dev.interlock.schema.Validation;
import dev.interlock.schema.Violation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Choose which violations of a schema are told: where several say the same, those that say most.
 *
 * <p>What no branch of an {@code anyOf} allows is told by what is wrong further in, and a value out of an enumeration
 * only where nothing beside it is wrong. An element belongs to the member whose array it is in, as readers of the
 * Spectral rule language are used to.
 */
final class Told {

    private static final Pattern STEP = Pattern.compile("/[A-Za-z0-9_$-]+(?:/[0-9]+)?");
    private static final Set<String> OF_THE_OBJECT = Set.of("additionalProperties", "unevaluatedProperties");

    private final Map<String, Told> below = new LinkedHashMap<>();
    private final List<Said> said = new ArrayList<>();

    /** What one keyword says about a place. */
    private record Said(String keyword, Verdict.Failure failure) {}

    private Told() {}

    /** Tell what is wrong with a value. */
    static List<Verdict.Failure> failures(Validation validation, Node value, ReferenceGraph references) {
        Told root = new Told();
        Ways ways = new Ways(value, references);
        for (Violation violation : validation.violations()) {
            root.put(violation, ways, false);
        }
        root.choose();
        List<Verdict.Failure> failures = new ArrayList<>();
        root.addTo(failures);
        return failures;
    }

    /** Put the causes of a violation and then itself where they belong; what names break is wrong with the object. */
    private void put(Violation violation, Ways ways, boolean inName) {
        boolean isAboutNames = inName || violation.keyword().equals("propertyNames");
        for (Violation cause : violation.causes()) {
            put(cause, ways, isAboutNames);
        }
        boolean ofObject = isAboutNames || OF_THE_OBJECT.contains(violation.keyword());
        Node place = ofObject ? violation.at().parent().orElse(violation.at()) : violation.at();
        Told at = this;
        Matcher step = STEP.matcher(ways.to(place.nearest()));
        while (step.find()) {
            at = at.below.computeIfAbsent(step.group(), any -> new Told());
        }
        Told told = at == this ? below.computeIfAbsent("", any -> new Told()) : at;
        told.said.add(new Said(violation.keyword(), new Verdict.Failure(violation.message(), place, List.of())));
    }

    private void choose() {
        for (Map.Entry<String, Told> entry : List.copyOf(below.entrySet())) {
            Told told = entry.getValue();
            if (told.has("anyOf") && !told.below.isEmpty()) {
                told.said.clear();
            }
            if (told.isEnumerationOnly() && below.size() > 1) {
                below.remove(entry.getKey());
            }
            told.choose();
        }
    }

    private boolean has(String keyword) {
        boolean has = false;
        for (Said one : said) {
            has |= one.keyword().equals(keyword);
        }
        return has;
    }

    private boolean isEnumerationOnly() {
        boolean only = !said.isEmpty();
        for (Said one : said) {
            only &= one.keyword().equals("enum");
        }
        return only;
    }

    private void addTo(List<Verdict.Failure> failures) {
        for (Said one : said) {
            failures.add(one.failure());
        }
        for (Told told : below.values()) {
            told.addTo(failures);
        }
    }
}
