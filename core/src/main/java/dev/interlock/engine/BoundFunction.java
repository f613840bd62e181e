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
        return function.spec()
                .options()
                .read(options)
                .map(read -> (target, context) -> function.apply(target, read, context));
    }
}
