package dev.interlock.document;

import dev.interlock.source.Limits;
import dev.interlock.source.Parsed;
import dev.interlock.source.SourceText;
import dev.interlock.source.TextDecoder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Read the documents that a jar ships, which its build may have read ahead.
 *
 * <p>A document that was read ahead has its tape in a resource beside its text. Both give the same document with the
 * same places; the tape spares a cold virtual machine the parser. Where there is none, or it is not that of this text,
 * the text is parsed.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class ShippedDocument {

    private static final String ENDING = ".tape";

    private ShippedDocument() {}

    /**
     * Find a document among the resources of a class loader.
     *
     * @param shownAs the file that its places name
     * @return empty if there is no such resource, or it cannot be read
     */
    public static Optional<Parsed<Document>> find(ClassLoader loader, String resource, String shownAs, Limits limits) {
        Optional<byte[]> text = bytes(loader, resource, limits);
        return text.isEmpty()
                ? Optional.empty()
                : Optional.of(read(text.get(), bytes(loader, resource + ENDING, limits), resource, shownAs, limits));
    }

    /** Read a YAML or JSON file ahead: store its tape beside it. */
    public static void readAhead(Path file) throws IOException {
        byte[] text = Files.readAllBytes(file);
        Parsed<Document> read =
                DocumentReader.read(file.toString(), text, syntaxOf(file.toString()), Limits.standard());
        if (!read.problems().isEmpty()) {
            throw new IOException(read.problems().get(0).toString());
        }
        Path stored = file.resolveSibling(file.getFileName() + ENDING);
        Files.write(stored, StoredTape.write(read.value().orElseThrow().tape(), text));
    }

    private static Parsed<Document> read(
            byte[] bytes, Optional<byte[]> tape, String resource, String shownAs, Limits limits) {
        Parsed<SourceText> text = TextDecoder.decode(shownAs, bytes, limits);
        if (text.value().isEmpty()) {
            return Parsed.failed(text.problems());
        }
        SourceText source = text.value().get();
        Optional<Tape> stored = tape.isPresent() ? StoredTape.find(tape.get(), bytes) : Optional.empty();
        return stored.isPresent()
                ? Parsed.of(new Document(source, stored.get(), false))
                : DocumentReader.of(syntaxOf(resource)).read(source, limits);
    }

    private static Optional<byte[]> bytes(ClassLoader loader, String resource, Limits limits) {
        try (InputStream in = loader.getResourceAsStream(resource)) {
            // One byte more than allowed is enough for the decoder to refuse it.
            int most = (int) Math.min(Integer.MAX_VALUE - 8, limits.fileBytes() + 1);
            return in == null ? Optional.empty() : Optional.of(in.readNBytes(most));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Syntax syntaxOf(String name) {
        return name.endsWith(".json") ? Syntax.JSON : Syntax.YAML;
    }
}
