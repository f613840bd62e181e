package dev.interlock.rule;

import java.util.Set;
import org.apiguardian.api.API;

/**
 * Offer functions by their names, so that only those are loaded that a rule calls.
 *
 * <p>A group is found as a service, as single functions are, and thread-safe.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface FunctionGroup {

    /** Tell the names of its functions. */
    Set<String> names();

    /**
     * Make one of its functions.
     *
     * @throws IllegalArgumentException if it has none of that name
     */
    RuleFunction<?> create(String name);
}
