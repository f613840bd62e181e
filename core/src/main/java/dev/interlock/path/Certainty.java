package dev.interlock.path;

import org.apiguardian.api.API;

/** Answer a question that may stay open, and combine such answers as Kleene does. */
@API(status = API.Status.STABLE, since = "0.1")
public enum Certainty {
    NO,
    /** Nobody can tell from what is known. */
    UNKNOWN,
    YES;

    /** Translate an answer that is certain. */
    public static Certainty of(boolean answer) {
        return answer ? YES : NO;
    }

    /** Tell whether both hold. */
    public Certainty and(Certainty other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** Tell whether one holds. */
    public Certainty or(Certainty other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** Tell whether it does not hold. */
    public Certainty not() {
        return this == UNKNOWN ? UNKNOWN : of(this == NO);
    }
}
