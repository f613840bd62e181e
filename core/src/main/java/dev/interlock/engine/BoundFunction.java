package dev.interlock.engine;

import dev.interlock.document.Node;
import dev.interlock.rule.FunctionContext;
import dev.interlock.rule.RuleFunction;
import dev.interlock.rule.Verdict;
import dev.interlock.source.Parsed;

/** Call a function with options that were read once. */
@FunctionalInterface
interface BoundFunction {

    Verdict apply(Node target, FunctionContext context);

    /** Bind a function to the options that a pack writes. */
    static <O> Parsed<BoundFunction> bind(RuleFunction<O> function, Node options) {
        Parsed<O> parsed = function.spec().options().read(options);
        if (parsed.value().isEmpty()) {
            return Parsed.failed(parsed.problems());
        }
        O read = parsed.value().get();
        return Parsed.of((target, context) -> function.apply(target, read, context), parsed.problems());
    }
}
