package dev.interlock.maven;

import dev.interlock.command.ReportFiles;
import dev.interlock.report.Report;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.SessionData;

/**
 * Writes the reports that a platform takes once for a whole build, at its root.
 *
 * <p>They are written anew after each module, with all modules that are done: a build that fails in one module never
 * comes to its last one, and that is when people look. Whichever module comes last, also of those that are built at the
 * same time, leaves the whole.
 */
final class ReactorReports {

    private static final Set<String> FORMS = Set.of("github", "gitlab", "markdown", "sarif-upload", "sonar");

    private final AbstractCheckMojo mojo;
    private final Module module;

    /** The modules of one build that are done. */
    private static final class Done {
        private final List<Report> reports = new ArrayList<>();
    }

    ReactorReports(AbstractCheckMojo mojo, Module module) {
        this.mojo = mojo;
        this.module = module;
    }

    /** Add a module that has written its own reports. */
    void add(Report report, List<String> forms) throws MojoExecutionException {
        List<String> wanted = new ArrayList<>(forms);
        wanted.retainAll(FORMS);
        if (wanted.isEmpty() || mojo.session.getProjects().size() < 2) {
            return;
        }
        Done done = shared();
        synchronized (done) {
            done.reports.add(Report.merged(List.of(report))); // lets go of the documents that were read
            GoalOutcome.require(ReportFiles.writeTogether(module, Report.merged(done.reports), wanted, directory()));
        }
    }

    /** Plugins of one build that were loaded apart do not know each other's classes. */
    private Done shared() {
        SessionData data = mojo.session.getRepositorySession().getData();
        List<Object> key = List.of(ReactorReports.class, mojo.execution.getExecutionId());
        data.set(key, null, new Done());
        return (Done) data.get(key);
    }

    private Path directory() {
        MavenProject root = mojo.session.getTopLevelProject();
        Path base = new File(mojo.session.getExecutionRootDirectory())
                .toPath()
                .toAbsolutePath()
                .normalize();
        if (mojo.outputDirectory != null) {
            Path output = module.outputDirectory();
            return output.startsWith(module.directory())
                    ? base.resolve(module.directory().relativize(output))
                    : output;
        }
        Path build = root != null && root.isExecutionRoot()
                ? Path.of(root.getBuild().getDirectory())
                : base.resolve("target");
        return build.resolve("interlock");
    }
}
