package dev.interlock.artefact;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Hold the files below a directory of a file system.
 *
 * <p>A link is followed where it stays below the root. One to something below the checked directory is not: that is met
 * under its own name. Nor is one that is reached through another, so that links never go round in circles.
 */
final class DirectoryTree implements FileTree {

    private final Path root;
    private final Path checked;
    /** File systems may write an umlaut as two characters; the project never does. */
    private final Map<String, Path> spelledOtherwise = new ConcurrentHashMap<>();

    private DirectoryTree(Path root, Path checked) {
        this.root = root;
        this.checked = checked;
    }

    static DirectoryTree of(Path root, Path checked) throws IOException {
        return new DirectoryTree(root.toRealPath(), checked.toRealPath());
    }

    @Override
    public List<Entry> list(String directory) throws IOException {
        List<Entry> entries = new ArrayList<>();
        try (DirectoryStream<Path> children = Files.newDirectoryStream(resolve(directory))) {
            for (Path child : children) {
                String written = child.getFileName().toString();
                String name = ProjectPath.composed(written);
                if (!name.equals(written)) {
                    spelledOtherwise.put(ProjectPath.join(directory, name), child);
                }
                entries.add(new Entry(name, kindOf(child)));
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        Collections.sort(entries);
        return entries;
    }

    @Override
    public Optional<Long> size(String path) {
        try {
            Path file = resolve(path);
            return Files.isRegularFile(file) && file.toRealPath().startsWith(root)
                    ? Optional.of(Files.size(file))
                    : Optional.empty();
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }

    @Override
    public byte[] read(String path) throws IOException {
        Path file = resolve(path);
        if (!file.toRealPath().startsWith(root)) {
            throw new FileNotFoundException(path);
        }
        return Files.readAllBytes(file);
    }

    @Override
    public boolean isLink(String path) {
        try {
            Path file = resolve(path);
            return !file.toRealPath().equals(file.normalize());
        } catch (IOException | InvalidPathException e) {
            return true;
        }
    }

    private Kind kindOf(Path child) {
        if (Files.isSymbolicLink(child)) {
            return kindOfLink(child);
        }
        return Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS) ? Kind.DIRECTORY : Kind.FILE;
    }

    private Kind kindOfLink(Path link) {
        try {
            Path target = link.toRealPath();
            if (!target.startsWith(root)) {
                return Kind.FOREIGN_LINK;
            }
            Path directory = link.toAbsolutePath().getParent();
            boolean behindLink = directory == null || !directory.toRealPath().equals(directory);
            if (behindLink || target.startsWith(checked) || checked.startsWith(target)) {
                return Kind.KNOWN_LINK;
            }
            return Files.isDirectory(target) ? Kind.DIRECTORY : Kind.FILE;
        } catch (IOException e) {
            return Kind.FOREIGN_LINK;
        }
    }

    private Path resolve(String path) {
        if (path.isEmpty()) {
            return root;
        }
        Path known = spelledOtherwise.get(path);
        if (known != null) {
            return known;
        }
        String directory = ProjectPath.directory(path);
        Path parent = directory.isEmpty() || spelledOtherwise.isEmpty() ? root.resolve(directory) : resolve(directory);
        return parent.resolve(ProjectPath.name(path));
    }
}
