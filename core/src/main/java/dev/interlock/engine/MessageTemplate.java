package dev.interlock.engine;

import dev.interlock.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Write the messages of a rule as its template asks, which is written as in Spectral. */
final class MessageTemplate {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([^}]*)}}");

    /** Text and names of placeholders by turns, text first. */
    private final List<String> parts;

    private MessageTemplate(List<String> parts) {
        this.parts = List.copyOf(parts);
    }

    /** Create the template of a rule: its message, else its description, else what the function says. */
    static MessageTemplate of(Rule rule) {
        boolean described =
                !rule.title().isBlank() && !rule.title().equals(rule.id().value());
        String message = rule.message().orElse("");
        if (!message.isBlank()) {
            return new MessageTemplate(parse(message));
        }
        // A description is no template: in it two braces are two braces.
        return new MessageTemplate(described ? List.of(rule.title()) : List.of("", "error", ""));
    }

    private static List<String> parse(String template) {
        List<String> parts = new ArrayList<>();
        Matcher placeholder = PLACEHOLDER.matcher(template);
        int from = 0;
        while (placeholder.find()) {
            parts.add(template.substring(from, placeholder.start()));
            parts.add(placeholder.group(1));
            from = placeholder.end();
        }
        parts.add(template.substring(from));
        return parts;
    }

    /** What the placeholders stand for, each told only if the template asks. */
    interface Facts {

        /** Tell what the function says. */
        String error();

        /** Tell what must hold. */
        String description();

        /** Tell the way to the place as a JSON pointer. */
        String path();

        /** Tell the last step of the way, or all that is missing. */
        String property();

        /** Tell the value there. */
        String value();
    }

    /** Write a message; a placeholder that is not known stands for nothing. */
    String write(Facts facts) {
        if (parts.size() == 1) {
            String text = parts.get(0).strip();
            return text.isEmpty() ? facts.error() : text;
        }
        StringBuilder message = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            message.append(i % 2 == 0 ? parts.get(i) : factOf(parts.get(i), facts));
        }
        String written = message.toString().strip();
        return written.isEmpty() ? facts.error() : written;
    }

    private static String factOf(String name, Facts facts) {
        return switch (name) {
            case "error" -> facts.error();
            case "description" -> facts.description();
            case "path" -> facts.path();
            case "property" -> facts.property();
            case "value" -> facts.value();
            default -> "";
        };
    }
}
