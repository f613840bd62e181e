package dev.interlock.maven;

import dev.interlock.command.Outcome;
import dev.interlock.command.SignCommand;
import org.apache.maven.plugin.MojoExecutionException;

/** Writes the signature of a record into the waivers of a module. */
final class SignGoal {

    private final SignMojo mojo;

    SignGoal(SignMojo mojo) {
        this.mojo = mojo;
    }

    void write() throws MojoExecutionException {
        Outcome outcome = new SignCommand().run(new Module(mojo), Settings.of(mojo));
        GoalOutcome.print(outcome.lines(), mojo.getLog());
        GoalOutcome.require(outcome);
    }
}
