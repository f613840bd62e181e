package dev.interlock.artefact;

import dev.interlock.document.Document;
import dev.interlock.document.ReferenceGraph;
import dev.interlock.source.Diagnostic;
import java.util.List;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * Hold an artefact as it was read.
 *
 * @param claim the claim that won
 * @param documents its documents, the root first
 * @param read the documents as they were read from its files, those that no rule is given among them
 * @param references where its {@code $ref}s lead
 * @param problems what was wrong with its text
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Artefact(
        Claim claim, List<Part> documents, List<Document> read, ReferenceGraph references, List<Diagnostic> problems) {

    /**
     * One document of an artefact.
     *
     * @param document the document
     * @param formats the formats that it has in rules
     */
    public record Part(Document document, Set<String> formats) {
        public Part {
            formats = Set.copyOf(formats);
        }
    }

    public Artefact {
        documents = List.copyOf(documents);
        read = List.copyOf(read);
        problems = List.copyOf(problems);
    }

    /** Tell the root file. */
    public String file() {
        return claim.root();
    }
}
