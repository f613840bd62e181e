package dev.interlock.function;

import dev.interlock.path.ScriptRegex;
import dev.interlock.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The ways in which organisations count versions. */
enum VersionScheme {
    /** Three numbers, and a qualifier or build where needed. */
    SEMANTIC("^[vV]?(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)"
            + "(?:-[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*)?(?:\\+[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*)?$"),
    /** Two numbers. */
    MAJOR_MINOR("^[vV]?(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)$"),
    /** One number. */
    INTEGER("^[vV]?(?:0|[1-9]\\d*)$"),
    /** A day or a month. */
    DATE("^\\d{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\\d|3[01]))?$"),
    /** Up to three numbers and a qualifier behind a further dot, as modules of OSGi have it. */
    MODULE("^\\d+(?:\\.\\d+(?:\\.\\d+(?:\\.[0-9A-Za-z_-]+)?)?)?$");

    private final String pattern;

    VersionScheme(String pattern) {
        this.pattern = pattern;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Tell the expression that versions of this scheme match as a whole. */
    ScriptRegex regex() {
        return ScriptRegex.parse(pattern, "", Location.of("version")).value().orElseThrow();
    }

    static Optional<VersionScheme> find(String word) {
        for (VersionScheme scheme : values()) {
            if (scheme.word().equals(word)) {
                return Optional.of(scheme);
            }
        }
        return Optional.empty();
    }

    static List<String> words() {
        List<String> words = new ArrayList<>();
        for (VersionScheme scheme : values()) {
            words.add(scheme.word());
        }
        return words;
    }
}
