package dev.interlock.rule;

import org.apiguardian.api.API;

/**
 * Name a rule, such as {@code naming-path-kebab-case}.
 *
 * @param value the id, never blank
 */
@API(status = API.Status.STABLE, since = "0.1")
public record RuleId(String value) implements Comparable<RuleId> {

    public RuleId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a rule id is not blank");
        }
    }

    /** Create an id from its text. */
    public static RuleId of(String value) {
        return new RuleId(value);
    }

    @Override
    public int compareTo(RuleId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
