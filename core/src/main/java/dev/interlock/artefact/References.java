package dev.interlock.artefact;

import dev.interlock.document.Document;
import dev.interlock.document.ReferenceGraph;
import dev.interlock.document.Syntax;
import dev.interlock.source.Location;
import dev.interlock.source.Parsed;
import dev.interlock.source.RemoteAddress;
import java.util.Locale;
import java.util.Optional;

/**
 * Load what the {@code $ref}s of a document reach among the files of a project.
 *
 * @param files the files of the project
 */
record References(ProjectFiles files) implements ReferenceGraph.Loader {

    static ReferenceGraph of(Document root, ProjectFiles files) {
        return ReferenceGraph.of(root, new References(files));
    }

    @Override
    public boolean exists(String path) {
        return files.exists(path);
    }

    @Override
    public Parsed<Document> load(String path) {
        return files.document(path, syntaxOf(path));
    }

    @Override
    public Optional<Parsed<Document>> fetch(RemoteAddress address, Location namedAt) {
        return files.remote(address, namedAt);
    }

    /** YAML holds for files of any other name: a JSON text is one of YAML as well. */
    private static Syntax syntaxOf(String path) {
        return path.toLowerCase(Locale.ROOT).endsWith(".json") ? Syntax.JSON : Syntax.YAML;
    }
}
