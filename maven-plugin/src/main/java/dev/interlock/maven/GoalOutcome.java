package dev.interlock.maven;

import dev.interlock.command.Outcome;
import dev.interlock.render.ConsoleLine;
import dev.interlock.render.ConsoleLine.Level;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.logging.Log;

/** Tells Maven what came of a command. */
final class GoalOutcome {

    private GoalOutcome() {}

    /** Write lines to the log of the build. */
    static void print(List<ConsoleLine> lines, Log log) {
        for (ConsoleLine line : lines) {
            if (line.level() == Level.ERROR) {
                log.error(line.text());
            } else if (line.level() == Level.WARNING) {
                log.warn(line.text());
            } else {
                log.info(line.text());
            }
        }
    }

    /** Fail the build if the command did. */
    static void require(Outcome outcome) throws MojoExecutionException {
        if (outcome.exit() == Outcome.Exit.FAILED) {
            throw new MojoExecutionException(
                    outcome.reason(),
                    outcome.cause().map(GoalOutcome::exception).orElse(null));
        }
    }

    private static Exception exception(Throwable cause) {
        return cause instanceof Exception exception ? exception : new IllegalStateException(cause);
    }
}
