package dev.interlock.authoring;

import dev.interlock.document.ShippedDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/**
 * Read the packs and schemas of a jar when it is built, so that nobody who uses them waits for it.
 *
 * <p>A step of the build runs it over the folder of the compiled resources, before the jar is packed.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class ReadAhead {

    private static final List<String> ENDINGS = List.of(".yaml", ".json");

    private ReadAhead() {}

    /**
     * Store the tapes of YAML and JSON files beside them.
     *
     * @param paths files, and folders with such files
     * @throws IOException if one of them cannot be read, or there is a problem in it
     */
    public static void main(String[] paths) throws IOException {
        for (String path : paths) {
            try (Stream<Path> files = Files.walk(Path.of(path))) {
                List<Path> texts = files.filter(file -> ENDINGS.stream().anyMatch(file.toString()::endsWith))
                        .sorted()
                        .toList();
                for (Path text : texts) {
                    ShippedDocument.readAhead(text);
                }
            }
        }
    }
}
