package dev.interlock.model;

import java.util.Locale;
import java.util.Optional;
import org.apiguardian.api.API;

/** Tell who can reach an interface. */
@API(status = API.Status.STABLE, since = "0.1")
public enum Exposure {
    /** Anybody. */
    PUBLIC,
    /** Named organisations outside. */
    PARTNER,
    /** The own organisation alone. */
    INTERNAL,
    /** Nobody has said; judged as internal and counted apart. */
    UNKNOWN;

    /** Tell the word that models, packs and descriptors use. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Find the exposure by its word. */
    public static Optional<Exposure> find(String word) {
        for (Exposure exposure : values()) {
            if (exposure.word().equals(word)) {
                return Optional.of(exposure);
            }
        }
        return Optional.empty();
    }
}
