package dev.interlock.rule;

import dev.interlock.document.Node;
import dev.interlock.source.Parsed;
import org.apiguardian.api.API;

/**
 * Read the options of a function from a pack, once, when the pack is compiled.
 *
 * @param <O> the type of the options
 */
@FunctionalInterface
@API(status = API.Status.STABLE, since = "0.1")
public interface OptionsReader<O> {

    /**
     * Read options.
     *
     * @param options the value of {@code functionOptions}, absent where there is none
     * @return the options, or every problem with its place and, for a misspelt name, the nearest known one
     */
    Parsed<O> read(Node options);
}
