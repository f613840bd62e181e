package dev.interlock.maven;

import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** Check the project against its guardrails, write the reports, and fail the build where a guardrail is broken. */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true, requiresProject = false)
public final class CheckMojo extends AbstractCheckMojo {

    @Override
    String goal() {
        return "CheckGoal";
    }
}
