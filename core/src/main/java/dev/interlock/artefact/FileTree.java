package dev.interlock.artefact;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Hold directories and files below one root, wherever they lie. Paths are those of {@link ProjectPath}. */
interface FileTree extends FileSlot.Bytes {

    /**
     * One name in a directory.
     *
     * @param name the name
     * @param kind what it is
     */
    record Entry(String name, Kind kind) implements Comparable<Entry> {
        @Override
        public int compareTo(Entry other) {
            return name.compareTo(other.name);
        }
    }

    /** What a name stands for. */
    enum Kind {
        DIRECTORY,
        FILE,
        /** A link to something that is met under its own name, so that it need not be met twice. */
        KNOWN_LINK,
        /** A link that leads out of the root, or nowhere. */
        FOREIGN_LINK
    }

    /** List a directory, sorted by name. */
    List<Entry> list(String directory) throws IOException;

    /** Tell whether a file, or a directory that it lies in, is a link to another one. */
    default boolean isLink(String path) {
        return false;
    }

    /** Find the size of a file; empty if there is no such file inside the root. */
    Optional<Long> size(String path);
}
