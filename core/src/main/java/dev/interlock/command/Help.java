package dev.interlock.command;

import dev.interlock.Interlock;
import dev.interlock.render.ConsoleLine;
import dev.interlock.render.ConsoleLine.Level;
import dev.interlock.source.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells how the command line is used. */
final class Help {

    static final String NAME = "help";

    /** How a command line begins, as the documentation writes it. */
    static final String CALL = "java -jar interlock.jar";

    private static final int WIDTH = 24;

    private Help() {}

    static List<ConsoleLine> overview() {
        List<String> lines = new ArrayList<>();
        lines.add("Interlock " + Interlock.version() + ": keeps integration projects inside their guardrails.");
        lines.add("");
        lines.add("  " + CALL + " COMMAND [OPTION…] [DIRECTORY or FILE]");
        lines.add("");
        for (Command command : Commands.all()) {
            lines.add("  " + pad(command.name()) + command.summary());
        }
        lines.add("  " + pad(NAME) + "Tell this, or the options of a command: 'help check'.");
        lines.add("");
        lines.add("Ends with 0 where all is well, 1 where a guardrail is broken, 2 where something is misconfigured or"
                + " failed.");
        return lines(lines);
    }

    /**
     * Tell the options of a command.
     *
     * @throws CommandException if there is no such command
     */
    static List<ConsoleLine> of(String name) {
        Command command = command(name);
        List<String> lines = new ArrayList<>();
        lines.add(command.summary());
        lines.add("");
        lines.add("  " + CALL + " " + command.name() + " [OPTION…] [DIRECTORY or FILE]");
        lines.add("");
        for (Option option : command.options()) {
            lines.add("  " + pad(option.argument()) + option.meaning()
                    + (option.standard().isEmpty() ? "" : " Default: " + option.standard()));
        }
        lines.add("");
        lines.add("Each option may also be written like its Maven property, such as -Dinterlock.failOn=warn.");
        return lines(lines);
    }

    /**
     * Find a command.
     *
     * @throws CommandException if there is none of that name, with the nearest name
     */
    static Command command(String name) {
        Optional<Command> command = Commands.find(name);
        if (command.isPresent()) {
            return command.get();
        }
        Optional<String> near = Nearest.find(name, Commands.names());
        throw new CommandException("There is no command '" + name + "'; "
                + (near.isPresent()
                        ? "did you mean '" + near.get() + "'?"
                        : "known are " + String.join(", ", Commands.names()) + "."));
    }

    private static List<ConsoleLine> lines(List<String> texts) {
        List<ConsoleLine> lines = new ArrayList<>();
        for (String text : texts) {
            lines.add(new ConsoleLine(Level.INFO, text));
        }
        return lines;
    }

    private static String pad(String text) {
        return text + " ".repeat(Math.max(1, WIDTH - text.length()));
    }
}
