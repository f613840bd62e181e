package dev.interlock.function;

import dev.interlock.document.Node;
import dev.interlock.path.Certainty;
import dev.interlock.rule.FunctionContext;
import dev.interlock.rule.FunctionSpec;
import dev.interlock.rule.OptionsReader;
import dev.interlock.rule.RuleFunction;
import dev.interlock.rule.Verdict;
import dev.interlock.schema.Equality;
import dev.interlock.source.Nearest;
import dev.interlock.source.Parsed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.apiguardian.api.API;

/** Ask that a scalar is one of some values. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Enumeration implements RuleFunction<Enumeration.Values>, OptionsReader<Enumeration.Values> {

    /** The values, all of them scalars. */
    record Values(List<Node> all) {
        Values {
            all = List.copyOf(all);
        }
    }

    @Override
    public FunctionSpec<Values> spec() {
        return FunctionSpec.of("enumeration", this);
    }

    @Override
    public Parsed<Values> read(Node node) {
        Options options = Options.of("enumeration", node, "values").require("values");
        List<Node> values = new ArrayList<>();
        Node list = options.node("values");
        if (options.has("values") && !list.isArray()) {
            options.wrong(list, "a list of values");
        }
        for (Node value : list.children()) {
            if (value.isContainer()) {
                options.wrong(value, "a list of texts, numbers, booleans and null");
            }
            values.add(value);
        }
        return options.finish(new Values(values));
    }

    @Override
    public Verdict apply(Node target, Values values, FunctionContext context) {
        if (!target.isScalar() && !target.isUnresolved()) {
            return Verdict.holds();
        }
        Certainty any = Certainty.NO;
        for (Node value : values.all()) {
            any = any.or(Equality.of(target, value));
        }
        if (any == Certainty.NO) {
            return Verdict.fails(message(target, values), target);
        }
        return any == Certainty.YES ? Verdict.holds() : Target.hidden(target);
    }

    private static String message(Node target, Values values) {
        StringJoiner allowed = new StringJoiner(", ");
        List<String> texts = new ArrayList<>();
        for (Node value : values.all()) {
            allowed.add(Target.shown(value));
            if (value.isString()) {
                texts.add(value.text());
            }
        }
        Optional<String> nearest = target.isString() ? Nearest.find(target.text(), texts) : Optional.empty();
        return Target.shown(target) + " must be one of the allowed values " + allowed
                + (nearest.isPresent() ? "; did you mean '" + nearest.get() + "'?" : "");
    }
}
