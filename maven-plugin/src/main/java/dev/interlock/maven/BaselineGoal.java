package dev.interlock.maven;

import dev.interlock.command.BaselineCommand;
import dev.interlock.command.Outcome;
import java.util.concurrent.Callable;
import org.apache.maven.plugin.MojoExecutionException;
import org.jspecify.annotations.Nullable;

/** Writes the baseline of a module. */
final class BaselineGoal implements Callable<Void> {

    private final BaselineMojo mojo;

    BaselineGoal(BaselineMojo mojo) {
        this.mojo = mojo;
    }

    @Override
    public @Nullable Void call() throws MojoExecutionException {
        Outcome outcome = new BaselineCommand().run(new Module(mojo), Settings.of(mojo));
        GoalOutcome.print(outcome.lines(), mojo.getLog());
        GoalOutcome.require(outcome);
        return null;
    }
}
