package dev.interlock.function;

import dev.interlock.document.Node;
import dev.interlock.rule.FunctionContext;
import dev.interlock.rule.FunctionSpec;
import dev.interlock.rule.OptionsReader;
import dev.interlock.rule.Reads;
import dev.interlock.rule.RuleFunction;
import dev.interlock.rule.Verdict;
import dev.interlock.source.Diagnostic;
import dev.interlock.source.Location;
import dev.interlock.source.Parsed;
import dev.interlock.source.Position;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apiguardian.api.API;

/** Ask that reading the document met no problem of some kinds, and say each one at its place. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Problem implements RuleFunction<Problem.Codes>, OptionsReader<Problem.Codes> {

    /** The kinds of problems. */
    record Codes(Set<String> all) {
        Codes {
            all = Set.copyOf(all);
        }
    }

    @Override
    public FunctionSpec<Codes> spec() {
        return FunctionSpec.of("problem", this, Reads.DOCUMENT);
    }

    @Override
    public Parsed<Codes> read(Node node) {
        Options options = Options.of("problem", node, "codes").require("codes");
        List<String> codes = options.texts("codes");
        return options.finish(new Codes(Set.copyOf(codes)));
    }

    @Override
    public Verdict apply(Node target, Codes codes, FunctionContext context) {
        List<Diagnostic> problems = new ArrayList<>();
        for (Diagnostic problem : context.subject().problems()) {
            if (codes.all().contains(problem.code())) {
                problems.add(problem);
            }
        }
        Collections.sort(problems);
        Set<Verdict.Failure> failures = new LinkedHashSet<>();
        for (Diagnostic problem : problems) {
            failures.add(failure(problem, nearest(problem.location(), context)));
        }
        return Verdict.of(List.copyOf(failures));
    }

    /** The finding stands where the problem does: of a file that cannot be read there is no node at that place. */
    private static Verdict.Failure failure(Diagnostic problem, Node node) {
        return new Verdict.Failure(withoutPeriod(problem), node, List.of(), problem.location());
    }

    private static String withoutPeriod(Diagnostic problem) {
        String message = problem.message() + " " + problem.nextStep();
        return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
    }

    /** The smallest node around a place, in whichever document of the subject the place lies. */
    private static Node nearest(Optional<Location> location, FunctionContext context) {
        Node root = location.map(place -> rootOf(place, context))
                .orElse(context.subject().document().root());
        Optional<Position> position = location.filter(
                        place -> place.file().equals(root.document().file()))
                .flatMap(Location::range)
                .map(range -> range.start());
        Node node = root;
        Optional<Node> inner = position.flatMap(at -> childAround(root, at));
        while (inner.isPresent()) {
            node = inner.get();
            Node around = node;
            inner = position.flatMap(at -> childAround(around, at));
        }
        return node;
    }

    private static Node rootOf(Location place, FunctionContext context) {
        return context.subject().references().documents().stream()
                .filter(document -> document.file().equals(place.file()))
                .findFirst()
                .orElse(context.subject().document())
                .root();
    }

    private static Optional<Node> childAround(Node node, Position at) {
        for (Node child : node.children()) {
            Optional<Position> start = child.keyLocation().range().map(range -> range.start());
            Optional<Position> end = child.location().range().map(range -> range.end());
            if (start.isPresent() && end.isPresent() && start.get().compareTo(at) <= 0 && at.compareTo(end.get()) < 0) {
                return Optional.of(child);
            }
        }
        return Optional.empty();
    }
}
