package dev.interlock.schema;

import dev.interlock.document.Node;
import dev.interlock.source.Diagnostic;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.everit.json.schema.ValidationException;

/** Reduce the tree of what the validator found to the problems that a writer has to repair. */
final class OwnViolations {

    private final Node root;
    private final OwnMessages messages;

    OwnViolations(Node root, BiFunction<String, String, Optional<Object>> parameters) {
        this.root = root;
        this.messages = new OwnMessages(parameters);
    }

    List<Diagnostic> describe(ValidationException found) {
        List<Violated> leaves = Violated.of(found, "").leaves().toList();
        Set<List<String>> mistyped = new HashSet<>();
        leaves.stream().filter(Violated::isType).forEach(leaf -> mistyped.add(leaf.path()));
        // What a value of the wrong type violates besides would only repeat the same mistake.
        return leaves.stream()
                .filter(leaf -> leaf.isType() || leaf.isAboutKey() || !mistyped.contains(leaf.path()))
                .map(this::describe)
                .toList();
    }

    private Diagnostic describe(Violated leaf) {
        Node at = root.get(leaf.path());
        if (leaf.isAboutKey()) {
            return messages.aboutKey(at, leaf.keyword(), leaf.location());
        }
        if (leaf.isChoice()) {
            return describeChoice(at, leaf.nearest());
        }
        return messages.about(at, leaf.keyword(), leaf.location(), leaf.said());
    }

    /** Several branches are equally near: name what each of them asks for. */
    private Diagnostic describeChoice(Node at, List<Violated> branches) {
        List<String> types = branches.stream()
                .flatMap(branch -> branch.leaves()
                        .filter(leaf -> leaf.isType() && leaf.path().equals(branch.path()))
                        .limit(1))
                .map(Violated::location)
                .toList();
        if (!types.isEmpty() && types.size() == branches.size()) {
            return messages.wrongTypeForAll(at, types);
        }
        if (!branches.isEmpty()
                && branches.stream().allMatch(branch -> branch.keyword().equals("required"))) {
            return messages.lacksAllOf(at, branches.stream().map(Violated::said).toList());
        }
        return messages.fitsNoForm(at);
    }

    /**
     * One thing that the validator found.
     *
     * @param keyword the keyword that is violated, blank where the causes alone tell
     * @param path the place in the file
     * @param location the place in the schema
     * @param said what the validator says, the only place where it names a key
     * @param causes what was found in the branches of the keyword
     */
    private record Violated(String keyword, List<String> path, String location, String said, List<Violated> causes) {

        /** A schema that the validator splits in two has no location in its parts: theirs is that of the whole. */
        static Violated of(ValidationException found, String outer) {
            String location = Optional.ofNullable(found.getSchemaLocation()).orElse(outer);
            return new Violated(
                    Optional.ofNullable(found.getKeyword()).orElse(""),
                    Arrays.stream(found.getPointerToViolation().split("/", -1))
                            .skip(1)
                            .map(part -> part.replace("~1", "/").replace("~0", "~"))
                            .toList(),
                    location,
                    OwnMessages.between(
                            Optional.ofNullable(found.getErrorMessage()).orElse("")),
                    found.getCausingExceptions().stream()
                            .map(cause -> of(cause, location))
                            .toList());
        }

        boolean isType() {
            return keyword.equals("type");
        }

        boolean isChoice() {
            return keyword.equals("anyOf") || keyword.equals("oneOf");
        }

        boolean isAboutKey() {
            return location.contains("/propertyNames");
        }

        /** What has to be repaired: of a choice what its nearest branch asks for, or the choice where several are. */
        Stream<Violated> leaves() {
            if (causes.isEmpty()) {
                return Stream.of(this);
            }
            List<Violated> asked = isChoice() ? nearest() : causes;
            return isChoice() && asked.size() != 1
                    ? Stream.of(this)
                    : asked.stream().flatMap(Violated::leaves);
        }

        /** The branches that the writer came nearest to: of the right type first, then those that match furthest. */
        List<Violated> nearest() {
            Comparator<Violated> order = Comparator.<Violated>comparingInt(branch -> branch.misses(path.size()))
                    .thenComparing(Comparator.comparingInt(Violated::depth).reversed());
            Optional<Violated> best = causes.stream().min(order);
            return causes.stream()
                    .filter(branch -> best.isPresent() && order.compare(branch, best.get()) == 0)
                    .sorted(Comparator.comparing(Violated::location))
                    .toList();
        }

        /** 2: another type; 1: another value of what tells the branches apart; 0: this branch was meant. */
        private int misses(int depth) {
            return leaves().mapToInt(leaf -> {
                        int below = leaf.path.size() - depth;
                        boolean tellsApart = leaf.keyword.equals("const") || leaf.keyword.equals("enum");
                        return below == 0 && leaf.isType() ? 2 : below <= 1 && tellsApart ? 1 : 0;
                    })
                    .max()
                    .orElse(0);
        }

        private int depth() {
            return leaves().mapToInt(leaf -> leaf.path.size()).max().orElse(0);
        }
    }
}
