package dev.interlock.artefact;

import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Write paths in the one way in which a project names them. */
final class ProjectPath {

    /** What stands between an archive and the path of an entry in it. */
    static final String ENTRY = "!/";

    private ProjectPath() {}

    /**
     * Normalise a path: {@code /} as separator, composed characters, no {@code .}, no {@code ..}.
     *
     * @return empty for a path that is absolute or leads outside
     */
    static Optional<String> normalise(String path) {
        String slashed = path.replace('\\', '/');
        boolean absolute = slashed.startsWith("/") || slashed.matches("[A-Za-z]:.*");
        if (absolute || slashed.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        Deque<String> segments = new ArrayDeque<>();
        for (String segment : slashed.split("/", -1)) {
            if (segment.equals("..")) {
                if (segments.isEmpty() || segments.getLast().endsWith("!")) {
                    return Optional.empty();
                }
                segments.removeLast();
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                segments.addLast(segment);
            }
        }
        return Optional.of(Normalizer.normalize(String.join("/", segments), Normalizer.Form.NFC));
    }

    /** Join a directory, which may be the empty root, and a name. */
    static String join(String directory, String name) {
        return directory.isEmpty() ? name : directory + "/" + name;
    }

    /** Tell whether a path lies in a directory, which may be the empty root. */
    static boolean isBelow(String path, String directory) {
        return directory.isEmpty() || path.startsWith(directory + "/");
    }

    /** Tell the directory of a path; empty at the root. */
    static String directory(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    /** Tell the last segment of a path. */
    static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
