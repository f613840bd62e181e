package dev.interlock.command;

import dev.interlock.command.Option.Kind;
import dev.interlock.source.Nearest;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Holds what stands behind the name of a command.
 *
 * <p>An option is {@code --fail-on=warn}, {@code --failOn warn} or {@code -Dinterlock.failOn=warn}; a flag stands alone
 * or has {@code true} or {@code false}. Lists may be stated several times, of all else the last one holds.
 *
 * @param options the options that are set
 * @param places the arguments that are none, in order
 */
record CommandLine(Options options, List<String> places) {

    private static final String PROPERTY = "-Dinterlock.";
    private static final String ARGUMENT = "--";

    /**
     * Read the arguments of a command.
     *
     * @throws CommandException if one cannot be understood
     */
    static CommandLine of(Command command, List<String> arguments) {
        Map<Option, List<String>> set = new EnumMap<>(Option.class);
        List<String> places = new ArrayList<>();
        for (int at = 0; at < arguments.size(); at++) {
            String argument = arguments.get(at);
            if (!argument.startsWith("-") || argument.equals("-")) {
                places.add(argument);
                continue;
            }
            int equals = argument.indexOf('=');
            Option option = option(command, equals < 0 ? argument : argument.substring(0, equals));
            String value;
            if (equals >= 0) {
                value = argument.substring(equals + 1);
            } else if (option.kind() == Kind.FLAG) {
                value = "true";
            } else if (at + 1 < arguments.size()) {
                at++;
                value = arguments.get(at);
            } else {
                throw new CommandException("'" + argument + "' lacks its value; write it like " + option.argument()
                        + "=" + (option.standard().isEmpty() ? "…" : option.standard()) + ".");
            }
            add(option, value, set);
        }
        Options options = Options.standard();
        for (Map.Entry<Option, List<String>> one : set.entrySet()) {
            options = options.with(one.getKey(), one.getValue());
        }
        return new CommandLine(options, List.copyOf(places));
    }

    private static Option option(Command command, String written) {
        Optional<Option> found = written.startsWith(PROPERTY)
                ? Option.find(written.substring(PROPERTY.length()))
                : written.startsWith(ARGUMENT) ? Option.find(written.substring(ARGUMENT.length())) : Optional.empty();
        if (found.isEmpty()) {
            throw new CommandException("There is no option '" + written + "'" + nearest(command, written));
        }
        if (!command.options().contains(found.get())) {
            throw new CommandException("'" + written + "' is no option of " + command.name() + "; see what is by"
                    + " 'help " + command.name() + "'.");
        }
        return found.get();
    }

    private static String nearest(Command command, String written) {
        List<String> known = new ArrayList<>();
        for (Option option : command.options()) {
            known.add(option.argument());
        }
        String bare = written.startsWith(PROPERTY) ? ARGUMENT + written.substring(PROPERTY.length()) : written;
        Optional<String> near = Nearest.find(bare, known);
        return near.isPresent()
                ? "; did you mean '" + near.get() + "'?"
                : "; see what there is by 'help " + command.name() + "'.";
    }

    private static void add(Option option, String value, Map<Option, List<String>> set) {
        if (option.kind() == Kind.FLAG && !value.equals("true") && !value.equals("false")) {
            throw new CommandException(
                    "'" + option.argument() + "' is '" + value + "'; write true or false, or nothing for true.");
        }
        List<String> values = set.getOrDefault(option, new ArrayList<>());
        if (option.kind() != Kind.LIST) {
            values.clear();
            values.add(value);
        } else {
            split(value, values);
        }
        set.put(option, values);
    }

    /** At commas, except between the braces of a glob. */
    private static void split(String value, List<String> values) {
        int depth = 0;
        int from = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '{') {
                depth++;
            } else if (c == '}') {
                depth--;
            } else if (c == ',' && depth <= 0) {
                values.add(value.substring(from, i));
                from = i + 1;
            }
        }
        values.add(value.substring(from));
    }
}
