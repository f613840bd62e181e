package dev.interlock.artefact;

import java.io.FileNotFoundException;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;

/** Hold files in memory. */
final class MemoryTree implements FileTree {

    private final TreeMap<String, byte[]> files = new TreeMap<>();

    /** Create a tree; names that lead outside are left out. */
    MemoryTree(Map<String, byte[]> contents) {
        contents.forEach((name, bytes) ->
                ProjectPath.normalise(name).filter(path -> !path.isEmpty()).ifPresent(path -> files.put(path, bytes)));
    }

    @Override
    public List<Entry> list(String directory) {
        return entries(files.navigableKeySet(), directory);
    }

    /** Tell what a directory holds that is known by the files below it alone. */
    static List<Entry> entries(NavigableSet<String> files, String directory) {
        TreeMap<String, Entry> entries = new TreeMap<>();
        String prefix = directory.isEmpty() ? "" : directory + "/";
        for (String path : files.tailSet(prefix, true)) {
            if (!path.startsWith(prefix)) {
                break;
            }
            String rest = path.substring(prefix.length());
            int slash = rest.indexOf('/');
            String name = slash < 0 ? rest : rest.substring(0, slash);
            entries.put(name, new Entry(name, slash < 0 ? Kind.FILE : Kind.DIRECTORY));
        }
        return List.copyOf(entries.values());
    }

    @Override
    public Optional<Long> size(String path) {
        return Optional.ofNullable(files.get(path)).map(bytes -> (long) bytes.length);
    }

    @Override
    public byte[] read(String path) throws FileNotFoundException {
        byte[] bytes = files.get(path);
        if (bytes == null) {
            throw new FileNotFoundException(path);
        }
        return bytes.clone();
    }
}
