package dev.interlock.pack;

import dev.interlock.document.Document;
import dev.interlock.document.ShippedDocument;
import dev.interlock.source.Limits;
import dev.interlock.source.Parsed;
import java.util.List;
import java.util.Optional;

/** Find packs that jars ship, through the class loaders of the host. */
final class BuiltInPacks {

    static final String SCHEME = "interlock:";

    /** The packs that come with this library, for whoever misspells one; others may ship more. */
    static final List<String> KNOWN = List.of(
            "auth",
            "governance",
            "integrity",
            "logging",
            "naming",
            "owasp-api",
            "ownership",
            "recommended",
            "strict",
            "versioning");

    /** The rulesets that Spectral ships, for whoever misspells one. */
    static final List<String> OF_SPECTRAL = List.of("spectral:arazzo", "spectral:asyncapi", "spectral:oas");

    private static final String FOLDER = "META-INF/interlock/packs/";

    private final List<ClassLoader> loaders;

    BuiltInPacks(List<ClassLoader> loaders) {
        this.loaders = List.copyOf(loaders);
    }

    /** Tell the resource of a pack by its name. */
    static String resource(String name) {
        return FOLDER + name + ".yaml";
    }

    /** Find a resource in the first class loader that has it. */
    Optional<Parsed<Document>> find(String resource, String shownAs, Limits limits) {
        for (ClassLoader loader : loaders) {
            Optional<Parsed<Document>> found = ShippedDocument.find(loader, resource, shownAs, limits);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
