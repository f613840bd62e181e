package dev.interlock.maven;

import dev.interlock.command.CheckCommand;
import dev.interlock.command.Checked;
import dev.interlock.render.ConsoleLine;
import dev.interlock.report.Report;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;

/** Checks one module, and says what came of it. */
final class CheckGoal {

    private final AbstractCheckMojo mojo;
    private final Module module;

    CheckGoal(AbstractCheckMojo mojo) {
        this.mojo = mojo;
        this.module = new Module(mojo);
    }

    /** Check, and fail the build where a guardrail is broken. */
    void check() throws MojoExecutionException, MojoFailureException {
        Checked checked = run(CheckCommand.check());
        Report report = checked.report().orElseThrow();
        if (mojo.failIfEmpty) {
            new ReactorTally(mojo).add(report);
        }
        Optional<String> blocked = checked.blocked();
        if (blocked.isPresent()) {
            throw new MojoFailureException(blocked.get() + " Report: "
                    + module.display(checked.main().orElse(module.outputDirectory())) + "\n" + hints(report));
        }
    }

    /** Check, and say what would have failed. */
    void report() throws MojoExecutionException {
        Optional<String> wouldBlock = run(CheckCommand.report()).wouldBlock();
        if (wouldBlock.isPresent()) {
            mojo.getLog().warn(wouldBlock.get());
        }
    }

    private Checked run(CheckCommand command) throws MojoExecutionException {
        Checked checked = command.inspect(module, Settings.of(mojo));
        print(checked.outcome().lines());
        GoalOutcome.require(checked.outcome());
        return checked;
    }

    /** Modules that are built at the same time must not mix their lines. */
    private void print(List<ConsoleLine> lines) {
        synchronized (mojo.session.getRequest()) {
            GoalOutcome.print(lines, mojo.getLog());
        }
    }

    private String hints(Report report) {
        if (report.blocking().isEmpty()) {
            return "";
        }
        return "  why this rule : mvn " + mojo.execution.getGroupId() + ":" + mojo.execution.getArtifactId()
                + ":explain -Dinterlock.rule="
                + report.blocking().get(0).finding().rule().id();
    }
}
