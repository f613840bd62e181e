package dev.interlock.rule;

import java.util.Locale;
import java.util.Optional;
import org.apiguardian.api.API;

/** Tell how much a finding matters. The order is from the gravest to the lightest. */
@API(status = API.Status.STABLE, since = "0.1")
public enum Severity {
    ERROR,
    WARN,
    INFO,
    HINT;

    /** Tell the word that packs and reports use. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Tell whether this matters at least as much as another severity. */
    public boolean isAtLeast(Severity other) {
        return compareTo(other) <= 0;
    }

    /** Find the severity by its word. */
    public static Optional<Severity> find(String word) {
        for (Severity severity : values()) {
            if (severity.word().equals(word)) {
                return Optional.of(severity);
            }
        }
        return Optional.empty();
    }
}
