package dev.interlock.rules.code;

import dev.interlock.document.Node;
import dev.interlock.schema.OwnSchema;
import dev.interlock.source.Diagnostic;
import dev.interlock.source.Parsed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Say which architecture rule is meant, without a type of ArchUnit. */
sealed interface ArchRuleOptions {

    /** A general rule of ArchUnit by its name, or a constant of a class. */
    record Named(String rule) implements ArchRuleOptions {}

    /**
     * Conditions on classes.
     *
     * @param selection what selects the classes: texts by the name of the test
     * @param should what they should: texts by the name of the condition
     * @param shouldNot what they should not
     */
    record OfClasses(
            Map<String, List<String>> selection, Map<String, List<String>> should, Map<String, List<String>> shouldNot)
            implements ArchRuleOptions {}

    /** No cycles between the packages that a pattern tells apart. */
    record NoCycles(String packages) implements ArchRuleOptions {}

    /**
     * Layers.
     *
     * @param packages the packages of each layer
     * @param accessedBy for the layers that are named, who may use them
     */
    record Layers(Map<String, List<String>> packages, Map<String, List<String>> accessedBy)
            implements ArchRuleOptions {}

    /** Read the options from a pack. */
    static Parsed<ArchRuleOptions> read(Node options) {
        if (!options.isObject()) {
            return Parsed.failed(invalid(
                    options,
                    "The function 'archRule' needs options.",
                    "Add one of 'rule', 'classes', 'noCyclesIn', 'layers' to its functionOptions."));
        }
        List<Diagnostic> problems = new ArrayList<>(
                OwnSchema.load(ArchRuleOptions.class, "arch-rule.schema.json").validate(options));
        List<String> kinds = List.of("rule", "classes", "noCyclesIn", "layers").stream()
                .filter(options::has)
                .toList();
        if (kinds.size() != 1) {
            problems.add(invalid(
                    options,
                    "The function 'archRule' needs exactly one of 'rule', 'classes', 'noCyclesIn', 'layers', but has "
                            + kinds.size() + " of them.",
                    "Write one rule for each."));
        }
        boolean hasCondition = options.has("should") || options.has("shouldNot");
        if (options.has("classes") != hasCondition) {
            problems.add(invalid(
                    options,
                    "The options 'classes' and 'should' or 'shouldNot' stand together.",
                    "Add the one that is missing."));
        }
        List<String> layers = keys(options.get("layers"));
        for (Node layer : options.get("accessedBy").children()) {
            List<String> named = new ArrayList<>(texts(layer));
            named.add(layer.key());
            for (String name : named) {
                if (!layers.contains(name)) {
                    problems.add(invalid(layer, "There is no layer '" + name + "'.", "Add it to 'layers'."));
                }
            }
        }
        return problems.isEmpty() ? Parsed.of(of(options)) : Parsed.failed(problems);
    }

    private static ArchRuleOptions of(Node options) {
        Optional<String> rule = options.get("rule").findText();
        if (rule.isPresent()) {
            return new Named(rule.get());
        }
        Optional<String> cycles = options.get("noCyclesIn").findText();
        if (cycles.isPresent()) {
            return new NoCycles(cycles.get());
        }
        return options.has("layers")
                ? new Layers(textsByKey(options.get("layers")), textsByKey(options.get("accessedBy")))
                : new OfClasses(
                        textsByKey(options.get("classes")),
                        textsByKey(options.get("should")),
                        textsByKey(options.get("shouldNot")));
    }

    private static Map<String, List<String>> textsByKey(Node object) {
        Map<String, List<String>> map = new LinkedHashMap<>();
        object.children().forEach(child -> map.put(child.key(), texts(child)));
        return Collections.unmodifiableMap(map);
    }

    private static List<String> texts(Node node) {
        if (!node.isContainer()) {
            return node.findText().stream().toList();
        }
        List<String> texts = new ArrayList<>();
        node.children().forEach(child -> child.findText().ifPresent(texts::add));
        return List.copyOf(texts);
    }

    private static List<String> keys(Node object) {
        List<String> keys = new ArrayList<>();
        object.children().forEach(child -> keys.add(child.key()));
        return keys;
    }

    private static Diagnostic invalid(Node at, String message, String nextStep) {
        return Diagnostic.of("invalid-option", message, at.location(), nextStep);
    }
}
