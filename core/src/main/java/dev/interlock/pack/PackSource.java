package dev.interlock.pack;

import dev.interlock.source.Limits;
import dev.interlock.source.Parsed;
import dev.interlock.source.SourceText;
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
        return new PackTexts(Map.of());
    }

    /** Create a source of texts by their paths. */
    static PackSource inMemory(Map<String, String> texts) {
        return new PackTexts(texts);
    }

    /** Create the source of the files below a directory; links that lead out of it are not followed. */
    static PackSource directory(Path root) {
        return new PackDirectory(root);
    }
}
