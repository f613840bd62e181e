package dev.interlock.pack;

import dev.interlock.source.Diagnostic;
import dev.interlock.source.FileTrouble;
import dev.interlock.source.Limits;
import dev.interlock.source.Location;
import dev.interlock.source.Parsed;
import dev.interlock.source.SourceText;
import dev.interlock.source.TextDecoder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Find the text of rule packs that are files.
 *
 * <p>A source is asked by paths relative to its root, written with {@code /} and without {@code ..}, and by addresses
 * of schemes that the host resolves, such as {@code maven:group:artifact:version}.
 */
@FunctionalInterface
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface PackSource {

    /** Find the text at an address; empty if there is none, a problem if it cannot be read or lies outside the root. */
    Optional<Parsed<SourceText>> find(String address, Limits limits);

    /** Create the source without any file. */
    static PackSource none() {
        return (address, limits) -> Optional.empty();
    }

    /** Create a source of texts by their paths. */
    static PackSource inMemory(Map<String, String> texts) {
        Map<String, String> files = Map.copyOf(texts);
        return (address, limits) -> Optional.ofNullable(files.get(address))
                .map(text -> TextDecoder.decode(address, text.getBytes(StandardCharsets.UTF_8), limits));
    }

    /** Create the source of the files below a directory; links that lead out of it are not followed. */
    static PackSource directory(Path root) {
        return (address, limits) -> {
            try {
                Path file = root.resolve(address);
                if (!Files.isRegularFile(file)) {
                    return Optional.empty();
                }
                if (!file.toRealPath().startsWith(root.toRealPath())) {
                    return Optional.of(Parsed.failed(Diagnostic.of(
                            "outside",
                            "The pack '" + address + "' lies outside of the project.",
                            Location.of(address),
                            "Move it into the project, or release it as a pack of its own.")));
                }
                try (InputStream in = Files.newInputStream(file)) {
                    // One byte more than allowed is enough for the decoder to refuse it.
                    int most = (int) Math.min(Integer.MAX_VALUE - 8, limits.fileBytes() + 1);
                    return Optional.of(TextDecoder.decode(address, in.readNBytes(most), limits));
                }
            } catch (InvalidPathException e) {
                return Optional.empty();
            } catch (IOException e) {
                return Optional.of(Parsed.failed(Diagnostic.of(
                        "unreadable",
                        "The pack '" + address + "' cannot be read: " + FileTrouble.describe(e) + ".",
                        Location.of(address),
                        "Check its permissions.")));
            }
        };
    }
}
