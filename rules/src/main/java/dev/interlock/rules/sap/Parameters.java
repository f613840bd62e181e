package dev.interlock.rules.sap;

import dev.interlock.artefact.PlaceholderSyntax;
import dev.interlock.artefact.Placeholders;
import dev.interlock.artefact.Prompt;
import dev.interlock.document.Document;
import dev.interlock.document.Draft;
import dev.interlock.document.Grade;
import dev.interlock.document.Node;
import dev.interlock.document.ScalarInterpreter.Hidden;
import dev.interlock.document.ScalarInterpreter.Meaning;
import dev.interlock.document.ScalarInterpreter.Resolved;
import dev.interlock.document.Source;
import dev.interlock.document.Template;
import dev.interlock.document.Unresolved;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Resolve the externalised parameters of a flow, and tell what only its runtime knows.
 *
 * <p>A parameter may have any name without closing braces, blanks and angle brackets included. What
 * {@code parameters.prop} says is a default, which every deployment may replace.
 */
final class Parameters {

    private static final Pattern PARAMETER = Pattern.compile("\\{\\{(.*?)}}");
    /** What delivered flows say where the customer has something to do, beyond what prompts look like everywhere. */
    private static final Pattern PROMPT =
            Pattern.compile("^(?i:tbd|todo|filled[ _]by[ _].*)$|(?:^|://)[Yy]our[A-Z_ -]|^http\\(s\\)://|^<[^<>]*>$");

    private static final Placeholders SYNTAX = Placeholders.of(
                    PlaceholderSyntax.of("{{", "}}"),
                    PlaceholderSyntax.of("${", "}").runtime())
            .withRuntimePrefixes("pd:");

    private final Placeholders placeholders;
    private final Map<String, Node> defaults;

    private Parameters(Placeholders placeholders, Map<String, Node> defaults) {
        this.placeholders = placeholders;
        this.defaults = defaults;
    }

    /** Take the defaults from {@code parameters.prop}. */
    static Parameters of(Document properties) {
        Map<String, Node> defaults = new LinkedHashMap<>();
        for (Node node : properties.root().children()) {
            defaults.put(node.key(), node);
        }
        return new Parameters(SYNTAX.define(properties.root(), Grade.DEFAULT), defaults);
    }

    static Parameters none() {
        return new Parameters(SYNTAX, Map.of());
    }

    /** Find the default of a parameter. */
    Optional<Node> find(String name) {
        return Optional.ofNullable(defaults.get(name));
    }

    /** Tell the names of the parameters that have a default. */
    Set<String> names() {
        return new LinkedHashSet<>(defaults.keySet());
    }

    /** List the names of the parameters that a text uses. */
    static Set<String> namesIn(String text) {
        Set<String> names = new LinkedHashSet<>();
        Matcher parameter = PARAMETER.matcher(text);
        while (parameter.find()) {
            names.add(parameter.group(1));
        }
        return names;
    }

    /** Read the text at a place. */
    Draft read(Node place) {
        return read(Elements.textAt(place), List.of(Source.of(place)));
    }

    /** Read an address, in which also a literal prompt is no value. */
    Draft readAddress(String text, List<Source> places) {
        return isPrompt(text) && placeholders.interpret(text).isEmpty()
                ? Draft.unresolved(prompt(text), array(places))
                : read(text, places);
    }

    /** Read a text that stands at places. */
    Draft read(String text, List<Source> places) {
        Optional<Meaning> meaning = placeholders.interpret(text);
        if (meaning.isEmpty()) {
            return Draft.string(text, array(places));
        }
        if (meaning.get() instanceof Resolved resolved) {
            Draft draft = isPrompt(resolved.text())
                    ? Draft.unresolved(prompt(text), array(places))
                    : Draft.string(resolved.text(), array(places)).graded(resolved.grade());
            return draft.from(resolved.definitions());
        }
        Hidden hidden = (Hidden) meaning.get();
        return Draft.unresolved(hidden.unresolved(), array(places)).from(hidden.definitions());
    }

    private static boolean isPrompt(String text) {
        return Prompt.isPrompt(text) || PROMPT.matcher(text).find();
    }

    private static Unresolved prompt(String written) {
        return new Unresolved(Unresolved.Reason.FILL_ME_IN, Template.hole(written, written));
    }

    private static Source[] array(List<Source> places) {
        return places.toArray(new Source[0]);
    }
}
