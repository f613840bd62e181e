package dev.interlock.schema;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.apiguardian.api.API;

/** Name a draft of JSON Schema. */
@API(status = API.Status.STABLE, since = "0.1")
public enum Dialect {
    DRAFT4("draft4", "draft-04"),
    DRAFT6("draft6", "draft-06"),
    DRAFT7("draft7", "draft-07"),
    DRAFT2019_09("draft2019-09", "draft/2019-09"),
    DRAFT2020_12("draft2020-12", "draft/2020-12");

    private final String word;
    private final String address;

    Dialect(String word, String address) {
        this.word = word;
        this.address = address;
    }

    /** Tell the word that packs use. */
    public String word() {
        return word;
    }

    /** Find the dialect by its word. */
    public static Optional<Dialect> find(String word) {
        return Arrays.stream(values())
                .filter(dialect -> dialect.word.equals(word))
                .findFirst();
    }

    /** Find the dialect by the address that a schema states as its {@code $schema}. */
    public static Optional<Dialect> findByAddress(String address) {
        String stated = address.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(dialect -> stated.matches("https?://json-schema\\.org/" + dialect.address + "/schema#?"))
                .findFirst();
    }

    boolean isAtLeast(Dialect other) {
        return compareTo(other) >= 0;
    }
}
