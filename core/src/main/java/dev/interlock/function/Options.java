package dev.interlock.function;

import dev.interlock.document.Node;
import dev.interlock.document.NodeKind;
import dev.interlock.path.ScriptRegex;
import dev.interlock.rule.OptionsReader;
import dev.interlock.source.Diagnostic;
import dev.interlock.source.Location;
import dev.interlock.source.Nearest;
import dev.interlock.source.Parsed;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Read the options of one function, strictly, and collect every problem with its place. */
final class Options {

    /** The options of functions that have none, and the reader that complains about any. */
    record None(String function) implements OptionsReader<None> {

        @Override
        public Parsed<None> read(Node options) {
            return of(function, options).finish(this);
        }
    }

    private final String function;
    private final Node options;
    private final List<Diagnostic> problems = new ArrayList<>();

    private Options(String function, Node options) {
        this.function = function;
        this.options = options;
    }

    /** Begin to read, and complain about every option that the function does not have. */
    static Options of(String function, Node options, String... known) {
        Options reading = new Options(function, options);
        if (!options.isAbsent() && options.kind() != NodeKind.NULL && !options.isObject()) {
            reading.problem(
                    options.location(),
                    "The options of the function '" + function + "' are no map.",
                    "Write them as a map of names to values.");
        }
        for (Node option : options.children()) {
            if (options.isObject() && !List.of(known).contains(option.key())) {
                reading.unknown(option, List.of(known));
            }
        }
        return reading;
    }

    /** Tell the reader of a function that has no options. */
    static OptionsReader<None> none(String function) {
        return new None(function);
    }

    private void unknown(Node option, List<String> known) {
        String message = "The function '" + function + "' has no option '" + option.key() + "'.";
        if (known.isEmpty()) {
            problem(option.keyLocation(), message, "Remove it; the function has no options.");
            return;
        }
        problem(
                option.keyLocation(),
                message,
                Nearest.find(option.key(), known)
                        .map(near -> "Rename it to '" + near + "'.")
                        .orElse("Remove it; the function has " + list(known) + "."));
    }

    boolean has(String name) {
        return options.has(name);
    }

    Node node(String name) {
        return options.get(name);
    }

    Optional<String> text(String name) {
        Optional<Node> option = options.find(name);
        if (option.isPresent() && !option.get().isString()) {
            return wrong(option.get(), "a text");
        }
        return option.isPresent() ? Optional.of(option.get().text()) : Optional.empty();
    }

    Optional<Boolean> bool(String name) {
        Optional<Node> option = options.find(name);
        if (option.isPresent() && option.get().kind() != NodeKind.BOOLEAN) {
            return wrong(option.get(), "true or false");
        }
        return option.isPresent() ? Optional.of(option.get().isTrue()) : Optional.empty();
    }

    Optional<BigDecimal> number(String name) {
        Optional<Node> option = options.find(name);
        if (option.isPresent()
                && (option.get().kind() != NodeKind.NUMBER
                        || option.get().text().length() > 30)) {
            return wrong(option.get(), "a number");
        }
        return option.isPresent() ? Optional.of(option.get().number()) : Optional.empty();
    }

    Optional<ScriptRegex> regex(String name) {
        Optional<Node> option = options.find(name);
        if (option.isPresent() && !option.get().isString()) {
            return wrong(option.get(), "a regular expression");
        }
        if (option.isEmpty()) {
            return Optional.empty();
        }
        Parsed<ScriptRegex> parsed =
                ScriptRegex.parse(option.get().text(), option.get().location());
        problems.addAll(parsed.problems());
        return parsed.value();
    }

    /** Read a list of texts; a single text is a list of one. */
    List<String> texts(String name) {
        Node option = options.get(name);
        if (option.isAbsent()) {
            return List.of();
        }
        if (option.isString()) {
            return List.of(option.text());
        }
        List<String> texts = new ArrayList<>();
        for (Node element : option.children()) {
            Optional<String> text = element.findText();
            if (text.isPresent()) {
                texts.add(text.get());
            } else {
                wrong(element, "a text");
            }
        }
        if (!option.isArray() || option.size() == 0) {
            wrong(option, "a list of texts");
        }
        return texts;
    }

    /** Read one of several words. */
    Optional<String> word(String name, List<String> words) {
        Optional<String> text = text(name);
        if (text.isPresent() && !words.contains(text.get())) {
            notAWord(options.get(name), words);
            return Optional.empty();
        }
        return text;
    }

    /** Read a list of words. */
    List<String> words(String name, List<String> words) {
        List<String> texts = texts(name);
        List<String> read = new ArrayList<>();
        for (String text : texts) {
            if (words.contains(text)) {
                read.add(text);
            } else {
                Node option = options.get(name);
                Node at = option.isArray() ? option.get(texts.indexOf(text)) : option;
                notAWord(at, words);
            }
        }
        return read;
    }

    private void notAWord(Node at, List<String> words) {
        problem(
                at.location(),
                "'" + at.findText().orElse("") + "' is no value of the option '" + nameOf(at) + "' of the function '"
                        + function + "'.",
                Nearest.find(at.findText().orElse(""), words)
                        .map(near -> "Write '" + near + "'.")
                        .orElse("Write one of " + list(words) + "."));
    }

    /** Complain unless an option is there. */
    Options require(String... names) {
        for (String name : names) {
            if (!options.has(name)) {
                problem(
                        options.location(),
                        "The function '" + function + "' needs the option '" + name + "'.",
                        "Add '" + name + "' to its functionOptions.");
            }
        }
        return this;
    }

    /** Complain unless at least one of several options is there. */
    Options requireOneOf(String... names) {
        for (String name : names) {
            if (options.has(name)) {
                return this;
            }
        }
        problem(
                options.location(),
                "The function '" + function + "' needs one of the options " + list(List.of(names)) + ".",
                "Add one of them to its functionOptions.");
        return this;
    }

    /** Complain about the value of an option. */
    <T> Optional<T> wrong(Node option, String needed) {
        problem(
                option.location(),
                "The option '" + nameOf(option) + "' of the function '" + function + "' must be " + needed + ".",
                "Write " + needed + ".");
        return Optional.empty();
    }

    List<Diagnostic> problems() {
        return List.copyOf(problems);
    }

    void add(List<Diagnostic> further) {
        problems.addAll(further);
    }

    /** End the reading: the options if there was no problem, else all problems. */
    <T> Parsed<T> finish(T read) {
        return problems.isEmpty() ? Parsed.of(read) : Parsed.failed(problems);
    }

    /** The name of the option that a place belongs to. */
    private String nameOf(Node at) {
        List<String> path = at.path();
        int depth = options.path().size();
        return path.size() > depth ? path.get(depth) : at.key();
    }

    private void problem(Location location, String message, String nextStep) {
        problems.add(Diagnostic.of("invalid-option", message, location, nextStep));
    }

    private static String list(List<String> names) {
        return names.stream().map(name -> "'" + name + "'").collect(Collectors.joining(", "));
    }
}
