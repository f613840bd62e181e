package dev.interlock.maven;

import dev.interlock.Interlock;
import dev.interlock.InterlockException;
import dev.interlock.artefact.Coordinates;
import dev.interlock.artefact.Project;
import dev.interlock.pack.PackSource;
import dev.interlock.source.Limits;
import dev.interlock.source.Parsed;
import dev.interlock.source.SourceText;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** Knows the module that a goal runs in: its directories, its project and the packs that it asks for. */
final class Module implements PackSource {

    private final AbstractInterlockMojo mojo;
    private final @Nullable MavenProject project;
    private final Path directory;

    Module(AbstractInterlockMojo mojo) {
        this.mojo = mojo;
        this.project = hasPom(mojo.project) ? mojo.project : null;
        this.directory = directory(mojo, project);
        if (mojo.pin && remote().isEmpty()) {
            mojo.getLog().warn("interlock: nothing to pin, because interlock.remoteHosts allows no host.");
        }
    }

    /** Whether there is a POM; without one Maven makes up a project. */
    private static boolean hasPom(@Nullable MavenProject project) {
        return project != null && project.getFile() != null;
    }

    private static Path directory(AbstractInterlockMojo mojo, @Nullable MavenProject project) {
        File working = new File(mojo.session.getRequest().getBaseDirectory());
        if (mojo.directory != null) {
            return mojo.directory.toPath().toAbsolutePath().normalize();
        }
        return (project == null ? working : project.getBasedir())
                .toPath()
                .toAbsolutePath()
                .normalize();
    }

    Optional<MavenProject> maven() {
        return Optional.ofNullable(project);
    }

    Path directory() {
        return directory;
    }

    /** Tell the directory that paths are relative to: that of the whole build, if the module lies in it. */
    Path reactorRoot() {
        File root = mojo.session.getRequest().getMultiModuleProjectDirectory();
        if (project == null || root == null) {
            return directory;
        }
        Path path = root.toPath().toAbsolutePath().normalize();
        return directory.startsWith(path) ? path : directory;
    }

    Path outputDirectory() {
        if (mojo.outputDirectory != null) {
            return mojo.outputDirectory.toPath().toAbsolutePath().normalize();
        }
        Path build = project == null
                ? directory.resolve("target")
                : Path.of(project.getBuild().getDirectory());
        return build.resolve("interlock");
    }

    /** Format a path as users see it: relative to the reactor root where it lies in it. */
    String display(Path path) {
        Path root = reactorRoot();
        return (path.startsWith(root) ? root.relativize(path) : path).toString().replace('\\', '/');
    }

    Project project() throws MojoExecutionException {
        try {
            Project checked = Project.at(directory)
                    .withReactorRoot(reactorRoot())
                    .withIncludes(Settings.list(mojo.includes))
                    .withExcludes(Settings.list(mojo.excludes));
            if (project == null) {
                return checked;
            }
            return checked.withCoordinates(new Coordinates(
                            project.getGroupId(),
                            project.getArtifactId(),
                            project.getVersion(),
                            project.getPackaging()))
                    .withClassDirectories(List.of(Path.of(project.getBuild().getOutputDirectory())))
                    .withSourceRoots(sourceRoots(project))
                    .withClassPath(new ModuleClassPath(mojo, project));
        } catch (IllegalArgumentException e) {
            throw new MojoExecutionException(
                    "interlock.includes or interlock.excludes holds a pattern that cannot be used: " + e.getMessage());
        }
    }

    private static List<Path> sourceRoots(MavenProject project) {
        List<Path> roots = new ArrayList<>();
        for (String root : project.getCompileSourceRoots()) {
            roots.add(Path.of(root));
        }
        return roots;
    }

    /** Load and compile the packs that the module asks for; what is wrong with them shows when they are used. */
    Interlock interlock(List<String> packs, Executor executor) throws MojoExecutionException {
        return builder(packs).compileOn(executor).build();
    }

    /** Load and compile the packs that the module asks for. */
    Interlock interlock(List<String> packs) throws MojoExecutionException {
        try {
            return builder(packs).build();
        } catch (InterlockException e) {
            throw misconfigured(e);
        }
    }

    private Interlock.Builder builder(List<String> packs) throws MojoExecutionException {
        Interlock.Builder builder = Interlock.builder()
                .root(reactorRoot())
                .source(this)
                .classLoader(Module.class.getClassLoader())
                .rules(Settings.list(mojo.rules))
                .skipRules(Settings.list(mojo.skipRules));
        for (String pack : Settings.list(packs)) {
            builder.pack(pack);
        }
        Optional<RemotePins> remote = remote();
        if (remote.isPresent()) {
            builder.remote(remote.get().access());
        }
        return mojo.strict ? builder : builder.lenient();
    }

    /** Find what pins the files of the network; nothing where no host is allowed. */
    Optional<RemotePins> remote() {
        return Settings.list(mojo.remoteHosts).isEmpty() ? Optional.empty() : Optional.of(new RemotePins(mojo, this));
    }

    /** Find a pack in the repositories of the build, or below the directory of the module. */
    @Override
    public Optional<Parsed<SourceText>> find(String address, Limits limits) {
        PackSource source = MavenPacks.isMaven(address) ? new MavenPacks(mojo) : PackSource.directory(directory);
        return source.find(address, limits);
    }

    /** Tell Maven that packs or descriptors cannot be used: each problem on a line with its place and next step. */
    static MojoExecutionException misconfigured(InterlockException cause) {
        int most = 20;
        int number = cause.problems().size();
        String listed = cause.problems().stream()
                .limit(most)
                .map(problem -> "  " + problem)
                .collect(Collectors.joining("\n"));
        String rest = number > most ? String.format(Locale.ROOT, "%n  … and %d more", number - most) : "";
        return new MojoExecutionException("Interlock is not set up rightly:\n" + listed + rest);
    }
}
