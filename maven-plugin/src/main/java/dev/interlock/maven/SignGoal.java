package dev.interlock.maven;

import dev.interlock.command.Outcome;
import dev.interlock.command.SignCommand;
import java.util.concurrent.Callable;
import org.apache.maven.plugin.MojoExecutionException;
import org.jspecify.annotations.Nullable;

/** Writes the signature of a record into the waivers of a module. */
final class SignGoal implements Callable<Void> {

    private final SignMojo mojo;

    SignGoal(SignMojo mojo) {
        this.mojo = mojo;
    }

    @Override
    public @Nullable Void call() throws MojoExecutionException {
        Outcome outcome = new SignCommand().run(new Module(mojo), Settings.of(mojo));
        GoalOutcome.print(outcome.lines(), mojo.getLog());
        GoalOutcome.require(outcome);
        return null;
    }
}
