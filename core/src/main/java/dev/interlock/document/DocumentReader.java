package dev.interlock.document;

import dev.interlock.source.Diagnostic;
import dev.interlock.source.Limits;
import dev.interlock.source.Parsed;
import dev.interlock.source.SourceText;
import dev.interlock.source.TextDecoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;

/**
 * Read text into a document.
 *
 * <p>A reader collects every problem it can get past and gives what it could read: always a document, which is
 * {@linkplain Document#empty empty} where the text is beyond reading. Thread-safe.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface DocumentReader {

    /** Read a text within limits. */
    Parsed<Document> read(SourceText text, Limits limits);

    /** Create the reader of a syntax; XML names keep the prefixes that the text gives them. */
    static DocumentReader of(Syntax syntax) {
        return switch (syntax) {
            case JSON -> new JsonReader();
            case YAML -> new YamlReader();
            case XML -> new XmlReader(Map.of());
            case PROPERTIES -> new PropertiesReader();
        };
    }

    /**
     * Create a reader of XML that writes the names of known namespaces with one prefix, whatever the text uses.
     *
     * @param prefixes the canonical prefixes by the names of their namespaces; an empty one leaves the prefix out
     */
    static DocumentReader ofXml(Map<String, String> prefixes) {
        return new XmlReader(prefixes);
    }

    /** Decode the bytes of a file as its syntax asks for, and read them; empty only if the file is too large. */
    static Parsed<Document> read(String file, byte[] bytes, Syntax syntax, Limits limits) {
        Parsed<SourceText> text = syntax == Syntax.PROPERTIES
                ? TextDecoder.decodeProperties(file, bytes, limits)
                : TextDecoder.decode(file, bytes, limits);
        if (text.value().isEmpty()) {
            return Parsed.failed(text.problems());
        }
        Parsed<Document> document = of(syntax).read(text.value().get(), limits);
        List<Diagnostic> problems = new ArrayList<>(text.problems());
        problems.addAll(document.problems());
        return new Parsed<>(document.value(), problems);
    }
}
