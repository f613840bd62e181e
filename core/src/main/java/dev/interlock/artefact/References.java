package dev.interlock.artefact;

import dev.interlock.document.Document;
import dev.interlock.document.ReferenceGraph;

/** Load what the {@code $ref}s of a document reach. */
final class References {

    private References() {}

    static ReferenceGraph of(Document root, ProjectFiles files) {
        return ReferenceGraph.none();
    }
}
