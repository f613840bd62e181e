package dev.interlock.pack;

import dev.interlock.document.Document;
import dev.interlock.document.DocumentReader;
import dev.interlock.document.Node;
import dev.interlock.document.NodeKind;
import dev.interlock.document.Syntax;
import dev.interlock.persona.PersonaCatalogue;
import dev.interlock.persona.PersonaId;
import dev.interlock.source.Diagnostic;
import dev.interlock.source.Limits;
import dev.interlock.source.Location;
import dev.interlock.source.Nearest;
import dev.interlock.source.Parsed;
import dev.interlock.source.SourceText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Read the files of packs, each once. */
final class PackFiles {

    /** More files than any landscape of packs has; beyond it somebody tries to exhaust the machine. */
    private static final int MOST_FILES = 2_000;

    /** Rules are written by people; whatever is larger than this was not. */
    private static final long MOST_BYTES = 8L << 20;

    private final PackSource source;
    private final BuiltInPacks builtIn;
    private final PersonaCatalogue personas;
    private final Limits limits;
    private final Problems problems;
    private final Map<PackAddress, Optional<PackFile>> read = new LinkedHashMap<>();

    PackFiles(PackSource source, BuiltInPacks builtIn, PersonaCatalogue personas, Limits limits, Problems problems) {
        this.source = source;
        this.builtIn = builtIn;
        this.personas = personas;
        this.limits = limits.withFileBytes(MOST_BYTES);
        this.problems = problems;
    }

    /** Tell the packs that were read, in the order in which they were first asked for. */
    List<PackFile> all() {
        List<PackFile> files = new ArrayList<>();
        for (Optional<PackFile> file : read.values()) {
            if (file.isPresent()) {
                files.add(file.get());
            }
        }
        return files;
    }

    /** Read the pack at an address that somebody names at a place; what is wrong becomes a problem. */
    Optional<PackFile> find(PackAddress address, Location namedAt) {
        Optional<PackFile> known = read.get(address);
        if (known == null) {
            known = load(address, namedAt);
            read.put(address, known);
        }
        return known;
    }

    private Optional<PackFile> load(PackAddress address, Location namedAt) {
        if (read.size() >= MOST_FILES) {
            problems.add(
                    "limit",
                    "More than " + MOST_FILES + " packs are extended.",
                    namedAt,
                    "Extend fewer packs, or join small ones.");
            return Optional.empty();
        }
        Optional<Parsed<Document>> document = document(address);
        if (document.isEmpty()) {
            problems.addAll(List.of(missing(address, namedAt)));
            return Optional.empty();
        }
        boolean hasProblems = !document.get().problems().isEmpty();
        Optional<Document> read = problems.take(document.get());
        if (read.isEmpty() || (hasProblems && read.get().root().kind() == NodeKind.NULL)) {
            return Optional.empty();
        }
        return packOf(address, read.get().root());
    }

    private Optional<Parsed<Document>> document(PackAddress address) {
        return switch (address.kind()) {
            case BUILT_IN -> builtIn.find(BuiltInPacks.resource(address.text()), address.toString(), limits);
            case SPECTRAL ->
                builtIn.find(BuiltInPacks.resource("spectral-" + address.text()), address.toString(), limits);
            case CLASS_PATH -> builtIn.find(address.text(), address.toString(), limits);
            case FILE -> source.find(address.text(), limits).map(text -> parse(address, text));
            case MAVEN -> source.find(address.toString(), limits).map(text -> parse(address, text));
        };
    }

