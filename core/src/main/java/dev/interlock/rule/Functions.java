package dev.interlock.rule;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apiguardian.api.API;

/** Hold the functions that rules may call, by name. Immutable and thread-safe. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Functions {

    private final Map<String, RuleFunction<?>> byName;

    private Functions(Map<String, RuleFunction<?>> byName) {
        this.byName = byName;
    }

    /**
     * Create a registry.
     *
     * @throws IllegalArgumentException if two functions have one name
     */
    public static Functions of(Collection<? extends RuleFunction<?>> functions) {
        Map<String, RuleFunction<?>> byName = new TreeMap<>();
        for (RuleFunction<?> function : functions) {
            String name = function.spec().name();
            RuleFunction<?> other = byName.putIfAbsent(name, function);
            if (other != null) {
                throw new IllegalArgumentException("the function '" + name + "' is provided twice, by "
                        + other.getClass().getName() + " and by "
                        + function.getClass().getName());
            }
        }
        return new Functions(byName);
    }

    /** Find a function by its name. */
    public Optional<RuleFunction<?>> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Tell the names. */
    public Set<String> names() {
        return Set.copyOf(byName.keySet());
    }
}
