package dev.interlock.maven;

import dev.interlock.command.ExplainCommand;
import dev.interlock.command.Outcome;
import java.util.concurrent.Callable;
import org.apache.maven.plugin.MojoExecutionException;
import org.jspecify.annotations.Nullable;

/** Explains one rule, or lists the rules in force. */
final class ExplainGoal implements Callable<Void> {

    private final ExplainMojo mojo;

    ExplainGoal(ExplainMojo mojo) {
        this.mojo = mojo;
    }

    @Override
    public @Nullable Void call() throws MojoExecutionException {
        Outcome outcome = new ExplainCommand().run(new Module(mojo), Settings.of(mojo));
        GoalOutcome.print(outcome.lines(), mojo.getLog());
        GoalOutcome.require(outcome);
        return null;
    }
}
