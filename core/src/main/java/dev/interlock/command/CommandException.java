package dev.interlock.command;

import dev.interlock.InterlockException;
import dev.interlock.source.Diagnostic;
import java.util.List;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** Say that a command cannot do what it is asked for, and what to do about it. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class CommandException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 20;

    /** Create the exception with a message for users. */
    public CommandException(String message) {
        this(message, null);
    }

    /** Create the exception with a message for users and the cause for those who repair. */
    public CommandException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** Say that packs or descriptors cannot be used: each problem on a line with its place and next step. */
    static CommandException misconfigured(InterlockException cause) {
        List<Diagnostic> problems = cause.problems();
        StringBuilder message = new StringBuilder("Interlock is not set up rightly:");
        for (Diagnostic problem : problems.subList(0, Math.min(SHOWN, problems.size()))) {
            message.append("\n  ").append(problem);
        }
        if (problems.size() > SHOWN) {
            message.append(System.lineSeparator()).append("  … and ").append(problems.size() - SHOWN);
            message.append(" more");
        }
        return new CommandException(message.toString());
    }
}
