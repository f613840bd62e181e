package dev.interlock.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * The folder of real public artefacts, which is no part of the project.
 *
 * <p>It is named by the system property or the environment variable {@code INTERLOCK_DATA}; else it is the folder
 * {@code shared/data} beside one of the folders above the working directory. Tests are skipped aloud where it is
 * missing.
 */
public final class Corpus {

    private static final String NAME = "INTERLOCK_DATA";

    private Corpus() {}

    /** Tell the folder, or skip the test that asks. */
    public static Path root() {
        Optional<Path> found = find();
        if (found.isEmpty()) {
            skip("no real artefacts: set " + NAME + " to the folder that holds them");
        }
        return found.get();
    }

    /** Tell a folder or file of the corpus, or skip the test that asks. */
    public static Path at(String path) {
        Path wanted = root().resolve(path);
        if (!Files.exists(wanted)) {
            skip("no real artefacts at '" + path + "' in the folder of " + NAME);
        }
        return wanted;
    }

    /** Tell all files below a folder of the corpus that have one of the extensions, sorted. */
    public static List<Path> files(String folder, String... extensions) {
        Set<String> wanted = Set.of(extensions);
        try (Stream<Path> files = Files.walk(at(folder))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> wanted.contains(extension(file)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tell the path of a file as a project would name it. */
    public static String nameOf(Path file) {
        return root().relativize(file).toString().replace('\\', '/');
    }

    /** Tell the extension of a file in lower case, without the dot. */
    public static String extension(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** The build counts what is skipped and keeps the reason to itself, so it is printed as well. */
    private static void skip(String reason) {
        System.out.println("[skipped] " + reason);
        Assumptions.abort(reason);
    }

    private static Optional<Path> find() {
        String named = System.getProperty(NAME, System.getenv(NAME));
        if (named != null && !named.isBlank()) {
            return Optional.of(Path.of(named)).filter(Files::isDirectory);
        }
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null) {
            Path data = folder.resolve("shared").resolve("data");
            if (Files.isDirectory(data)) {
                return Optional.of(data);
            }
            folder = folder.getParent();
        }
        return Optional.empty();
    }
}
