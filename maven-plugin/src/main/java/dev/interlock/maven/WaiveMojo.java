package dev.interlock.maven;

import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Ask for an exception from one finding, which its accountable party approves or refuses. */
@Mojo(name = "waive", threadSafe = true, requiresProject = false)
public final class WaiveMojo extends AbstractInterlockMojo {

    /** The finding, by the id that stands in brackets behind it. */
    @Parameter(property = "interlock.finding")
    public String finding;

    /** Why the exception is asked for. */
    @Parameter(property = "interlock.reason")
    public String reason;

    /** The party that asks; the responsible one where it is left out. */
    @Parameter(property = "interlock.requestedBy")
    public String requestedBy;

    /** The last day of the exception; 90 days from now where it is left out. */
    @Parameter(property = "interlock.expires")
    public String expires;

    @Override
    String goal() {
        return "WaiveGoal";
    }
}
