package dev.interlock.rule;

import org.apiguardian.api.API;

/**
 * Describe a function.
 *
 * @param name what packs call it
 * @param options reads its options
 * @param reads what its verdict depends on
 * @param <O> the type of its options
 */
@API(status = API.Status.STABLE, since = "0.1")
public record FunctionSpec<O>(String name, OptionsReader<O> options, Reads reads) {

    /** Create the description of a function whose verdict depends on the target and what lies below it. */
    public static <O> FunctionSpec<O> of(String name, OptionsReader<O> options) {
        return new FunctionSpec<>(name, options, Reads.VALUE);
    }

    /** Create the description of a function. */
    public static <O> FunctionSpec<O> of(String name, OptionsReader<O> options, Reads reads) {
        return new FunctionSpec<>(name, options, reads);
    }
}
