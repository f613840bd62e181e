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
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Find packs that are files below a directory; links that lead out of it are not followed.
 *
 * @param root the directory
 */
record PackDirectory(Path root) implements PackSource {

    @Override
    public Optional<Parsed<SourceText>> find(String address, Limits limits) {
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
    }
}
