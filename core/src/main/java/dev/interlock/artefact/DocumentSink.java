package dev.interlock.artefact;

import dev.interlock.document.Document;
import dev.interlock.document.DocumentReader;
import dev.interlock.document.ReferenceGraph;
import dev.interlock.document.Syntax;
import dev.interlock.source.Diagnostic;
import org.apiguardian.api.API;

/** Take the documents that a format reads from one artefact. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface DocumentSink {

    /** Tell the files of the project. */
    ProjectFiles files();

    /**
     * Read a file.
     *
     * <p>Problems are recorded. Where nothing could be read, the document is {@linkplain Document#empty empty}, so that
     * rules on it still run and say so.
     */
    Document read(String path, Syntax syntax);

    /** Read a file with a reader of the format's own, such as one that knows its namespaces. */
    Document read(String path, DocumentReader reader);

    /** Load the files that the {@code $ref}s of a document reach, and make the graph that of the artefact. */
    ReferenceGraph follow(Document root);

    /** Give a document to the rules of formats. */
    void accept(Document document, String... formats);

    /** Record a problem. */
    void problem(Diagnostic diagnostic);
}
