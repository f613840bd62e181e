package dev.interlock.rules.spectral.oas;

import dev.interlock.document.Node;
import dev.interlock.document.NodeKind;
import dev.interlock.source.Diagnostic;
import dev.interlock.source.Location;
import dev.interlock.source.Nearest;
import dev.interlock.source.Parsed;
import java.util.ArrayList;
import java.util.List;

/** Read the options of one function by their names, and collect every problem. */
final class NamedOptions {

    private final String function;
    private final Node options;
    private final List<Diagnostic> problems = new ArrayList<>();

    private NamedOptions(String function, Node options) {
        this.function = function;
        this.options = options;
    }

    /** Begin to read, and complain about every option that the function does not have. */
    static NamedOptions of(String function, Node options, String... known) {
        NamedOptions reading = new NamedOptions(function, options);
        List<String> names = List.of(known);
        if (!options.isAbsent() && options.kind() != NodeKind.NULL && !options.isObject()) {
            reading.problem(
                    "The options of the function '" + function + "' are no map.",
                    options.location(),
                    "Write them as a map of names to values.");
        }
        for (Node option : options.children()) {
            if (options.isObject() && !names.contains(option.key())) {
                reading.problem(
                        "The function '" + function + "' has no option '" + option.key() + "'.",
                        option.keyLocation(),
                        Nearest.find(option.key(), names)
                                .map(near -> "Rename it to '" + near + "'.")
                                .orElse("Remove it."));
            }
        }
        return reading;
    }

    /** Read one of several words, or the first of them where nothing is said. */
    String word(String name, String... words) {
        Node option = options.get(name);
        if (option.isAbsent()) {
            return words[0];
        }
        String text = option.findText().orElse("");
        if (!List.of(words).contains(text)) {
            wrong(option, "one of '" + String.join("', '", words) + "'");
        }
        return text;
    }

    /** Read a text, or tell another where nothing is said. */
    String text(String name, String otherwise) {
        Node option = options.get(name);
        if (!option.isAbsent() && !option.isString()) {
            wrong(option, "a text");
        }
        return option.isString() ? option.text() : otherwise;
    }

    /** Read a switch, which is off where nothing is said. */
    boolean flag(String name) {
        Node option = options.get(name);
        if (!option.isAbsent() && option.kind() != NodeKind.BOOLEAN) {
            wrong(option, "true or false");
        }
        return option.isTrue();
    }

    /** Read an object that has to be there. */
    Node object(String name) {
        Node option = options.get(name);
        if (!option.isObject()) {
            wrong(option, "an object");
        }
        return option;
    }

    void add(List<Diagnostic> further) {
        problems.addAll(further);
    }

    /** End the reading: the options if there was no problem, else all problems. */
    <T> Parsed<T> finish(T read) {
        return problems.isEmpty() ? Parsed.of(read) : Parsed.failed(problems);
    }

    private void wrong(Node option, String needed) {
        problem(
                "The option '" + option.key() + "' of the function '" + function + "' must be " + needed + ".",
                option.location(),
                "Write " + needed + ".");
    }

    private void problem(String message, Location at, String nextStep) {
        problems.add(Diagnostic.of("invalid-option", message, at, nextStep));
    }
}
