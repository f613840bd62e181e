package dev.interlock.artefact;

import dev.interlock.artefact.ScannedFiles.Layout;
import dev.interlock.model.PathPattern;
import dev.interlock.source.Diagnostic;
import dev.interlock.source.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Name what is checked: a directory, an exported archive, or files in memory.
 *
 * <p>Nothing is read before {@link #files}. Left out are directories below with a build file of their own, build
 * output, test sources, {@code node_modules} and nearly all directories whose name begins with a dot. No path leaves
 * the reactor root. Immutable; the class path is asked for at most once for each {@link ProjectFiles}.
 */
@API(status = API.Status.STABLE, since = "0.1")
public final class Project {

    private static final List<String> CLASS_DIRECTORIES =
            List.of("target/classes", "build/classes/java/main", "build/classes/kotlin/main");
    private static final List<String> SOURCE_ROOTS = List.of("src/main/java", "src/main/kotlin", "src/main/groovy");

    private final @Nullable Path place;
    private final Map<String, byte[]> contents;
    private final Settings settings;

    /** What was said about a project; never changed once a project holds it. */
    private static final class Settings {
        private Optional<Path> reactorRoot = Optional.empty();
        private List<String> includes = List.of();
        private List<String> excludes = List.of();
        private Optional<Coordinates> coordinates = Optional.empty();
        private Optional<List<Path>> classDirectories = Optional.empty();
        private Optional<List<Path>> sourceRoots = Optional.empty();
        private Supplier<List<Path>> classPath = List::of;
    }

    private Project(@Nullable Path place, Map<String, byte[]> contents, Settings settings) {
        this.place = place;
        this.contents = contents;
        this.settings = settings;
    }

    /** Create a project from a directory or from an exported archive. */
    public static Project at(Path directoryOrArchive) {
        return new Project(directoryOrArchive.toAbsolutePath().normalize(), Map.of(), new Settings());
    }

    /** Create a project from files in memory, by their paths. The contents are not copied. */
    public static Project inMemory(Map<String, byte[]> files) {
        return new Project(null, Map.copyOf(files), new Settings());
    }

    /** Tell the same project inside a reactor root that no path may leave and that all paths are relative to. */
    public Project withReactorRoot(Path root) {
        return with(changed ->
                changed.reactorRoot = Optional.of(root.toAbsolutePath().normalize()));
    }

    /**
     * Tell the same project with only the files that one of the globs matches; all where there is none.
     *
     * @throws IllegalArgumentException if a glob cannot be used, or leads out of the project
     */
    public Project withIncludes(List<String> globs) {
        requireInside(globs);
        return with(changed -> changed.includes = List.copyOf(globs));
    }

    /**
     * Tell the same project without the files and directories that one of the globs matches.
     *
     * @throws IllegalArgumentException if a glob cannot be used, or leads out of the project
     */
    public Project withExcludes(List<String> globs) {
        requireInside(globs);
        return with(changed -> changed.excludes = List.copyOf(globs));
    }

    /** A pattern that can match nothing is a mistake that nobody would notice. */
    private static void requireInside(List<String> globs) {
        PathPattern.all(globs);
        for (String glob : globs) {
            String slashed = glob.strip().replace('\\', '/');
            if (slashed.matches("[A-Za-z]:.*") || List.of(slashed.split("/")).contains("..")) {
                throw new IllegalArgumentException("'" + glob
                        + "' leads out of the project; write it relative to the project, such as 'src/**/*.yaml'");
            }
        }
    }

    /** Tell the same project with the coordinates of its module. */
    public Project withCoordinates(Coordinates coordinates) {
        return with(changed -> changed.coordinates = Optional.of(coordinates));
    }

    /** Tell the same project with the directories of its compiled classes; relative ones are resolved against it. */
    public Project withClassDirectories(List<Path> directories) {
        return with(changed -> changed.classDirectories = Optional.of(List.copyOf(directories)));
    }

    /** Tell the same project with the source roots of its classes; relative ones are resolved against it. */
    public Project withSourceRoots(List<Path> roots) {
        return with(changed -> changed.sourceRoots = Optional.of(List.copyOf(roots)));
    }

    /** Tell the same project with the class path of its classes, which is resolved when first needed. */
    public Project withClassPath(Supplier<List<Path>> classPath) {
        return with(changed -> changed.classPath = classPath);
    }

    /**
     * Tell where the reactor root lies in its git repository, with a slash at its end.
     *
     * @return empty if it is the root of the repository, or in none
     */
    public String repositoryPath() {
        Path root = settings.reactorRoot.orElse(place);
        for (Path above = root; above != null; above = above.getParent()) {
            if (root != null && Files.exists(above.resolve(".git"))) {
                String path = above.relativize(root).toString().replace('\\', '/');
                return path.isEmpty() ? "" : path + "/";
            }
        }
        return "";
    }

    /** Scan the project. */
    public ProjectFiles files(Limits limits) {
        List<Diagnostic> problems = new ArrayList<>();
        if (place == null) {
            contents.keySet().stream()
                    .filter(name -> ProjectPath.normalise(name).isEmpty())
                    .forEach(name -> problems.add(Diagnostic.of(
                            "path-leaves-root",
                            "The path '" + name + "' leads out of the project and was left out.",
                            "Name the file relative to the project.")));
            return scan(new MemoryTree(contents), "", Optional.empty(), limits, problems);
        }
        try {
            return onDisk(place.toRealPath(), limits, problems);
        } catch (IOException e) {
            problems.add(Diagnostic.of(
                    "project-missing",
                    "The directory or archive '" + place + "' does not exist or cannot be read.",
                    "Correct interlock.directory."));
            return scan(new MemoryTree(Map.of()), "", Optional.empty(), limits, problems);
        }
    }

    private ProjectFiles onDisk(Path real, Limits limits, List<Diagnostic> problems) throws IOException {
        boolean isDirectory = Files.isDirectory(real);
        Path directory = isDirectory ? real : parentOf(real);
        Path root = directory;
        if (settings.reactorRoot.isPresent()) {
            Path wanted = settings.reactorRoot.get();
            Path known = Files.exists(wanted) ? wanted.toRealPath() : wanted;
            if (directory.startsWith(known)) {
                root = known;
            } else {
                problems.add(Diagnostic.of(
                        "outside-reactor-root",
                        "The checked directory does not lie in the reactor root '" + wanted + "'.",
                        "Name a reactor root that holds the directory; it is judged alone now."));
            }
        }
        String base = relative(root, directory).orElse("");
        Optional<String> archive = isDirectory
                ? Optional.empty()
                : Optional.of(ProjectPath.join(base, real.getFileName().toString()));
        return scan(DirectoryTree.of(root, directory), base, archive, limits, problems);
    }

    private ProjectFiles scan(
            FileTree tree, String base, Optional<String> archive, Limits limits, List<Diagnostic> problems) {
        ProjectScan scan = new ProjectScan(tree, limits, problems);
        TreeSet<String> classes = new TreeSet<>();
        Collection<String> files;
        List<String> roots = List.of();
        if (archive.isPresent()) {
            files = List.of(archive.get());
        } else {
            files = scan.files(base, PathPattern.all(settings.includes), PathPattern.all(settings.excludes));
            for (String directory : places(settings.classDirectories, CLASS_DIRECTORIES, base)) {
                if (isDirectory(tree, directory)) {
                    classes.addAll(scan.classFiles(directory));
                }
            }
            roots = places(settings.sourceRoots, SOURCE_ROOTS, base).stream()
                    .filter(directory -> isDirectory(tree, directory))
                    .toList();
        }
        return new ScannedFiles(
                tree,
                new Layout(base, roots, Once.of(settings.classPath), settings.coordinates),
                limits,
                files,
                classes,
                isLeftOut(base),
                problems);
    }

    /** Paths relative to the reactor root: those that were given and lie in it, else the usual ones. */
    private List<String> places(Optional<List<Path>> given, List<String> usual, String base) {
        if (given.isEmpty()) {
            return usual.stream().map(path -> ProjectPath.join(base, path)).toList();
        }
        return given.get().stream()
                .flatMap(path -> place(path, base).stream())
                .distinct()
                .toList();
    }

    private Optional<String> place(Path path, String base) {
        if (!path.isAbsolute()) {
            return ProjectPath.normalise(path.toString()).map(normal -> ProjectPath.join(base, normal));
        }
        if (place == null) {
            return Optional.empty();
        }
        try {
            Path directory = Files.isDirectory(place) ? place.toRealPath() : parentOf(place.toRealPath());
            Path real = Files.exists(path) ? path.toRealPath() : path.normalize();
            Path root = directory;
            for (int up = base.isEmpty() ? 0 : base.split("/").length; up > 0; up--) {
                root = parentOf(root);
            }
            return relative(root, real);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Predicate<String> isLeftOut(String base) {
        List<PathPattern> excludes = PathPattern.all(settings.excludes);
        return path -> ProjectScan.matches(excludes, path, base);
    }

    private static boolean isDirectory(FileTree tree, String directory) {
        try {
            return !tree.list(directory).isEmpty();
        } catch (IOException e) {
            return false;
        }
    }

    private static Optional<String> relative(Path root, Path path) {
        return path.startsWith(root)
                ? ProjectPath.normalise(root.relativize(path).toString())
                : Optional.empty();
    }

    private static Path parentOf(Path path) {
        Path parent = path.getParent();
        return parent == null ? path : parent;
    }

    private Project with(Consumer<Settings> change) {
        Settings changed = new Settings();
        changed.reactorRoot = settings.reactorRoot;
        changed.includes = settings.includes;
        changed.excludes = settings.excludes;
        changed.coordinates = settings.coordinates;
        changed.classDirectories = settings.classDirectories;
        changed.sourceRoots = settings.sourceRoots;
        changed.classPath = settings.classPath;
        change.accept(changed);
        return new Project(place, contents, changed);
    }

    @Override
    public String toString() {
        return place == null ? contents.size() + " files in memory" : place.toString();
    }
}
