package dev.interlock.document;

import dev.interlock.source.Limits;
import dev.interlock.source.Parsed;
import dev.interlock.source.SourceText;
import org.apiguardian.api.API;

/**
 * Read text into a document.
 *
 * <p>A reader collects every problem it can get past and gives what it could read. Thread-safe.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface DocumentReader {

    /** Read a text within limits. */
    Parsed<Document> read(SourceText text, Limits limits);
}
