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

    /**
     * The git revision that changes are compared with, such as <code>origin/main</code>: what was there already where
     * this branch left it does not block.
     */
    @Parameter(property = "interlock.since")
    String since;

    /** The reports: console, json, sarif, junit, interfaces. */
    @Parameter(property = "interlock.reports", defaultValue = "console,json,sarif,junit")
    List<String> reports;
}
