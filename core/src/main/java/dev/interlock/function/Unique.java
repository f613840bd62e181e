package dev.interlock.function;

import dev.interlock.document.Node;
import dev.interlock.path.Certainty;
import dev.interlock.rule.FunctionContext;
import dev.interlock.rule.FunctionSpec;
import dev.interlock.rule.OptionsReader;
import dev.interlock.rule.RuleFunction;
import dev.interlock.rule.Verdict;
import dev.interlock.schema.Equality;
import dev.interlock.source.Parsed;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;

/** Ask that no two elements of an array, or members of an object, are equal, as a whole or by one field. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Unique implements RuleFunction<Unique.By>, OptionsReader<Unique.By> {

    /** The dotted path of the field; empty for the elements themselves. */
    record By(String field) {}

    @Override
    public FunctionSpec<By> spec() {
        return FunctionSpec.of("unique", this);
    }

    @Override
    public Parsed<By> read(Node node) {
        Options options = Options.of("unique", node, "by");
        Optional<String> field = options.text("by");
        return options.finish(new By(field.orElse("")));
    }

    @Override
    public Verdict apply(Node target, By by, FunctionContext context) {
        List<Verdict.Failure> failures = new ArrayList<>();
        Map<String, List<Node>> alike = new HashMap<>();
        Optional<String> doubt = Optional.empty();
        for (Node child : target.children()) {
            Node value = Target.at(context.follow(child), by.field());
            if (value.isUnresolved()) {
                doubt = doubt.isPresent()
                        ? doubt
                        : Optional.of(value.unresolved().because());
            } else if (!value.isAbsent()) {
                String likeness = likeness(value);
                List<Node> earlier = alike.getOrDefault(likeness, new ArrayList<>());
                Optional<Node> first = findEqual(value, earlier);
                if (first.isPresent()) {
                    failures.add(new Verdict.Failure(message(value, by), value, List.of(first.get())));
                } else {
                    earlier.add(value);
                    alike.put(likeness, earlier);
                }
            }
        }
        return Target.of(failures, target.size() > 1 ? doubt : Optional.empty());
    }

    private static Optional<Node> findEqual(Node value, List<Node> others) {
        for (Node other : others) {
            if (Equality.of(other, value) == Certainty.YES) {
                return Optional.of(other);
            }
        }
        return Optional.empty();
    }

    private static String message(Node value, By by) {
        String what = value.isContainer() ? "The element at index " + value.key() : Target.shown(value);
        return what + " must be unique" + (by.field().isEmpty() ? "" : " as " + Target.quoted(by.field()));
    }

    /** Equal values are alike, so that only alike ones need to be compared. */
    private static String likeness(Node value) {
        if (value.isContainer()) {
            return value.kind().name() + value.size();
        }
        Optional<BigDecimal> number = Numbers.find(value);
        return value.kind()
                + (number.isPresent() ? number.get().stripTrailingZeros().toString() : value.text());
    }
}
