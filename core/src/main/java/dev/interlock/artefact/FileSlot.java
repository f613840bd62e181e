package dev.interlock.artefact;

import dev.interlock.document.Document;
import dev.interlock.document.DocumentReader;
import dev.interlock.document.Syntax;
import dev.interlock.source.Diagnostic;
import dev.interlock.source.FileTrouble;
import dev.interlock.source.Limits;
import dev.interlock.source.Location;
import dev.interlock.source.Parsed;
import dev.interlock.source.SourceText;
import dev.interlock.source.TextDecoder;
import java.io.IOException;
import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Hold what was read of one file, so that nothing is read, decoded or parsed twice.
 *
 * <p>Text and documents stay, because findings point into them. Bytes stay as long as there is memory for them.
 */
final class FileSlot {

    private final String path;
    private final Limits limits;
    private final Bytes source;
    private final Map<Syntax, Parsed<Document>> documents = new EnumMap<>(Syntax.class);
    private SoftReference<byte @Nullable []> bytes = new SoftReference<>(null);
    private @Nullable Parsed<SourceText> text;
    private @Nullable Diagnostic failure;

    /** Where the bytes come from. */
    interface Bytes {

        /** Read a file that exists. */
        byte[] read(String path) throws IOException;
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
            known = decode();
            text = known;
            bytes.clear();
        }
        return known;
    }

    synchronized Parsed<Document> document(Syntax syntax) {
        Parsed<Document> known = documents.get(syntax);
        if (known == null) {
            known = parseWithinMemory(syntax);
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
            return source.read(path);
        } catch (IOException e) {
            failure = Diagnostic.of(
                    "file-unreadable",
                    "The file cannot be read: " + FileTrouble.describe(e) + ".",
                    Location.of(path),
                    "Give read access to it, or exclude it with interlock.excludes.");
            return null;
        } catch (OutOfMemoryError e) {
            failure = outOfMemory();
            return null;
        }
    }

    private Parsed<SourceText> decode() {
        try {
            Optional<byte[]> content = bytes();
            return content.isPresent() ? TextDecoder.decode(path, content.get(), limits) : Parsed.failed(whyNotRead());
        } catch (OutOfMemoryError e) {
            failure = outOfMemory();
            return Parsed.failed(failure);
        }
    }

    /** A file that is too large for the memory of this machine must not take the others with it. */
    private Parsed<Document> parseWithinMemory(Syntax syntax) {
        try {
            return parse(syntax);
        } catch (OutOfMemoryError e) {
            bytes.clear();
            text = Parsed.failed(outOfMemory());
            failure = outOfMemory();
            return Parsed.failed(failure);
        }
    }

    private Diagnostic outOfMemory() {
        long memory = Runtime.getRuntime().maxMemory() >> 20;
        return Diagnostic.of(
                "file-too-large",
                "The file needs more memory to be read than is left of the " + memory + " MB that Java may take.",
                Location.of(path),
                "Exclude it with interlock.excludes, split it, or give Java more memory, as by MAVEN_OPTS=-Xmx2g.");
    }

    private Parsed<Document> parse(Syntax syntax) {
        Parsed<SourceText> decoded = syntax == Syntax.PROPERTIES ? properties() : text();
        if (decoded.value().isEmpty()) {
            return Parsed.failed(decoded.problems());
        }
        Parsed<Document> parsed = DocumentReader.of(syntax).read(decoded.value().get(), limits);
        List<Diagnostic> problems = new ArrayList<>(decoded.problems());
        problems.addAll(parsed.problems());
        return new Parsed<>(parsed.value(), problems);
    }

    private Parsed<SourceText> properties() {
        Optional<byte[]> content = bytes();
        return content.isPresent()
                ? TextDecoder.decodeProperties(path, content.get(), limits)
                : Parsed.failed(whyNotRead());
    }

    private Diagnostic whyNotRead() {
        return failure()
                .orElseGet(() -> Diagnostic.of(
                        "file-unreadable", "The file cannot be read.", Location.of(path), "Give read access to it."));
    }
}
