package dev.interlock.rule;

import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

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

    // Written out, as every start compares ids and the first use of a generated method is dear.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RuleId id && id.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
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
