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
        boolean absolute = slashed.startsWith("/") || startsWithDrive(slashed);
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
        return Optional.of(composed(String.join("/", segments)));
    }

    private static boolean startsWithDrive(String path) {
        return path.length() > 1
                && path.charAt(1) == ':'
                && (path.charAt(0) | 0x20) >= 'a'
                && (path.charAt(0) | 0x20) <= 'z';
    }

    /**
     * Compose accents with their letters, as all file systems but one write them.
     *
     * <p>Names of plain letters are left alone without asking the platform, whose tables a cold check would load.
     */
    static String composed(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) > 127) {
                return Normalizer.normalize(name, Normalizer.Form.NFC);
            }
        }
        return name;
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
