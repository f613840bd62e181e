package dev.interlock.rules.spectral;

import dev.interlock.document.Node;
import dev.interlock.rule.Verdict;
import dev.interlock.schema.Validation;
import dev.interlock.schema.Violation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apiguardian.api.API;

/**
 * Say what is wrong with the structure of a document where Spectral says it.
 *
 * <p>Spectral tells every violation that a branch of {@code oneOf} and {@code anyOf} causes and then the choice itself;
 * of a condition only what the branch that counts causes. The place of a name that is not allowed, and of a property
 * that nothing {@code unevaluated} allows, is the object that has it. A message is told once a place.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class StructureFindings {

    /** In an outline: what an object must be that the keyword beside it refuses, as the end of a sentence. */
    private static final String WORDS = "x-says";

    private static final Set<String> SILENT = Set.of("not", "anyOf", "oneOf");

    private final boolean unexpectedAtObject;
    private final UnaryOperator<Node> place;
    private final Set<Verdict.Failure> failures = new LinkedHashSet<>();
    private final Map<Node, Set<String>> unexpected = new LinkedHashMap<>();

    private StructureFindings(boolean unexpectedAtObject, UnaryOperator<Node> place) {
        this.unexpectedAtObject = unexpectedAtObject;
        this.place = place;
    }

    /** Say of each unexpected property itself that it is. */
    public static StructureFindings perProperty() {
        return perProperty(UnaryOperator.identity());
    }

    /**
     * Say of each unexpected property itself that it is.
     *
     * @param place moves what is said to another place
     */
    public static StructureFindings perProperty(UnaryOperator<Node> place) {
        return new StructureFindings(false, place);
    }

    /** Say of each object which unexpected properties it has. */
    public static StructureFindings perObject() {
        return new StructureFindings(true, UnaryOperator.identity());
    }

    /** Answer by what validating the document gave. */
    public Verdict verdict(Validation validation) {
        for (Violation violation : validation.violations()) {
            add(violation, Optional.empty());
        }
        for (Map.Entry<Node, Set<String>> object : unexpected.entrySet()) {
            failures.add(failure(unexpected(object.getValue()), object.getKey()));
        }
        if (failures.isEmpty() && validation.doubt().isPresent()) {
            return Verdict.unknown(validation.doubt().get());
        }
        return Verdict.of(new ArrayList<>(failures));
    }

    private void add(Violation violation, Optional<Node> object) {
        boolean ofName = violation.keyword().equals("propertyNames");
        Optional<Node> inside = ofName ? violation.at().parent() : object;
        for (Violation cause : violation.causes()) {
            add(cause, inside);
        }
        Node at = inside.orElse(violation.at());
        switch (violation.keyword()) {
            case "if" -> {}
            case "additionalProperties", "unevaluatedProperties" -> {
                if (unexpectedAtObject) {
                    unexpected
                            .computeIfAbsent(at.parent().orElse(at), any -> new LinkedHashSet<>())
                            .add(at.key());
                } else {
                    failures.add(failure(violation.message(), place.apply(at)));
                }
            }
            default -> failures.add(failure(message(violation), place.apply(at)));
        }
    }

    private static String message(Violation violation) {
        Optional<String> words = SILENT.contains(violation.keyword())
                ? violation.rule().parent().flatMap(schema -> schema.get(WORDS).findText())
                : Optional.empty();
        return words.isPresent() ? subject(violation.at()) + " " + words.get() : violation.message();
    }

    private static String subject(Node at) {
        return at.parent().isEmpty() ? "The document" : "'" + at.key() + "'";
    }

    private static String unexpected(Set<String> names) {
        List<String> quoted = new ArrayList<>();
        for (String name : names) {
            quoted.add("'" + name + "'");
        }
        return (names.size() == 1 ? "The property " : "The properties ")
                + String.join(", ", quoted)
                + (names.size() == 1 ? " is not expected here" : " are not expected here");
    }

    private static Verdict.Failure failure(String message, Node at) {
        return new Verdict.Failure(message, at, List.of());
    }
}
