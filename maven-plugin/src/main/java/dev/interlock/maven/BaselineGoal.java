package dev.interlock.maven;

import dev.interlock.command.BaselineCommand;
import dev.interlock.command.Outcome;
import org.apache.maven.plugin.MojoExecutionException;

/** Writes the baseline of a module. */
final class BaselineGoal {

    private final BaselineMojo mojo;

    BaselineGoal(BaselineMojo mojo) {
        this.mojo = mojo;
    }

    void write() throws MojoExecutionException {
        Outcome outcome = new BaselineCommand().run(new Module(mojo), Settings.of(mojo));
        GoalOutcome.print(outcome.lines(), mojo.getLog());
        GoalOutcome.require(outcome);
    }
}
