package dev.interlock.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lists the commands of the command line; one more command is one more line here. */
final class Commands {

    private Commands() {}

    /** List all commands in the order of the help, which is not among them. */
    static List<Command> all() {
        return List.of(
                CheckCommand.check(),
                CheckCommand.report(),
                new BaselineCommand(),
                new WaiveCommand(),
                new SignCommand(),
                new ExplainCommand(),
                new InitCommand());
    }

    static Optional<Command> find(String name) {
        for (Command command : all()) {
            if (command.name().equals(name)) {
                return Optional.of(command);
            }
        }
        return Optional.empty();
    }

    static List<String> names() {
        List<String> names = new ArrayList<>();
        for (Command command : all()) {
            names.add(command.name());
        }
        names.add(Help.NAME);
        return names;
    }
}
