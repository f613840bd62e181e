package dev.interlock.artefact;

import dev.interlock.artefact.ScannedFiles.Layout;
import dev.interlock.model.PathPattern;
import dev.interlock.remote.RemoteAccess;
import dev.interlock.remote.RemoteFiles;
import dev.interlock.source.Diagnostic;
import dev.interlock.source.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
        private Optional<Supplier<List<Path>>> classPath = Optional.empty();
        private Optional<RemoteAccess> remote = Optional.empty();
        private Optional<FileSource> source = Optional.empty();

        Settings copy() {
            Settings copy = new Settings();
            copy.reactorRoot = reactorRoot;
            copy.includes = includes;
            copy.excludes = excludes;
            copy.coordinates = coordinates;
            copy.classDirectories = classDirectories;
            copy.sourceRoots = sourceRoots;
            copy.classPath = classPath;
            copy.remote = remote;
            copy.source = source;
            return copy;
        }
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
        Settings changed = settings.copy();
        changed.reactorRoot = Optional.of(root.toAbsolutePath().normalize());
        return new Project(place, contents, changed);
    }

    /**
     * Tell the same project with only the files that one of the globs matches; all where there is none.
     *
     * @throws IllegalArgumentException if a glob cannot be used, or leads out of the project
     */
    public Project withIncludes(List<String> globs) {
        requireInside(globs);
        Settings changed = settings.copy();
        changed.includes = List.copyOf(globs);
        return new Project(place, contents, changed);
    }

    /**
     * Tell the same project without the files and directories that one of the globs matches.
     *
     * @throws IllegalArgumentException if a glob cannot be used, or leads out of the project
     */
    public Project withExcludes(List<String> globs) {
        requireInside(globs);
        Settings changed = settings.copy();
        changed.excludes = List.copyOf(globs);
        return new Project(place, contents, changed);
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
        Settings changed = settings.copy();
        changed.coordinates = Optional.of(coordinates);
        return new Project(place, contents, changed);
    }

    /** Tell the same project with the directories of its compiled classes; relative ones are resolved against it. */
    public Project withClassDirectories(List<Path> directories) {
        Settings changed = settings.copy();
        changed.classDirectories = Optional.of(List.copyOf(directories));
        return new Project(place, contents, changed);
    }

    /** Tell the same project with the source roots of its classes; relative ones are resolved against it. */
    public Project withSourceRoots(List<Path> roots) {
        Settings changed = settings.copy();
        changed.sourceRoots = Optional.of(List.copyOf(roots));
        return new Project(place, contents, changed);
    }

    /** Tell the same project with the class path of its classes, which is resolved when first needed. */
    public Project withClassPath(Supplier<List<Path>> classPath) {
        Settings changed = settings.copy();
        changed.classPath = Optional.of(classPath);
        return new Project(place, contents, changed);
    }

    /**
     * Tell the same project with its files taken from a source, as they once were, instead of from their directory.
     *
     * <p>The directory stays what paths are relative to. Compiled classes are not among the files.
     */
    public Project withFiles(FileSource files) {
        Settings changed = settings.copy();
        changed.source = Optional.of(files);
        return new Project(place, contents, changed);
    }

    /** Find the directory that is checked, or that holds the archive, links resolved; empty where there is none. */
    public Optional<Path> findDirectory() {
        try {
            return place == null ? Optional.empty() : Optional.of(directoryOf(place.toRealPath()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Find the directory that all paths are relative to, links resolved; empty where there is none. */
    public Optional<Path> findRoot() {
        try {
            Optional<Path> directory = findDirectory();
            return directory.isPresent() ? Optional.of(rootOf(directory.get())) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
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

    /** Scan the project, whose references are not followed into the network. */
    public ProjectFiles files(Limits limits) {
        return files(limits, Optional.empty());
    }

    /** Scan the project, whose references are followed into the network where that is allowed. */
    public ProjectFiles files(Limits limits, Optional<RemoteAccess> remote) {
        Settings changed = settings.copy();
        changed.remote = remote;
        return new Project(place, contents, changed).scan(limits);
    }

    private ProjectFiles scan(Limits limits) {
        List<Diagnostic> problems = new ArrayList<>();
        if (place == null) {
            contents.keySet().stream()
                    .filter(name -> ProjectPath.normalise(name).isEmpty())
                    .forEach(name -> problems.add(Diagnostic.of(
                            "path-leaves-root",
                            "The path '" + name + "' leads out of the project and was left out.",
                            "Name the file relative to the project.")));
            FileTree tree =
                    settings.source.isPresent() ? new SourceTree(settings.source.get()) : new MemoryTree(contents);
            return scan(tree, "", Optional.empty(), limits, problems);
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
        Path directory = directoryOf(real);
        Path root = rootOf(directory);
        if (settings.reactorRoot.isPresent() && !directory.startsWith(wantedRoot(directory))) {
            problems.add(Diagnostic.of(
                    "outside-reactor-root",
                    "The checked directory does not lie in the reactor root '" + settings.reactorRoot.get() + "'.",
                    "Name a reactor root that holds the directory; it is judged alone now."));
        }
        String base = relative(root, directory).orElse("");
        Optional<String> archive = isDirectory
                ? Optional.empty()
                : Optional.of(ProjectPath.join(base, real.getFileName().toString()));
        FileTree tree =
                settings.source.isPresent() ? new SourceTree(settings.source.get()) : DirectoryTree.of(root, directory);
        return scan(tree, base, archive, limits, problems);
    }

    private static Path directoryOf(Path real) {
        return Files.isDirectory(real) ? real : parentOf(real);
    }

    /** The directory alone where it does not lie in the root that was named. */
    private Path rootOf(Path directory) throws IOException {
        Path wanted = wantedRoot(directory);
        return directory.startsWith(wanted) ? wanted : directory;
    }

    private Path wantedRoot(Path directory) throws IOException {
        Path wanted = settings.reactorRoot.orElse(directory);
        return Files.exists(wanted) ? wanted.toRealPath() : wanted;
    }

    private ProjectFiles scan(
            FileTree tree, String base, Optional<String> archive, Limits limits, List<Diagnostic> problems) {
        ProjectScan scan = new ProjectScan(tree, limits, problems);
        TreeSet<String> classes = new TreeSet<>();
        List<PathPattern> excludes = PathPattern.all(settings.excludes);
        Collection<String> files;
        List<String> roots = List.of();
        if (archive.isPresent()) {
            files = List.of(archive.get());
        } else {
            files = scan.files(base, PathPattern.all(settings.includes), excludes);
            for (String directory : places(settings.classDirectories, CLASS_DIRECTORIES, base)) {
                if (settings.source.isEmpty() && isDirectory(tree, directory)) {
                    classes.addAll(scan.classFiles(directory));
                }
            }
            roots = directories(tree, places(settings.sourceRoots, SOURCE_ROOTS, base));
        }
        return new ScannedFiles(
                tree,
                new Layout(base, roots, classPath(), settings.coordinates, remote(limits)),
                limits,
                files,
                classes,
                excludes,
                problems);
    }

    private static List<String> directories(FileTree tree, List<String> places) {
        List<String> directories = new ArrayList<>();
        for (String directory : places) {
            if (isDirectory(tree, directory)) {
                directories.add(directory);
            }
        }
        return List.copyOf(directories);
    }

    /** Paths relative to the reactor root: those that were given and lie in it, else the usual ones. */
    private List<String> places(Optional<List<Path>> given, List<String> usual, String base) {
        Set<String> places = new LinkedHashSet<>();
        if (given.isEmpty()) {
            for (String path : usual) {
                places.add(ProjectPath.join(base, path));
            }
        } else {
            for (Path path : given.get()) {
                Optional<String> inside = place(path, base);
                if (inside.isPresent()) {
                    places.add(inside.get());
                }
            }
        }
        return List.copyOf(places);
    }

    private Optional<String> place(Path path, String base) {
        if (!path.isAbsolute()) {
            Optional<String> normal = ProjectPath.normalise(path.toString());
            return normal.isPresent() ? Optional.of(ProjectPath.join(base, normal.get())) : Optional.empty();
        }
        if (place == null) {
            return Optional.empty();
        }
        try {
            Path directory = directoryOf(place.toRealPath());
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

    private Supplier<List<Path>> classPath() {
        return settings.classPath.isPresent() && settings.source.isEmpty()
                ? Once.of(settings.classPath.get())
                : List::of;
    }

    private Optional<RemoteFiles> remote(Limits limits) {
        return settings.remote.isPresent()
                ? Optional.of(RemoteFiles.of(settings.remote.get(), RemoteFiles.Wanted.REFERENCE, limits))
                : Optional.empty();
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

    @Override
    public String toString() {
        return place == null ? contents.size() + " files in memory" : place.toString();
    }
}
