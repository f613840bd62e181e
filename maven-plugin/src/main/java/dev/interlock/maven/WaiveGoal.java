package dev.interlock.maven;

import dev.interlock.command.Outcome;
import dev.interlock.command.WaiveCommand;
import java.util.concurrent.Callable;
import org.apache.maven.plugin.MojoExecutionException;
import org.jspecify.annotations.Nullable;

/** Writes the claim of an exception into the waivers of a module. */
final class WaiveGoal implements Callable<Void> {

    private final WaiveMojo mojo;

    WaiveGoal(WaiveMojo mojo) {
        this.mojo = mojo;
    }

    @Override
    public @Nullable Void call() throws MojoExecutionException {
        Outcome outcome = new WaiveCommand().run(new Module(mojo), Settings.of(mojo));
        GoalOutcome.print(outcome.lines(), mojo.getLog());
        GoalOutcome.require(outcome);
        return null;
    }
}
