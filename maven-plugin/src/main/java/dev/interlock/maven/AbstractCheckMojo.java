package dev.interlock.maven;

import java.util.List;
import org.apache.maven.plugins.annotations.Parameter;

/** Take the parameters of the goals that check. Compiled for Java 8. */
public abstract class AbstractCheckMojo extends AbstractInterlockMojo {

    /** The lightest severity that blocks the build: never, hint, info, warn or error. */
    @Parameter(property = "interlock.failOn", defaultValue = "error")
    public String failOn;

    /** Whether cases that nobody can decide block the build, from <code>failOn</code> on. */
    @Parameter(property = "interlock.failOnUnverified", defaultValue = "false")
    public boolean failOnUnverified;

    /** Whether checks that broke block the build. */
    @Parameter(property = "interlock.failOnFailed", defaultValue = "true")
    public boolean failOnFailed;

    /** Whether a whole build in which nothing was found to check is an error. */
    @Parameter(property = "interlock.failIfEmpty", defaultValue = "true")
    public boolean failIfEmpty;

    /**
     * The reports: console, html, json, sarif, junit, interfaces, github, gitlab, markdown, sarif-upload, sonar. The
     * last five are also written once for all modules, at the root of the build.
     */
    @Parameter(property = "interlock.reports", defaultValue = "console,json,sarif,junit")
    public List<String> reports;

    /** The file that each run adds a line to, relative to the root of the build; none where it is left out. */
    @Parameter(property = "interlock.history")
    public String history;

    /** The revision that the history names; what the build server or git tells where it is left out. */
    @Parameter(property = "interlock.revision")
    public String revision;
}
