package dev.interlock.function;

import dev.interlock.document.Node;
import dev.interlock.rule.FunctionContext;
import dev.interlock.rule.FunctionSpec;
import dev.interlock.rule.RuleFunction;
import dev.interlock.rule.Verdict;
import org.apiguardian.api.API;

/** Ask that a value is missing or is one of false, 0, null and the empty string. What stays hidden is there. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Falsy implements RuleFunction<Options.None> {

    @Override
    public FunctionSpec<Options.None> spec() {
        return FunctionSpec.of("falsy", Options.none("falsy"));
    }

    @Override
    public Verdict apply(Node target, Options.None options, FunctionContext context) {
        if (target.isUnresolved() || Target.isTruthy(target)) {
            return Verdict.fails(Target.subject(target) + " must be falsy", target);
        }
        return Target.isPossiblyThere(target) ? Target.open(target) : Verdict.holds();
    }
}
