package dev.interlock.maven;

import java.util.List;
import org.apache.maven.plugins.annotations.Parameter;

/** Take the parameters of the goals that check. Compiled for Java 8. */
public abstract class AbstractCheckMojo extends AbstractInterlockMojo {

    /** The lightest severity that blocks the build: never, hint, info, warn or error. */
    @Parameter(property = "interlock.failOn", defaultValue = "error")
    String failOn;

    /** Whether cases that nobody can decide block the build, from <code>failOn</code> on. */
    @Parameter(property = "interlock.failOnUnverified", defaultValue = "false")
    boolean failOnUnverified;

    /** Whether checks that broke block the build. */
    @Parameter(property = "interlock.failOnFailed", defaultValue = "true")
    boolean failOnFailed;

    /** Whether a whole build in which nothing was found to check is an error. */
    @Parameter(property = "interlock.failIfEmpty", defaultValue = "true")
    boolean failIfEmpty;

    /** The reports: console, json, sarif, junit, interfaces. */
    @Parameter(property = "interlock.reports", defaultValue = "console,json,sarif,junit")
    List<String> reports;

    /**
     * What the company says for all its projects: a file, relative to the directory or the root of the build, or <code>
     * maven:group:artifact:version</code>.
     */
    @Parameter(property = "interlock.organisation")
    String organisation;
}
