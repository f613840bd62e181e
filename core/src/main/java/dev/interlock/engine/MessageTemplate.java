package dev.interlock.engine;

import dev.interlock.rule.Rule;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Write the messages of a rule as its template asks, which is written as in Spectral. */
final class MessageTemplate {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([^}]*)}}");

    private final String template;

    private MessageTemplate(String template) {
        this.template = template;
    }

    /** Create the template of a rule: its message, else its description, else what the function says. */
    static MessageTemplate of(Rule rule) {
        boolean described =
                !rule.title().isBlank() && !rule.title().equals(rule.id().value());
        String message = rule.message().orElse("");
        if (!message.isBlank()) {
            return new MessageTemplate(message);
        }
        return new MessageTemplate(described ? escaped(rule.title()) : "{{error}}");
    }

    /**
     * What the placeholders stand for.
     *
     * @param error what the function says
     * @param description what must hold
     * @param path the way to the place as a JSON pointer
     * @param property the last step of it, or all that is missing
     * @param value the value there
     */
    record Facts(String error, String description, String path, String property, String value) {

        private String of(String name) {
            return switch (name) {
                case "error" -> error;
                case "description" -> description;
                case "path" -> path;
                case "property" -> property;
                case "value" -> value;
                default -> "";
            };
        }
    }

    /** Write a message; a placeholder that is not known stands for nothing. */
    String write(Facts facts) {
        Matcher placeholder = PLACEHOLDER.matcher(template);
        StringBuilder message = new StringBuilder();
        while (placeholder.find()) {
            placeholder.appendReplacement(message, Matcher.quoteReplacement(facts.of(placeholder.group(1))));
        }
        String written = placeholder.appendTail(message).toString().strip();
        return written.isEmpty() ? facts.error() : written;
    }

    /** A description is no template: in it two braces are two braces. */
    private static String escaped(String description) {
        return description.contains("{{") ? "{{description}}" : description;
    }
}
