package dev.interlock.model;

import org.apiguardian.api.API;

/**
 * Name an interface, such as {@code order-api}.
 *
 * @param value the id, never blank
 */
@API(status = API.Status.STABLE, since = "0.1")
public record InterfaceId(String value) implements Comparable<InterfaceId> {

    public InterfaceId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an interface id is not blank");
        }
    }

    /** Create an id from its text. */
    public static InterfaceId of(String value) {
        return new InterfaceId(value);
    }

    @Override
    public int compareTo(InterfaceId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
