package dev.interlock.function;

import dev.interlock.document.Node;
import dev.interlock.rule.FunctionContext;
import dev.interlock.rule.FunctionSpec;
import dev.interlock.rule.RuleFunction;
import dev.interlock.rule.Verdict;
import org.apiguardian.api.API;

/** Ask that a value is there and is none of false, 0, null and the empty string. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Truthy implements RuleFunction<Options.None> {

    @Override
    public FunctionSpec<Options.None> spec() {
        return FunctionSpec.of("truthy", Options.none("truthy"));
    }

    @Override
    public Verdict apply(Node target, Options.None options, FunctionContext context) {
        if (Target.isTruthy(target)) {
            return Verdict.holds();
        }
        if (target.isUnresolved()) {
            return Target.hidden(target);
        }
        return Target.isPossiblyThere(target)
                ? Target.open(target)
                : Verdict.fails(Target.subject(target) + " must be truthy", target);
    }
}
