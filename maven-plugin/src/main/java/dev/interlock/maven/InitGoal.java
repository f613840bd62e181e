package dev.interlock.maven;

import dev.interlock.command.InitCommand;
import dev.interlock.command.Outcome;
import org.apache.maven.plugin.MojoExecutionException;

/** Writes the first descriptor of a module; one that is there stays as it is. */
final class InitGoal {

    private final InitMojo mojo;

    InitGoal(InitMojo mojo) {
        this.mojo = mojo;
    }

    void write() throws MojoExecutionException {
        Outcome outcome = new InitCommand().run(new Module(mojo), Settings.of(mojo));
        GoalOutcome.print(outcome.lines(), mojo.getLog());
        GoalOutcome.require(outcome);
    }
}
