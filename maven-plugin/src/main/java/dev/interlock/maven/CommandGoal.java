package dev.interlock.maven;

import dev.interlock.command.Command;
import dev.interlock.command.Options;
import dev.interlock.command.Outcome;
import java.util.concurrent.Callable;
import org.apache.maven.plugin.MojoExecutionException;
import org.jspecify.annotations.Nullable;

/** Runs a command of the command line for a module, and says what came of it. */
abstract class CommandGoal implements Callable<Void> {

    private final AbstractInterlockMojo mojo;
    private final Command command;
    private final Options options;

    CommandGoal(AbstractInterlockMojo mojo, Command command, Options options) {
        this.mojo = mojo;
        this.command = command;
        this.options = options;
    }

    @Override
    public final @Nullable Void call() throws MojoExecutionException {
        Outcome outcome = command.run(new Module(mojo), options);
        GoalOutcome.print(outcome.lines(), mojo.getLog());
        GoalOutcome.require(outcome);
        return null;
    }
}
