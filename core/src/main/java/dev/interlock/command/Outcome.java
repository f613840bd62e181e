package dev.interlock.command;

import dev.interlock.render.ConsoleLine;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Hold what came of a command.
 *
 * @param lines what it tells, in order
 * @param exit how it ended
 * @param reason why it did not end well, of one or more lines; empty where it did
 * @param cause the exception behind a failure, for those who repair it
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Outcome(List<ConsoleLine> lines, Exit exit, String reason, Optional<Throwable> cause) {

    /** How a command ended. */
    public enum Exit {
        /** All is well. */
        CLEAN(0),
        /** A guardrail is broken. */
        BROKEN(1),
        /** Something is misconfigured, or the command failed. */
        FAILED(2);

        private final int code;

        Exit(int code) {
            this.code = code;
        }

        /** Tell the exit code of the process. */
        public int code() {
            return code;
        }
    }

    public Outcome {
        lines = List.copyOf(lines);
    }

    static Outcome clean(List<ConsoleLine> lines) {
        return new Outcome(lines, Exit.CLEAN, "", Optional.empty());
    }

    static Outcome broken(List<ConsoleLine> lines, String reason) {
        return new Outcome(lines, Exit.BROKEN, reason, Optional.empty());
    }

    static Outcome failed(List<ConsoleLine> lines, CommandException cause) {
        return new Outcome(
                lines, Exit.FAILED, String.valueOf(cause.getMessage()), Optional.ofNullable(cause.getCause()));
    }
}
