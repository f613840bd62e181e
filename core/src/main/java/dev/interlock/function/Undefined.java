package dev.interlock.function;

import dev.interlock.document.Node;
import dev.interlock.rule.FunctionContext;
import dev.interlock.rule.FunctionSpec;
import dev.interlock.rule.RuleFunction;
import dev.interlock.rule.Verdict;
import org.apiguardian.api.API;

/** Ask that nothing stands at the place. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Undefined implements RuleFunction<Options.None> {

    @Override
    public FunctionSpec<Options.None> spec() {
        return FunctionSpec.of("undefined", Options.none("undefined"));
    }

    @Override
    public Verdict apply(Node target, Options.None options, FunctionContext context) {
        if (!target.isAbsent()) {
            return Verdict.fails(Target.subject(target) + " must be undefined", target);
        }
        return Target.isPossiblyThere(target) ? Target.open(target) : Verdict.holds();
    }
}
