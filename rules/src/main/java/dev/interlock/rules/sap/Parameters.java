package dev.interlock.rules.sap;

import dev.interlock.document.Document;
import dev.interlock.document.Draft;
import dev.interlock.document.Grade;
import dev.interlock.document.Node;
import dev.interlock.document.Source;
import dev.interlock.document.Template;
import dev.interlock.document.Unresolved;
import java.util.ArrayList;
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
 * <p>A parameter may have any name without closing braces, blanks and angle brackets included. What {@code
 * parameters.prop} says is a default, which every deployment may replace.
 */
final class Parameters {

    private static final Pattern PARAMETER = Pattern.compile("\\{\\{(.*?)}}");
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{([^}]*)}");
    private static final String PARTNER_DIRECTORY = "pd:";

    private final Map<String, Node> defaults;

    private Parameters(Map<String, Node> defaults) {
        this.defaults = defaults;
    }

    /** Take the defaults from {@code parameters.prop}. */
    static Parameters of(Document properties) {
        Map<String, Node> defaults = new LinkedHashMap<>();
        properties.root().children().forEach(node -> defaults.put(node.key(), node));
        return new Parameters(defaults);
    }

    static Parameters none() {
        return new Parameters(Map.of());
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

    /** Read a text that stands at places. */
    Draft read(String text, List<Source> places) {
        Reading reading = new Reading(places);
        reading.substitute(text);
        return reading.draft();
    }

    /** Read an address, in which also a literal prompt is no value. */
    Draft readAddress(String text, List<Source> places) {
        if (Prompts.isPrompt(text) && namesIn(text).isEmpty()) {
            Unresolved prompt = new Unresolved(Unresolved.Reason.FILL_ME_IN, Template.hole(text, text));
            return Draft.unresolved(prompt, places.toArray(Source[]::new));
        }
        return read(text, places);
    }

    /** One text while it is read. */
    private final class Reading {
        private final Set<Source> sources;
        private final List<Template.Part> parts = new ArrayList<>();
        private final StringBuilder known = new StringBuilder();
        private final Set<Unresolved.Reason> reasons = new LinkedHashSet<>();
        private boolean substituted;

        Reading(List<Source> places) {
            this.sources = new LinkedHashSet<>(places);
        }

        void substitute(String text) {
            if (text.startsWith(PARTNER_DIRECTORY)) {
                hole(text.substring(PARTNER_DIRECTORY.length()), text, Unresolved.Reason.RUNTIME);
                return;
            }
            int at = 0;
            Matcher parameter = PARAMETER.matcher(text);
            while (parameter.find()) {
                expressions(text.substring(at, parameter.start()));
                parameter(parameter.group(1), parameter.group());
                at = parameter.end();
            }
            expressions(text.substring(at));
        }

        Draft draft() {
            Source[] all = sources.toArray(Source[]::new);
            if (reasons.isEmpty()) {
                String value = known.toString();
                if (substituted && Prompts.isPrompt(value)) {
                    return Draft.unresolved(
                            new Unresolved(Unresolved.Reason.FILL_ME_IN, Template.hole(value, value)), all);
                }
                return Draft.string(value, all).graded(substituted ? Grade.DEFAULT : Grade.LITERAL);
            }
            flush();
            return Draft.unresolved(new Unresolved(strongest(), new Template(parts)), all);
        }

        private void parameter(String name, String written) {
            Optional<Node> definition = find(name);
            definition.ifPresent(node -> sources.add(Source.of(node)));
            String value = definition.map(Elements::textAt).orElse("");
            if (definition.isEmpty()) {
                hole(name, written, Unresolved.Reason.PLACEHOLDER);
            } else if (value.isBlank() || Prompts.isPrompt(value)) {
                hole(name, written, Unresolved.Reason.FILL_ME_IN);
            } else if (value.startsWith(PARTNER_DIRECTORY)) {
                hole(name, written, Unresolved.Reason.RUNTIME);
            } else {
                substituted = true;
                expressions(value);
            }
        }

        private void expressions(String text) {
            int at = 0;
            Matcher expression = EXPRESSION.matcher(text);
            while (expression.find()) {
                known.append(text, at, expression.start());
                hole(expression.group(1), expression.group(), Unresolved.Reason.RUNTIME);
                at = expression.end();
            }
            known.append(text, at, text.length());
        }

        private void hole(String name, String written, Unresolved.Reason reason) {
            flush();
            parts.add(new Template.Hole(name, written));
            reasons.add(reason);
        }

        private void flush() {
            if (known.length() > 0) {
                parts.add(new Template.Known(known.toString()));
                known.setLength(0);
            }
        }

        private Unresolved.Reason strongest() {
            if (reasons.contains(Unresolved.Reason.PLACEHOLDER)) {
                return Unresolved.Reason.PLACEHOLDER;
            }
            return reasons.contains(Unresolved.Reason.FILL_ME_IN)
                    ? Unresolved.Reason.FILL_ME_IN
                    : Unresolved.Reason.RUNTIME;
        }
    }
}
