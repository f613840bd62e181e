package dev.interlock.maven;

import dev.interlock.command.ExplainCommand;
import dev.interlock.command.Outcome;
import org.apache.maven.plugin.MojoExecutionException;

/** Explains one rule, or lists the rules in force. */
final class ExplainGoal {

    private final ExplainMojo mojo;

    ExplainGoal(ExplainMojo mojo) {
        this.mojo = mojo;
    }

    void explain() throws MojoExecutionException {
        Outcome outcome = new ExplainCommand().run(new Module(mojo), Settings.of(mojo));
        GoalOutcome.print(outcome.lines(), mojo.getLog());
        GoalOutcome.require(outcome);
    }
}
