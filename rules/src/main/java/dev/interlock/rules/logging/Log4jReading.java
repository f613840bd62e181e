package dev.interlock.rules.logging;

import dev.interlock.artefact.DocumentSink;
import dev.interlock.artefact.PlaceholderSyntax;
import dev.interlock.artefact.Placeholders;
import dev.interlock.artefact.Placeholders.Definition;
import dev.interlock.document.Document;
import dev.interlock.document.Grade;
import dev.interlock.document.Node;
import dev.interlock.document.Syntax;
import java.util.Map;
import java.util.TreeMap;

/** Read the configuration of Log4j 2 in each of its four dialects. */
final class Log4jReading {

    /** Two dollars put the look-up off until an event is written. */
    private static final Placeholders SYNTAX = Placeholders.of(
            PlaceholderSyntax.of("$${", "}").runtime(),
            PlaceholderSyntax.of("${", "}").withDefault(":-").withNesting());

    private Log4jReading() {}

    static Document read(String file, Syntax syntax, String fileProfile, DocumentSink out) {
        Document raw = out.read(file, syntax);
        Map<String, Definition> definitions =
                syntax == Syntax.PROPERTIES ? Log4jProperties.definitions(raw.root()) : definitions(root(raw, syntax));
        Document document = raw.interpreted(SYNTAX.define(definitions));
        LoggingDocument result = new LoggingDocument("log4j2", raw.root(), file, fileProfile);
        Component configuration = root(document, syntax);
        configuration.all("Appenders").forEach(group -> group.children().forEach(each -> result.appender(each, "")));
        for (Component group : configuration.all("Loggers")) {
            group.all("Root", "AsyncRoot").forEach(each -> result.root(each, ""));
            group.all("Logger", "AsyncLogger").forEach(each -> result.logger(each, ""));
        }
        if (configuration.children().isEmpty()) {
            result.opened();
        }
        return result.seal();
    }

    private static Component root(Document document, Syntax syntax) {
        if (syntax == Syntax.PROPERTIES) {
            return Log4jProperties.of(document.root());
        }
        for (Node member : document.root().children()) {
            if (syntax == Syntax.XML) {
                return Component.ofXml(member.key(), member.get(0));
            }
            if (member.key().equalsIgnoreCase("configuration")) {
                return Component.ofObject(member.key(), member);
            }
        }
        return Component.ofObject("Configuration", document.root());
    }

    private static Map<String, Definition> definitions(Component configuration) {
        Map<String, Definition> definitions = new TreeMap<>();
        for (Component group : configuration.all("Properties")) {
            for (Component property : group.all("Property")) {
                property.ownText()
                        .ifPresent(
                                value -> definitions.put(property.text("name"), Definition.of(value, Grade.LITERAL)));
            }
        }
        return definitions;
    }
}
