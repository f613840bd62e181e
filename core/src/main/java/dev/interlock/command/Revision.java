package dev.interlock.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the revision of the sources: what a build server says, else what the files of git say.
 *
 * <p>No program is run for it. Where git keeps the revision in a form that is not read here, none is known.
 */
final class Revision {

    /** GitLab, GitHub, Jenkins and Azure DevOps. */
    private static final List<String> VARIABLES =
            List.of("CI_COMMIT_SHA", "GITHUB_SHA", "GIT_COMMIT", "BUILD_SOURCEVERSION");

    private static final int LONGEST = 100;
    private static final int LEAST_HASH = 40;
    private static final int MOST_BYTES = 4 << 20;
    private static final String REFERENCE = "ref: ";
    private static final String ELSEWHERE = "gitdir: ";

    private Revision() {}

    static Optional<String> find(Map<String, String> environment, Path directory) {
        for (String variable : VARIABLES) {
            String value = environment.getOrDefault(variable, "").strip();
            if (isOne(value)) {
                return Optional.of(value);
            }
        }
        for (Path above = directory.toAbsolutePath().normalize(); above != null; above = above.getParent()) {
            Path git = above.resolve(".git");
            if (Files.exists(git)) {
                return inRepository(git);
            }
        }
        return Optional.empty();
    }

    /** Tell whether a text may name a revision: letters, digits and what stands between them in names of tags. */
    static boolean isOne(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isPlain = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            if (!isPlain && (i == 0 || "._-/+".indexOf(c) < 0)) {
                return false;
            }
        }
        return true;
    }

    private static Optional<String> inRepository(Path git) {
        try {
            Path own = git;
            if (Files.isRegularFile(git)) {
                String pointer = text(git).strip();
                if (!pointer.startsWith(ELSEWHERE)) {
                    return Optional.empty();
                }
                own = git.resolveSibling(pointer.substring(ELSEWHERE.length()));
            }
            String head = text(own.resolve("HEAD")).strip();
            return head.startsWith(REFERENCE) ? named(head.substring(REFERENCE.length()), own) : hash(head);
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> named(String reference, Path own) throws IOException {
        // Else the name of a branch could lead to any file.
        if (!reference.startsWith("refs/") || List.of(reference.split("/", -1)).contains("..")) {
            return Optional.empty();
        }
        Path shared = own;
        Path pointer = own.resolve("commondir"); // a further working tree has its branches elsewhere
        if (Files.isRegularFile(pointer)) {
            shared = own.resolve(text(pointer).strip());
        }
        for (Path folder : List.of(own, shared)) {
            Path loose = folder.resolve(reference);
            if (Files.isRegularFile(loose)) {
                return hash(text(loose).strip());
            }
        }
        Path packed = shared.resolve("packed-refs");
        return Files.isRegularFile(packed) ? inPacked(text(packed), reference) : Optional.empty();
    }

    private static Optional<String> inPacked(String packed, String reference) throws IOException {
        BufferedReader lines = new BufferedReader(new StringReader(packed));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.endsWith(" " + reference)) {
                return hash(line.substring(0, line.length() - reference.length() - 1));
            }
        }
        return Optional.empty();
    }

    /** Whatever is none is not repeated: a link could have led to a file that is nobody's business. */
    private static Optional<String> hash(String text) {
        if (text.length() < LEAST_HASH || text.length() > LONGEST) {
            return Optional.empty();
        }
        for (int i = 0; i < text.length(); i++) {
            if (Character.digit(text.charAt(i), 16) < 0) {
                return Optional.empty();
            }
        }
        return Optional.of(text);
    }

    private static String text(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
        }
    }
}
