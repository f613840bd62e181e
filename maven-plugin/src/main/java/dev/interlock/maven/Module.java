package dev.interlock.maven;

import dev.interlock.artefact.Coordinates;
import dev.interlock.artefact.Project;
import dev.interlock.command.CommandException;
import dev.interlock.command.Released;
import dev.interlock.command.Workspace;
import dev.interlock.pack.PackSource;
import dev.interlock.report.ReportedFinding;
import dev.interlock.rule.RuleId;
import dev.interlock.source.Limits;
import dev.interlock.source.Parsed;
import dev.interlock.source.SourceText;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.jspecify.annotations.Nullable;

/** Knows the module that a goal runs in: its directories, its project and the packs that it asks for. */
final class Module implements Workspace, PackSource {

    private final AbstractInterlockMojo mojo;
    private final @Nullable MavenProject project;
    private final Path directory;

    Module(AbstractInterlockMojo mojo) {
        this.mojo = mojo;
        this.project = hasPom(mojo.project) ? mojo.project : null;
        this.directory = directory(mojo, project);
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

    @Override
    public Path directory() {
        return directory;
    }

    /** Tell the directory that paths are relative to: that of the whole build, if the module lies in it. */
    @Override
    public Path root() {
        File root = mojo.session.getRequest().getMultiModuleProjectDirectory();
        if (project == null || root == null) {
            return directory;
        }
        Path path = root.toPath().toAbsolutePath().normalize();
        return directory.startsWith(path) ? path : directory;
    }

    @Override
    public Path packRoot() {
        return root();
    }

    /** One history for the whole build. */
    @Override
    public Path history(String written) {
        return root().resolve(written);
    }

    @Override
    public String historyName(String reported) {
        return reported;
    }

    @Override
    public Path outputDirectory() {
        if (mojo.outputDirectory != null) {
            return mojo.outputDirectory.toPath().toAbsolutePath().normalize();
        }
        Path build = project == null
                ? directory.resolve("target")
                : Path.of(project.getBuild().getDirectory());
        return build.resolve("interlock");
    }

    @Override
    public Project project() {
        Project checked = Project.at(directory).withReactorRoot(root());
        if (project == null) {
            return checked;
        }
        return checked.withCoordinates(new Coordinates(
                        project.getGroupId(), project.getArtifactId(), project.getVersion(), project.getPackaging()))
                .withClassDirectories(List.of(Path.of(project.getBuild().getOutputDirectory())))
                .withSourceRoots(sourceRoots(project))
                .withClassPath(new ModuleClassPath(mojo, project));
    }

    private static List<Path> sourceRoots(MavenProject project) {
        List<Path> roots = new ArrayList<>();
        for (String root : project.getCompileSourceRoots()) {
            roots.add(Path.of(root));
        }
        return roots;
    }

    @Override
    public PackSource packs() {
        return this;
    }

    @Override
    public ClassLoader classLoader() {
        return Module.class.getClassLoader();
    }

    @Override
    public Map<String, String> environment() {
        return System.getenv();
    }

    @Override
    public String explaining(RuleId rule) {
        return goal("explain") + " -Dinterlock.rule=" + rule;
    }

    @Override
    public Released released(String coordinates) {
        try {
            return new MavenReleases(mojo).find(coordinates);
        } catch (IllegalArgumentException e) {
            throw new CommandException("'maven:" + coordinates + "' is not written like maven:group:artifact:version.");
        } catch (ArtifactResolutionException e) {
            throw new CommandException("'maven:" + coordinates
                    + "' cannot be resolved; check the coordinates and the repositories of the build.");
        }
    }

    @Override
    public String contesting(ReportedFinding finding) {
        return goal("waive") + " -Dinterlock.finding=" + finding.shortId() + " -Dinterlock.reason=…";
    }

    @Override
    public String accepting() {
        return goal("baseline") + " -Dinterlock.reason=…";
    }

    private String goal(String name) {
        return "mvn " + mojo.execution.getGroupId() + ":" + mojo.execution.getArtifactId() + ":" + name;
    }

    /** Find a pack in the repositories of the build, or below the directory of the module. */
    @Override
    public Optional<Parsed<SourceText>> find(String address, Limits limits) {
        PackSource source = MavenPacks.isMaven(address) ? new MavenPacks(mojo) : PackSource.directory(directory);
        return source.find(address, limits);
    }
}
