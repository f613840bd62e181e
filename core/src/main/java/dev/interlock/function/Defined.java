package dev.interlock.function;

import dev.interlock.document.Node;
import dev.interlock.rule.FunctionContext;
import dev.interlock.rule.FunctionSpec;
import dev.interlock.rule.RuleFunction;
import dev.interlock.rule.Verdict;
import org.apiguardian.api.API;

/** Ask that something stands at the place, whatever it is. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Defined implements RuleFunction<Options.None> {

    @Override
    public FunctionSpec<Options.None> spec() {
        return FunctionSpec.of("defined", Options.none("defined"));
    }

    @Override
    public Verdict apply(Node target, Options.None options, FunctionContext context) {
        if (!target.isAbsent()) {
            return Verdict.holds();
        }
        return Target.isPossiblyThere(target)
                ? Target.open(target)
                : Verdict.fails(Target.subject(target) + " must be defined", target);
    }
}
