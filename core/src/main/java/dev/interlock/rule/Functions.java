package dev.interlock.rule;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.apiguardian.api.API;

/** Hold the functions that rules may call, by name. Thread-safe; one of a group is made when it is first asked for. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Functions {

    private final Map<String, RuleFunction<?>> byName;
    private final Map<String, FunctionGroup> groups;

    private Functions(Map<String, RuleFunction<?>> byName, Map<String, FunctionGroup> groups) {
        this.byName = byName;
        this.groups = groups;
    }

    /**
     * Create a registry.
     *
     * @throws IllegalArgumentException if two functions have one name
     */
    public static Functions of(Collection<? extends RuleFunction<?>> functions) {
        return of(List.of(), functions);
    }

    /**
     * Create a registry of groups and single functions.
     *
     * @param groups of two with one name the later counts
     * @param functions of one name with one of a group it counts
     * @throws IllegalArgumentException if two single functions have one name
     */
    public static Functions of(
            Collection<? extends FunctionGroup> groups, Collection<? extends RuleFunction<?>> functions) {
        Map<String, FunctionGroup> groupOf = new HashMap<>();
        for (FunctionGroup group : groups) {
            for (String name : group.names()) {
                groupOf.put(name, group);
            }
        }
        Map<String, RuleFunction<?>> byName = new ConcurrentHashMap<>();
        for (RuleFunction<?> function : functions) {
            String name = function.spec().name();
            RuleFunction<?> other = byName.putIfAbsent(name, function);
            if (other != null) {
                throw new IllegalArgumentException("the function '" + name + "' is provided twice, by "
                        + other.getClass().getName() + " and by "
                        + function.getClass().getName());
            }
        }
        return new Functions(byName, groupOf);
    }

    /**
     * Find a function by its name.
     *
     * @throws RuntimeException if its group breaks on it
     * @throws LinkageError if something that it needs is not there
     */
    public Optional<RuleFunction<?>> find(String name) {
        RuleFunction<?> known = byName.get(name);
        FunctionGroup group = groups.get(name);
        if (known != null || group == null) {
            return Optional.ofNullable(known);
        }
        RuleFunction<?> made = group.create(name);
        RuleFunction<?> first = byName.putIfAbsent(name, made);
        return Optional.of(first == null ? made : first);
    }

    /** Tell the names. */
    public Set<String> names() {
        Set<String> names = new TreeSet<>(groups.keySet());
        names.addAll(byName.keySet());
        return Set.copyOf(names);
    }
}
