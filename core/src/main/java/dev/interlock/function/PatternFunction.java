package dev.interlock.function;

import dev.interlock.document.Node;
import dev.interlock.path.Certainty;
import dev.interlock.path.ScriptRegex;
import dev.interlock.rule.FunctionContext;
import dev.interlock.rule.FunctionSpec;
import dev.interlock.rule.OptionsReader;
import dev.interlock.rule.RuleFunction;
import dev.interlock.rule.Verdict;
import dev.interlock.source.Parsed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/** Ask that a string contains a match of one expression, or none of another. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class PatternFunction
        implements RuleFunction<PatternFunction.Expressions>, OptionsReader<PatternFunction.Expressions> {

    /** The expressions, at least one of them. */
    record Expressions(Optional<ScriptRegex> match, Optional<ScriptRegex> notMatch) {}

    @Override
    public FunctionSpec<Expressions> spec() {
        return FunctionSpec.of("pattern", this);
    }

    @Override
    public Parsed<Expressions> read(Node node) {
        Options options = Options.of("pattern", node, "match", "notMatch").requireOneOf("match", "notMatch");
        Optional<ScriptRegex> match = options.regex("match");
        Optional<ScriptRegex> notMatch = options.regex("notMatch");
        return options.finish(new Expressions(match, notMatch));
    }

    @Override
    public Verdict apply(Node target, Expressions expressions, FunctionContext context) {
        if (!target.isString() && !target.isUnresolved()) {
            return Verdict.holds();
        }
        List<Verdict.Failure> failures = new ArrayList<>();
        Certainty match = Certainty.YES;
        if (expressions.match().isPresent()) {
            match = matches(expressions.match().get(), target, context);
        }
        if (match == Certainty.NO) {
            failures.add(failure(target, "must match", expressions.match()));
        }
        Certainty notMatch = Certainty.YES;
        if (expressions.notMatch().isPresent()) {
            notMatch = matches(expressions.notMatch().get(), target, context).not();
        }
        if (notMatch == Certainty.NO) {
            failures.add(failure(target, "must not match", expressions.notMatch()));
        }
        if (failures.isEmpty() && match.and(notMatch) == Certainty.UNKNOWN) {
            return Target.hidden(target);
        }
        return Verdict.of(failures);
    }

    private static Certainty matches(ScriptRegex regex, Node target, FunctionContext context) {
        return target.isUnresolved()
                ? regex.test(target.unresolved().template())
                : Certainty.of(regex.test(target.text(), context.limits().matching()));
    }

    private static Verdict.Failure failure(Node target, String wanted, Optional<ScriptRegex> regex) {
        String written = regex.isPresent() ? regex.get().written() : "";
        return Target.failure(Target.shown(target) + " " + wanted + " the pattern '" + written + "'", target);
    }
}
