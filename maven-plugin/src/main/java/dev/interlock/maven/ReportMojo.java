package dev.interlock.maven;

import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** Check the project against its guardrails and write the reports; broken guardrails never fail the build. */
@Mojo(name = "report", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true, requiresProject = false)
public final class ReportMojo extends AbstractCheckMojo {

    @Override
    void run() throws MojoExecutionException, MojoFailureException {
        new CheckGoal(this).report();
    }
}
