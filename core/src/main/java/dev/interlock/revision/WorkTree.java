package dev.interlock.revision;

import dev.interlock.source.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Know the work tree of a git repository by where its {@code .git} lies; git is not asked.
 *
 * <p>Git refuses to hold anything named {@code .git}, so that nobody can plant one by a commit, save by a submodule.
 * Immutable.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class WorkTree {

    /** Nobody nests directories deeper; a file system may. */
    private static final int MOST_STEPS = 128;

    private final Path root;
    private final boolean inAnother;

    private WorkTree(Path root, boolean inAnother) {
        this.root = root;
        this.inAnother = inAnother;
    }

    /**
     * Find the innermost work tree that holds a directory.
     *
     * @param directory a directory, links resolved
     */
    public static Optional<WorkTree> holding(Path directory) {
        Optional<Path> root = top(directory);
        if (root.isEmpty()) {
            return Optional.empty();
        }
        // A clone has a directory there. A submodule has a file, and so has a work tree that was added.
        boolean linked = !Files.isDirectory(dotGit(root.get()), LinkOption.NOFOLLOW_LINKS);
        Path parent = root.get().getParent();
        return Optional.of(
                new WorkTree(root.get(), linked && parent != null && top(parent).isPresent()));
    }

    private static Optional<Path> top(Path directory) {
        Path above = directory;
        for (int steps = 0; above != null && steps < MOST_STEPS; steps++) {
            if (isTop(above)) {
                return Optional.of(above);
            }
            above = above.getParent();
        }
        return Optional.empty();
    }

    private static boolean isTop(Path directory) {
        return Files.exists(dotGit(directory), LinkOption.NOFOLLOW_LINKS);
    }

    private static Path dotGit(Path directory) {
        return directory.resolve(".git");
    }

    /** Tell the directory that holds its {@code .git}. */
    public Path root() {
        return root;
    }

    /** Tell whether it may be a submodule, whose commit another repository chooses. */
    public boolean isInAnother() {
        return inAnother;
    }

    boolean hasRoot(Path directory) {
        return root.equals(directory);
    }

    /**
     * Tell by which path the repository decides on a file: its own, or that of the submodule or link that leads to it.
     *
     * @param file a normal path; links are not resolved
     * @return the path relative to the root of the repository; empty if the file lies outside
     */
    public Optional<String> path(Path file) {
        if (!file.startsWith(root) || file.equals(root)) {
            return Optional.empty();
        }
        Path relative = root.relativize(file);
        Path reached = root;
        for (int i = 0; i < relative.getNameCount() - 1; i++) {
            reached = reached.resolve(relative.getName(i));
            if (isTop(reached) || Files.isSymbolicLink(reached)) {
                return Optional.of(slashed(relative.subpath(0, i + 1)));
            }
        }
        return Optional.of(slashed(relative));
    }

    private static String slashed(Path relative) {
        return relative.toString().replace('\\', '/');
    }

    /**
     * List those of some files that are there.
     *
     * @param paths paths relative to the root of the repository
     */
    public List<HeldFile> held(Collection<String> paths, Limits limits) {
        List<HeldFile> held = new ArrayList<>();
        for (String path : paths) {
            Path file = root.resolve(path);
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                held.add(new HeldFile(path, content(file, limits)));
            }
        }
        return List.copyOf(held);
    }

    private static Optional<byte[]> content(Path file, Limits limits) {
        try {
            boolean itself = file.toRealPath().equals(file) && Files.isRegularFile(file);
            return itself && Files.size(file) <= limits.fileBytes()
                    ? Optional.of(Files.readAllBytes(file))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
