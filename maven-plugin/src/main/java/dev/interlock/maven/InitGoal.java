package dev.interlock.maven;

import dev.interlock.command.InitCommand;
import dev.interlock.command.Outcome;
import java.util.concurrent.Callable;
import org.apache.maven.plugin.MojoExecutionException;
import org.jspecify.annotations.Nullable;

/** Writes the first descriptor of a module; one that is there stays as it is. */
final class InitGoal implements Callable<Void> {

    private final InitMojo mojo;

    InitGoal(InitMojo mojo) {
        this.mojo = mojo;
    }

    @Override
    public @Nullable Void call() throws MojoExecutionException {
        Outcome outcome = new InitCommand().run(new Module(mojo), Settings.of(mojo));
        GoalOutcome.print(outcome.lines(), mojo.getLog());
        GoalOutcome.require(outcome);
        return null;
    }
}
