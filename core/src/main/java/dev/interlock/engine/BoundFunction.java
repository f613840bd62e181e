package dev.interlock.engine;

import dev.interlock.document.Node;
import dev.interlock.rule.FunctionContext;
import dev.interlock.rule.RuleFunction;
import dev.interlock.rule.Verdict;
import dev.interlock.source.Parsed;

/**
 * Call a function with options that were read once.
 *
 * @param <O> the type of the options
 * @param function the function
 * @param options its options
 */
record BoundFunction<O>(RuleFunction<O> function, O options) {

    /** Bind a function to the options that a pack writes. */
    static <O> Parsed<BoundFunction<?>> bind(RuleFunction<O> function, Node options) {
        Parsed<O> parsed = function.spec().options().read(options);
        return parsed.value().isEmpty()
                ? Parsed.failed(parsed.problems())
                : Parsed.of(new BoundFunction<>(function, parsed.value().get()), parsed.problems());
    }

    Verdict apply(Node target, FunctionContext context) {
        return function.apply(target, options, context);
    }
}
