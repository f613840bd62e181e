package dev.interlock.artefact;

import dev.interlock.document.Document;
import dev.interlock.document.DocumentReader;
import dev.interlock.document.Syntax;
import dev.interlock.source.Diagnostic;
import dev.interlock.source.Limits;
import dev.interlock.source.Location;
import dev.interlock.source.Parsed;
import dev.interlock.source.SourceText;
import dev.interlock.source.TextDecoder;
import java.io.IOException;
import java.lang.ref.SoftReference;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Hold what was read of one file, so that nothing is read, decoded or parsed twice.
 *
 * <p>Text and documents stay, because findings point into them. Bytes stay as long as there is memory for them.
 */
final class FileSlot {

    private static final Pattern XML_ENCODING =
            Pattern.compile("^[^<]{0,3}<\\?xml[^>]{0,80}?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");

    private final String path;
    private final Limits limits;
    private final Bytes source;
    private final Map<Syntax, Parsed<Document>> documents = new EnumMap<>(Syntax.class);
    private SoftReference<byte @Nullable []> bytes = new SoftReference<>(null);
    private @Nullable Parsed<SourceText> text;
    private @Nullable Diagnostic failure;

    /** Where the bytes come from. */
    interface Bytes {
        byte[] read() throws IOException;
    }

    FileSlot(String path, Limits limits, Bytes source) {
        this.path = path;
        this.limits = limits;
        this.source = source;
    }

    synchronized Optional<byte[]> bytes() {
        byte[] known = bytes.get();
        if (known == null && failure == null) {
            known = read();
            bytes = new SoftReference<>(known);
        }
        return Optional.ofNullable(known);
    }

    synchronized Parsed<SourceText> text() {
        Parsed<SourceText> known = text;
        if (known == null) {
            known = bytes().map(content -> TextDecoder.decode(path, content, limits))
                    .orElseGet(() -> Parsed.failed(whyNotRead()));
            text = known;
            bytes.clear();
        }
        return known;
    }

    synchronized Parsed<Document> document(Syntax syntax, DocumentReader reader) {
        Parsed<Document> known = documents.get(syntax);
        if (known == null) {
            known = parse(syntax, reader);
            documents.put(syntax, known);
        }
        return known;
    }

    /** Find why the file could not be read. */
    synchronized Optional<Diagnostic> failure() {
        return Optional.ofNullable(failure);
    }

    private byte @Nullable [] read() {
        try {
            return source.read();
        } catch (IOException | OutOfMemoryError e) {
            failure = Diagnostic.of(
                    "file-unreadable",
                    "The file cannot be read" + (e.getMessage() == null ? "." : ": " + e.getMessage() + "."),
                    Location.of(path),
                    "Give read access to it, or exclude it with interlock.excludes.");
            return null;
        }
    }

    private Parsed<Document> parse(Syntax syntax, DocumentReader reader) {
        Parsed<SourceText> decoded = decode(syntax);
        if (decoded.value().isEmpty()) {
            return Parsed.failed(decoded.problems());
        }
        Parsed<Document> parsed = reader.read(decoded.value().get(), limits);
        List<Diagnostic> problems = new ArrayList<>(decoded.problems());
        problems.addAll(parsed.problems());
        return new Parsed<>(parsed.value(), problems);
    }

    /** XML names its charset itself, and properties that are no UTF-8 are Latin-1, as Java reads them. */
    private Parsed<SourceText> decode(Syntax syntax) {
        Charset prescribed = StandardCharsets.UTF_8;
        if (syntax == Syntax.XML) {
            prescribed = bytes().map(FileSlot::declaredCharset).orElse(prescribed);
        } else if (syntax == Syntax.PROPERTIES && !text().problems().isEmpty()) {
            prescribed = StandardCharsets.ISO_8859_1;
        }
        Optional<byte[]> content = prescribed.equals(StandardCharsets.UTF_8) ? Optional.empty() : bytes();
        if (content.isEmpty()) {
            return text();
        }
        Parsed<SourceText> decoded = TextDecoder.decode(path, content.get(), prescribed, limits);
        text = decoded;
        return decoded;
    }

    private static Charset declaredCharset(byte[] content) {
        String start = new String(content, 0, Math.min(200, content.length), StandardCharsets.ISO_8859_1);
        Matcher declared = XML_ENCODING.matcher(start);
        try {
            return declared.find() ? Charset.forName(declared.group(1)) : StandardCharsets.UTF_8;
        } catch (IllegalArgumentException e) {
            return StandardCharsets.UTF_8; // the reader will say what is wrong with the text
        }
    }

    private Diagnostic whyNotRead() {
        return failure()
                .orElseGet(() -> Diagnostic.of(
                        "file-unreadable", "The file cannot be read.", Location.of(path), "Give read access to it."));
    }
}
