package dev.interlock.revision;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Finds git, and says in what surroundings it runs.
 *
 * <p>Only absolute directories of the path are searched. Platforms also look into the working directory, where a
 * project could put a program of that name.
 */
final class GitProgram {

    private static final List<String> NAMES = File.separatorChar == '\\' ? List.of("git.exe") : List.of("git");

    /** What a user has configured outside of the repository, such as the directories that git may trust. */
    private static final List<String> KEPT =
            List.of("GIT_CONFIG_", "GIT_EXEC_PATH", "GIT_CEILING_DIRECTORIES", "GIT_DISCOVERY_ACROSS_FILESYSTEM");

    private GitProgram() {}

    static Optional<Path> find(Map<String, String> environment) {
        for (Map.Entry<String, String> variable : environment.entrySet()) {
            if (variable.getKey().toUpperCase(Locale.ROOT).equals("PATH")) {
                return findIn(variable.getValue());
            }
        }
        return Optional.empty();
    }

    private static Optional<Path> findIn(String searched) {
        for (String directory : searched.split(File.pathSeparator, -1)) {
            for (String name : NAMES) {
                Optional<Path> program = program(directory.replace("\"", ""), name);
                if (program.isPresent()) {
                    return program;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Path> program(String directory, String name) {
        try {
            Path program = Path.of(directory, name);
            return program.isAbsolute() && Files.isRegularFile(program) && Files.isExecutable(program)
                    ? Optional.of(program)
                    : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /**
     * Tell the variables that git gets: it neither asks, nor waits, nor writes, nor connects, and speaks one language.
     *
     * <p>A hook sets variables that lead to another repository or index, so that nearly all of git's own are left out.
     * The list of protocols that may be used names none that exists, and no configuration outweighs it; an allowed
     * protocol could start a program of the repository's choice, where an object lacks that a server has.
     */
    static Map<String, String> surroundings(Map<String, String> environment) {
        Map<String, String> kept = new TreeMap<>();
        environment.forEach((name, value) -> {
            if (!name.startsWith("GIT_") || KEPT.stream().anyMatch(name::startsWith)) {
                kept.put(name, value);
            }
        });
        kept.put("GIT_ALLOW_PROTOCOL", "none-at-all");
        kept.put("GIT_NO_LAZY_FETCH", "1");
        kept.put("GIT_NO_REPLACE_OBJECTS", "1");
        kept.put("GIT_OPTIONAL_LOCKS", "0");
        kept.put("GIT_TERMINAL_PROMPT", "0");
        kept.put("LC_ALL", "C");
        kept.put("LANGUAGE", "");
        return kept;
    }
}
