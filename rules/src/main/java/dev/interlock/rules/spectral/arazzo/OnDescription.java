package dev.interlock.rules.spectral.arazzo;

import dev.interlock.document.Node;
import dev.interlock.rule.FunctionContext;
import dev.interlock.rule.FunctionSpec;
import dev.interlock.rule.RuleFunction;
import dev.interlock.rule.Verdict;
import dev.interlock.rules.spectral.Failures;
import dev.interlock.rules.spectral.NoOptions;

/** A function without options that judges a whole Arazzo description. */
abstract class OnDescription implements RuleFunction<NoOptions> {

    private final String name;

    OnDescription(String name) {
        this.name = name;
    }

    @Override
    public final FunctionSpec<NoOptions> spec() {
        return FunctionSpec.of(name, new NoOptions(name));
    }

    @Override
    public final Verdict apply(Node target, NoOptions options, FunctionContext context) {
        Failures failures = new Failures();
        if (target.isObject()) {
            judge(ArazzoDescription.of(target, context), failures);
        }
        return failures.verdict();
    }

    /** Note what is wrong in a description. */
    abstract void judge(ArazzoDescription description, Failures failures);
}
