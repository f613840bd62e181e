package dev.interlock.artefact;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Hold the files that a source gives. */
final class SourceTree implements FileTree {

    private final FileSource source;
    private final TreeSet<String> paths = new TreeSet<>();

    SourceTree(FileSource source) {
        this.source = source;
        for (String path : source.paths()) {
            Optional<String> normal = ProjectPath.normalise(path);
            if (normal.isPresent() && normal.get().equals(path) && !path.isEmpty()) {
                paths.add(path);
            }
        }
    }

    @Override
    public List<Entry> list(String directory) {
        return MemoryTree.entries(paths, directory);
    }

    /** Whether a file is too large is known where it is read: to ask for the size of each would read them all. */
    @Override
    public Optional<Long> size(String path) {
        return paths.contains(path) ? Optional.of(0L) : Optional.empty();
    }

    @Override
    public byte[] read(String path) throws IOException {
        if (!paths.contains(path)) {
            throw new FileNotFoundException(path);
        }
        return source.read(path);
    }
}
