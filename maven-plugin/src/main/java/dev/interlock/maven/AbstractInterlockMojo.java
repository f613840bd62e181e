package dev.interlock.maven;

import java.io.File;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.eclipse.aether.RepositorySystem;

/**
 * Take the parameters that all goals share.
 *
 * <p>This class and the goals are compiled for Java 8, so that a build on an old JDK is told in one sentence what to
 * do, instead of being shown that classes cannot be loaded. Whatever a goal does stands in classes for Java 17.
 */
public abstract class AbstractInterlockMojo extends AbstractMojo {

    /** Switch the goal off. */
    @Parameter(property = "interlock.skip", defaultValue = "false")
    public boolean skip;

    /** The root of what is checked: the directory of the module, or the working directory without a POM. */
    @Parameter(property = "interlock.directory")
    public File directory;

    /**
     * The rule packs: <code>interlock:NAME</code>, a file, <code>classpath:…</code>, <code>
     * maven:group:artifact:version</code>, or an address of a host that <code>remoteHosts</code> allows.
     */
    @Parameter(property = "interlock.packs", defaultValue = "interlock:recommended")
    public List<String> packs;

    /** Refuse packs that hold rules that cannot run, instead of leaving out and naming these rules alone. */
    @Parameter(property = "interlock.strict", defaultValue = "false")
    public boolean strict;

    /** Only these rules; names may hold <code>*</code>. */
    @Parameter(property = "interlock.rules")
    public List<String> rules;

    /** Not these rules; names may hold <code>*</code>. */
    @Parameter(property = "interlock.skipRules")
    public List<String> skipRules;

    /** Only files that one of these globs matches. */
    @Parameter(property = "interlock.includes")
    public List<String> includes;

    /** No files that one of these globs matches. */
    @Parameter(property = "interlock.excludes")
    public List<String> excludes;

    /** The descriptor, relative to the directory. */
    @Parameter(property = "interlock.descriptor", defaultValue = "interlock.yaml")
    public String descriptor;

    /**
     * What the company says for all its projects: a file, relative to the directory or the root of the build, or <code>
     * maven:group:artifact:version</code>.
     */
    @Parameter(property = "interlock.organisation")
    public String organisation;

    /** A git revision: what did not change since this branch left it is debt and never blocks. */
    @Parameter(property = "interlock.since")
    public String since;

    /**
     * The waivers, relative to the module and to the root of the build; both files count. Beside the file, separated by
     * commas, artefacts that accountable parties release: <code>maven:group:artifact:version</code>.
     */
    @Parameter(property = "interlock.waivers", defaultValue = "interlock-waivers.yaml")
    public String waivers;

    /** The baseline, relative to the module and to the root of the build; both files count. */
    @Parameter(property = "interlock.baseline", defaultValue = "interlock-baseline.json")
    public String baseline;

    /**
     * The hosts that references and packs may be fetched from, by https: exact names, with a port where it is not the
     * usual one. None where it is left out.
     */
    @Parameter(property = "interlock.remoteHosts")
    public List<String> remoteHosts;

    /** The file that pins what is fetched, relative to the directory. */
    @Parameter(property = "interlock.lock", defaultValue = "interlock-lock.json")
    public String lock;

    /** Whether what the hosts answer now is taken, and written into the lock file. */
    @Parameter(property = "interlock.pin", defaultValue = "false")
    public boolean pin;

    /** The date that expiries and sunsets are judged by, such as 2026-03-01; today where it is left out. */
    @Parameter(property = "interlock.asOf")
    public String asOf;

    /** Where reports are written. */
    @Parameter(property = "interlock.outputDirectory")
    public File outputDirectory;

    @Parameter(defaultValue = "${project}", readonly = true)
    public MavenProject project;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    public MavenSession session;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    public MojoExecution execution;

    @Inject
    public ProjectDependenciesResolver dependenciesResolver;

    @Inject
    public RepositorySystem repositorySystem;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("interlock: skipped (interlock.skip)");
            return;
        }
        JavaRequirement.require(System.getProperty("java.specification.version"));
        GoalLoader.run(goal(), this);
    }

    /** Tell the class of this package that does the work. */
    abstract String goal();
}
