package dev.interlock.maven;

import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Accept what is found now as debt, so that only new findings block. */
@Mojo(name = "baseline", threadSafe = true, requiresProject = false)
public final class BaselineMojo extends AbstractInterlockMojo {

    /** Why it is accepted. */
    @Parameter(property = "interlock.reason")
    public String reason;

    @Override
    String goal() {
        return "BaselineGoal";
    }
}
