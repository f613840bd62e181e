package dev.interlock.rules.contract;

import dev.interlock.document.Node;
import dev.interlock.document.Source;
import dev.interlock.document.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/**
 * Hold one stretch of an address.
 *
 * @param text its characters; those of the placeholder where they are not known
 * @param kind how well they are known
 * @param use the place that writes the stretch
 * @param definition the place that defines what a placeholder stands for
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record AddressPart(String text, Kind kind, Source use, Optional<Source> definition) {

    private static final Pattern VARIABLE = Pattern.compile("\\$?\\{\\{?([^{}/]*)}?}");

    /** How well the characters of a stretch are known. */
    public enum Kind {
        LITERAL,
        DEFAULT,
        /** A variable that nobody has filled. */
        HOLE,
        /** What only shows while the interface runs. */
        RUNTIME
    }

    /** Create a stretch that is written out. */
    public static AddressPart literal(String text, Source use) {
        return new AddressPart(text, Kind.LITERAL, use, Optional.empty());
    }

    /** Create a stretch that only shows while the interface runs. */
    public static AddressPart runtime(String name, Source use) {
        return new AddressPart('{' + name + '}', Kind.RUNTIME, use, Optional.empty());
    }

    /** Split the text of a node at its variables, and fill those that have a default. */
    public static List<AddressPart> split(Node url, Node variables) {
        Source use = Source.of(url);
        String text = url.findText().orElse("");
        List<AddressPart> parts = new ArrayList<>();
        Matcher variable = VARIABLE.matcher(text);
        int end = 0;
        while (variable.find()) {
            addLiteral(parts, text.substring(end, variable.start()), use);
            parts.add(fill(variable, variables.get(variable.group(1)), use));
            end = variable.end();
        }
        addLiteral(parts, text.substring(end), use);
        return parts;
    }

    /** Tell whether the characters are not known. */
    boolean isHole() {
        return kind == Kind.HOLE || kind == Kind.RUNTIME;
    }

    /** Tell the stretch as a part of a template. */
    Template.Part templatePart() {
        return isHole() ? new Template.Hole(text.replaceAll("^\\$?\\{+|}+$", ""), text) : new Template.Known(text);
    }

    private static void addLiteral(List<AddressPart> parts, String text, Source use) {
        if (!text.isEmpty()) {
            parts.add(literal(text, use));
        }
    }

    private static AddressPart fill(Matcher variable, Node definition, Source use) {
        Node preset = definition.get("default");
        Node choices = definition.get("enum");
        Optional<String> value = preset.findText().filter(text -> !text.isBlank() && text.indexOf('{') < 0);
        if (value.isPresent()) {
            Kind kind = choices.isArray() && choices.size() == 1 ? Kind.LITERAL : Kind.DEFAULT;
            return new AddressPart(value.get(), kind, use, Optional.of(Source.of(preset)));
        }
        Optional<Source> place = definition.isAbsent() ? Optional.empty() : Optional.of(Source.of(definition));
        return new AddressPart(variable.group(), Kind.HOLE, use, place);
    }
}
