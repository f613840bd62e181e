package dev.interlock.maven;

import dev.interlock.command.Outcome;
import dev.interlock.command.WaiveCommand;
import org.apache.maven.plugin.MojoExecutionException;

/** Writes the claim of an exception into the waivers of a module. */
final class WaiveGoal {

    private final WaiveMojo mojo;

    WaiveGoal(WaiveMojo mojo) {
        this.mojo = mojo;
    }

    void write() throws MojoExecutionException {
        Outcome outcome = new WaiveCommand().run(new Module(mojo), Settings.of(mojo));
        GoalOutcome.print(outcome.lines(), mojo.getLog());
        GoalOutcome.require(outcome);
    }
}
