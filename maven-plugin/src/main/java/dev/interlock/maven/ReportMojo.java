package dev.interlock.maven;

import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** Check the project against its guardrails and write the reports; broken guardrails never fail the build. */
@Mojo(name = "report", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true, requiresProject = false)
public final class ReportMojo extends AbstractCheckMojo {

    @Override
    String goal() {
        return "ReportGoal";
    }
}