    private Diagnostic missing(PackAddress address, Location namedAt) {
        return switch (address.kind()) {
            case SPECTRAL -> missingOfSpectral(address.toString(), namedAt);
            case BUILT_IN ->
                Diagnostic.of(
                        "pack-not-found",
                        "There is no pack '" + address + "' on the class path.",
                        namedAt,
                        Nearest.find(address.toString().substring(BuiltInPacks.SCHEME.length()), BuiltInPacks.KNOWN)
                                .map(near -> "Did you mean '" + BuiltInPacks.SCHEME + near + "'?")
                                .orElse("Correct its name, or add the artefact that ships it as a dependency of the"
                                        + " plugin."));
            case CLASS_PATH, MAVEN, FILE ->
                Diagnostic.of(
                        "pack-not-found",
                        "There is no pack '" + address + "'.",
                        namedAt,
                        otherwiseNamed(address)
                                .map(near -> "Did you mean '" + near + "'?")
                                .orElse("Correct its name; a path starts from the file that names it."));
        };
    }

    private static Diagnostic missingOfSpectral(String name, Location namedAt) {
        boolean known = BuiltInPacks.OF_SPECTRAL.contains(name);
        return Diagnostic.of(
                known ? "pack-not-shipped" : "pack-not-found",
                known
                        ? "The ruleset '" + name + "' of Spectral is not shipped with this version."
                        : "Spectral ships no ruleset '" + name + "'.",
                namedAt,
                known
                        ? "Remove it, and name the rules of it that you need in a pack of your own."
                        : Problems.meant(name, BuiltInPacks.OF_SPECTRAL));
    }

    /** Find the file that has another ending than the one that is asked for. */
    private Optional<String> otherwiseNamed(PackAddress address) {
        int dot = address.text().lastIndexOf('.');
        if (address.kind() != PackAddress.Kind.FILE || dot < 0) {
            return Optional.empty();
        }
        for (String ending : List.of(".yaml", ".yml", ".json")) {
            String other = address.text().substring(0, dot) + ending;
            if (source.find(other, limits).isPresent()) {
                return Optional.of(other);
            }
        }
        return Optional.empty();
    }

    private Parsed<Document> parse(PackAddress address, Parsed<SourceText> text) {
        boolean json = address.text().toLowerCase(Locale.ROOT).endsWith(".json");
        return problems.take(text)
                .map(found ->
                        DocumentReader.of(json ? Syntax.JSON : Syntax.YAML).read(found, limits))
                .orElseGet(() -> Parsed.failed(text.problems()));
    }

    private Optional<PackFile> packOf(PackAddress address, Node root) {
        if (!root.isObject()) {
            problems.add(
                    "wrong-type",
                    "The pack '" + address + "' holds no rules.",
                    root.location(),
                    "Write a map with 'extends' or 'rules'.");
            return Optional.empty();
        }
        // Packs that jars ship were validated when they were built.
        boolean shipped = address.kind() == PackAddress.Kind.BUILT_IN || address.kind() == PackAddress.Kind.SPECTRAL;
        Set<String> broken = shipped ? Set.of() : PackSchema.validate(root, problems);
        return Optional.of(new PackFile(address, info(address, root), root, !shipped, broken, null));
    }

    private PackInfo info(PackAddress address, Node root) {
        Node stated = root.get("x-pack");
        boolean shipped = address.kind() == PackAddress.Kind.BUILT_IN || address.kind() == PackAddress.Kind.SPECTRAL;
        String id = shipped
                ? address.toString()
                : stated.get("id").findText().filter(text -> !text.isBlank()).orElse(address.toString());
        return new PackInfo(
                id,
                address.toString(),
                stated.get("version").findText(),
                stated.get("title").findText(),
                stated.get("category").findText().orElse("general"),
                persona(stated.get("accountable"), PersonaId.INTEGRATION_ARCHITECT),
                persona(stated.get("responsible"), PersonaId.INTEGRATION_DEVELOPER),
                stated.get("enforced").isTrue());
    }

    private PersonaId persona(Node node, PersonaId otherwise) {
        Optional<String> written = node.findText();
        return written.isEmpty()
                ? otherwise
                : problems.take(personas.parse(written.get(), node.location())).orElse(otherwise);
    }
}
