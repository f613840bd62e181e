package dev.interlock.maven;

import dev.interlock.report.Report;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.SessionData;

/**
 * Counts over all modules of a build what was found to check, because a build in which nothing was is not green.
 *
 * <p>It judges when the last module is done, and not in builds of only some modules.
 */
final class ReactorTally {

    private final AbstractCheckMojo mojo;
    private final Counts counts;

    /** What the modules of one build have in common. */
    private static final class Counts {
        private final AtomicInteger modules = new AtomicInteger();
        private final AtomicInteger artefacts = new AtomicInteger();
    }

    ReactorTally(AbstractCheckMojo mojo) {
        this.mojo = mojo;
        this.counts = shared(mojo);
    }

    private static Counts shared(AbstractCheckMojo mojo) {
        SessionData data = mojo.session.getRepositorySession().getData();
        String key = ReactorTally.class.getName() + " " + mojo.execution.getExecutionId();
        data.set(key, null, new Counts());
        return (Counts) data.get(key);
    }

    /** Add a module; at the last one refuse a build in which nothing was found. */
    void add(Report report) throws MojoExecutionException {
        int artefacts = counts.artefacts.addAndGet(report.summary().artefacts());
        int modules = counts.modules.incrementAndGet();
        if (artefacts == 0 && modules == expected() && isWhole()) {
            throw new MojoExecutionException("Interlock found nothing to check in "
                    + (modules == 1 ? "this module" : "any of the " + modules + " modules")
                    + ": no contract, flow, configuration or class. Check interlock.directory, interlock.includes and"
                    + " interlock.excludes, or set interlock.failIfEmpty=false.");
        }
    }

    private long expected() {
        if (mojo.execution.getSource() == MojoExecution.Source.CLI) {
            return mojo.session.getProjects().size();
        }
        long expected = 0;
        for (MavenProject project : mojo.session.getProjects()) {
            expected += isChecked(project) ? 1 : 0;
        }
        return expected;
    }

    private boolean isChecked(MavenProject project) {
        Plugin plugin = project.getPlugin(mojo.execution.getPlugin().getKey());
        if (plugin == null) {
            return false;
        }
        for (PluginExecution execution : plugin.getExecutions()) {
            if (execution.getId().equals(mojo.execution.getExecutionId())
                    && execution.getGoals().contains(mojo.execution.getGoal())) {
                return true;
            }
        }
        return false;
    }

    private boolean isWhole() {
        MavenExecutionRequest request = mojo.session.getRequest();
        return request.getSelectedProjects().isEmpty()
                && request.getExcludedProjects().isEmpty()
                && request.getResumeFrom() == null
                && request.isRecursive();
    }
}
