package dev.interlock.pack;

import dev.interlock.source.Diagnostic;
import dev.interlock.source.Location;
import dev.interlock.source.Nearest;
import dev.interlock.source.Parsed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Know the formats that rules may name: those of the Spectral language, our own, and those of artefact formats. */
final class FormatNames {

    /** Formats that need a guardrail to say what absence means, because their facts are seldom complete. */
    static final Set<String> MODELS = Set.of("interface", "landscape");

    private static final Set<String> OURS = Set.of("file", "governance", "interface", "landscape", "java");

    /** The general formats of the Spectral language with their particular ones. */
    private static final Map<String, List<String>> PARTICULAR = Map.of(
            "oas2",
            List.of(),
            "oas3",
            List.of("oas3_0", "oas3_1", "oas3_2"),
            "aas2",
            List.of("aas2_0", "aas2_1", "aas2_2", "aas2_3", "aas2_4", "aas2_5", "aas2_6"),
            "aas3",
            List.of("aas3_0", "aas3_1"),
            "arazzo1",
            List.of("arazzo1_0"),
            "json-schema",
            List.of(
                    "json-schema-draft4",
                    "json-schema-draft6",
                    "json-schema-draft7",
                    "json-schema-2019-09",
                    "json-schema-2020-12"),
            "json-schema-loose",
            List.of());

    private static final Map<String, String> SYNONYMS = Map.ofEntries(
            Map.entry("asyncapi2", "aas2"),
            Map.entry("asyncApi2", "aas2"),
            Map.entry("asyncapi3", "aas3"),
            Map.entry("asyncApi3", "aas3"),
            Map.entry("json-schema-draft-2019-09", "json-schema-2019-09"),
            Map.entry("json-schema-draft2019-09", "json-schema-2019-09"),
            Map.entry("json-schema-draft-2020-12", "json-schema-2020-12"),
            Map.entry("json-schema-draft2020-12", "json-schema-2020-12"));

    private final Set<String> known;

    private FormatNames(Set<String> known) {
        this.known = known;
    }

    static FormatNames with(Collection<String> further) {
        Set<String> known = new TreeSet<>(OURS);
        known.addAll(PARTICULAR.keySet());
        for (List<String> particular : PARTICULAR.values()) {
            known.addAll(particular);
        }
        known.addAll(further);
        return new FormatNames(known);
    }

    /** Read a name as a pack writes it into the name that documents carry. */
    Parsed<String> parse(String written, Location location) {
        String name = SYNONYMS.getOrDefault(written, written);
        if (known.contains(name)) {
            return Parsed.of(name);
        }
        String underscored = name.replace('.', '_');
        if (known.contains(underscored)) {
            return Parsed.of(underscored);
        }
        return Parsed.failed(Diagnostic.of(
                "unknown-format",
                "The format '" + written + "' is not known.",
                location,
                Nearest.find(written, known)
                        .map(name2 -> "Did you mean '" + name2 + "'?")
                        .orElse("Known are " + String.join(", ", known) + ".")));
    }

    /**
     * Tell all formats that a document of a format has, as far as the name alone tells: {@code oas3_1} is {@code oas3}
     * too.
     */
    static Set<String> closure(String format) {
        Set<String> closure = new TreeSet<>(Set.of(format));
        PARTICULAR.forEach((general, particular) -> {
            if (particular.contains(format)) {
                closure.add(general);
            }
        });
        return closure;
    }

    /** Replace general formats by their particular ones, as far as others name one of these. */
    static Set<String> split(Set<String> formats, Set<String> others) {
        Set<String> split = new TreeSet<>();
        for (String format : formats) {
            List<String> particular = PARTICULAR.getOrDefault(format, List.of());
            boolean apart = particular.stream().anyMatch(others::contains);
            split.addAll(apart ? new ArrayList<>(particular) : List.of(format));
        }
        return split;
    }
}
