package dev.interlock.rules.logging;

import dev.interlock.artefact.DocumentSink;
import dev.interlock.artefact.PlaceholderSyntax;
import dev.interlock.artefact.Placeholders;
import dev.interlock.artefact.Placeholders.Definition;
import dev.interlock.document.Document;
import dev.interlock.document.Grade;
import dev.interlock.document.Node;
import dev.interlock.document.Syntax;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Read the configuration of Logback, with the files of the project that it includes. */
final class LogbackReading {

    private static final int DEEPEST = 64;

    private final DocumentSink out;
    private final LoggingDocument result;
    private final Set<String> read = new HashSet<>();
    private Placeholders placeholders =
            Placeholders.of(PlaceholderSyntax.of("${", "}").withDefault(":-").withNesting());

    private LogbackReading(DocumentSink out, LoggingDocument result) {
        this.out = out;
        this.result = result;
    }

    static Document read(String file, String fileProfile, DocumentSink out) {
        Document raw = out.read(file, Syntax.XML);
        LoggingDocument result = new LoggingDocument("logback", raw.root(), file, fileProfile);
        new LogbackReading(out, result).file(file, raw, "");
        return result.seal();
    }

    private void file(String file, Document raw, String profile) {
        if (!read.add(file)) {
            return;
        }
        placeholders = placeholders.define(definitions(raw.root()));
        Document document = raw.interpreted(placeholders);
        boolean any = false;
        for (Node elements : document.root().children()) {
            for (Node element : elements.children()) {
                any = true;
                contents(Component.ofXml(elements.key(), element), file, profile, 0);
            }
        }
        if (!any) {
            result.opened();
        }
    }

    private void contents(Component scope, String file, String profile, int depth) {
        for (Component child : scope.children()) {
            switch (child.type()) {
                case "root" -> result.root(child, profile);
                case "logger" -> result.logger(child, profile);
                case "appender" -> result.appender(child, profile);
                case "include" -> include(child, file, profile);
                case "springProfile" -> {
                    if (depth < DEEPEST) {
                        contents(child, file, both(profile, child.text("name")), depth + 1);
                    }
                }
                // Which branch holds is decided at the start of the application.
                case "if", "then", "else" -> {
                    if (depth < DEEPEST) {
                        contents(child, file, profile, depth + 1);
                    }
                }
                default -> {
                    // Properties are known already, and nothing else says where events go.
                }
            }
        }
    }

    private void include(Component include, String file, String profile) {
        Optional<String> target = IncludedFile.find(include, file, out.files());
        result.include(include, target);
        target.ifPresent(path -> file(path, out.read(path, Syntax.XML), profile));
    }

    private static String both(String outer, String inner) {
        return outer.isEmpty() || inner.isEmpty() ? outer + inner : outer + " & " + inner;
    }

    /** What the file defines itself; a property of the application is known by its default at best. */
    private static Map<String, Definition> definitions(Node root) {
        Map<String, Definition> definitions = new TreeMap<>();
        for (Node elements : root.children()) {
            for (Node element : elements.children()) {
                for (String kind : new String[] {"property", "variable", "springProperty"}) {
                    for (Node definition : element.get(kind).children()) {
                        Node value = definition.get(kind.equals("springProperty") ? "@defaultValue" : "@value");
                        if (definition.has("@name") && !value.isAbsent()) {
                            Grade grade = kind.equals("springProperty") ? Grade.DEFAULT : Grade.LITERAL;
                            definitions.put(definition.get("@name").text(), Definition.of(value, grade));
                        }
                    }
                }
            }
        }
        return definitions;
    }
}
