package dev.interlock.rules.configuration;

import dev.interlock.document.Document;
import dev.interlock.document.Draft;
import dev.interlock.document.Grade;
import dev.interlock.document.Node;
import dev.interlock.document.Source;
import dev.interlock.rules.logging.PatternFacts;
import dev.interlock.rules.logging.Profile;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Show the logging keys of Spring Boot in the shape of a logging configuration. */
final class SpringLogging {

    private static final String LEVEL = "logging.level.";
    private static final String ROLLING = "logging.logback.rollingpolicy.";

    private final ReadableConfiguration configuration;
    private final Map<String, Node> entries;
    private final boolean production;

    private SpringLogging(ConfigurationFile file, ReadableConfiguration configuration) {
        this.configuration = configuration;
        this.entries = configuration.entries();
        this.production = Profile.isProduction(configuration.profile()) && Profile.isProduction(file.environment());
    }

    /** Find the logging configuration; empty where the document says nothing about logging. */
    static Optional<Document> find(ConfigurationFile file, ReadableConfiguration configuration) {
        for (String key : configuration.entries().keySet()) {
            if (key.startsWith("logging.")) {
                return Optional.of(new SpringLogging(file, configuration).document(file));
            }
        }
        return Optional.empty();
    }

    private Document document(ConfigurationFile file) {
        Draft draft = Draft.object(configuration.document().root().sources().toArray(Source[]::new))
                .put("kind", Draft.string("spring"))
                .put("production", Draft.bool(production));
        Draft roots = draft.arrayAt("roots");
        Draft loggers = draft.arrayAt("loggers");
        entries.forEach((key, value) -> {
            if (key.startsWith(LEVEL)) {
                String name = key.substring(LEVEL.length());
                Draft logger = scoped(value).put("level", level(value));
                if (name.equalsIgnoreCase("root")) {
                    roots.add(logger.put("appenders", Draft.array()));
                } else {
                    loggers.add(logger.put("name", Draft.string(name)).put("appenders", Draft.array()));
                }
            }
        });
        Draft appenders = draft.arrayAt("appenders");
        appender("console", "console", List.of()).ifPresent(appenders::add);
        appender("file", "rolling", List.of("logging.file.name", "logging.file.path", "logging.file"))
                .ifPresent(appenders::add);
        draft.put("includes", includes());
        if (entries.containsKey("logging.config")) {
            List.of("roots", "loggers", "appenders")
                    .forEach(contents -> draft.arrayAt(contents).opened());
        }
        return draft.seal(file.path());
    }

    /** The console and the file are there by default, so that they are shown only where something is said of them. */
    private Optional<Draft> appender(String name, String kind, List<String> fileKeys) {
        Optional<Node> pattern = find("logging.pattern." + name);
        Optional<Node> structured = find("logging.structured.format." + name);
        Optional<Node> file =
                fileKeys.stream().flatMap(key -> find(key).stream()).findFirst();
        Optional<Node> anchor = structured.or(() -> pattern).or(() -> file);
        if (anchor.isEmpty()) {
            return Optional.empty();
        }
        Draft appender = scoped(anchor.get())
                .put("name", Draft.string(name.toUpperCase(Locale.ROOT)))
                .put("class", Draft.string(name))
                .put("kind", Draft.string(kind))
                .put("reachable", Draft.bool(production));
        if (structured.isPresent() || pattern.isPresent()) {
            appender.put("encoder", encoder(structured, pattern));
        }
        file.ifPresent(node -> appender.put("file", node));
        if (kind.equals("rolling")) {
            appender.put("rolling", rolling(anchor.get()));
        }
        return Optional.of(appender);
    }

    private static Draft encoder(Optional<Node> structured, Optional<Node> pattern) {
        if (structured.isEmpty()) {
            Draft encoder = Draft.object(sources(pattern.orElseThrow()));
            encoder.put("structured", Draft.bool(false));
            PatternFacts.addTo(encoder, pattern.orElseThrow());
            return encoder;
        }
        Draft encoder = Draft.object(sources(structured.get())).put("class", Draft.copyOf(structured.get()));
        for (String fact : List.of("structured", "time", "offset", "level", "logger", "message", "correlation")) {
            encoder.put(fact, Draft.bool(true));
        }
        return encoder;
    }

    /** Spring Boot rolls at 10 MB and keeps 7 files unless it is told otherwise. */
    private Draft rolling(Node anchor) {
        Draft rolling = Draft.object(sources(anchor));
        find(ROLLING + "max-history").ifPresent(value -> rolling.put("maxHistory", value));
        find(ROLLING + "max-file-size").ifPresent(value -> rolling.put("maxFileSize", value));
        find(ROLLING + "total-size-cap").ifPresent(value -> rolling.put("totalSizeCap", value));
        find(ROLLING + "file-name-pattern").ifPresent(value -> rolling.put("filePattern", value));
        for (String[] preset : new String[][] {{"maxHistory", "7"}, {"maxFileSize", "10MB"}}) {
            if (rolling.find(preset[0]).isEmpty()) {
                rolling.put(preset[0], Draft.string(preset[1]).graded(Grade.DEFAULT));
            }
        }
        return rolling;
    }

    private Draft includes() {
        Draft includes = Draft.array();
        find("logging.config")
                .ifPresent(file -> includes.add(Draft.object(sources(file))
                        .put("file", Draft.copyOf(file))
                        .put("read", Draft.bool(false))));
        return includes;
    }

    private Draft scoped(Node place) {
        Draft draft = Draft.object(sources(place));
        if (!configuration.profile().isEmpty()) {
            draft.put("profile", Draft.string(configuration.profile()));
        }
        return draft.put("production", Draft.bool(production));
    }

    private Optional<Node> find(String key) {
        return Optional.ofNullable(entries.get(key));
    }

    private static Draft level(Node value) {
        return value.findText().isEmpty()
                ? Draft.copyOf(value)
                : Draft.string(value.text().strip().toUpperCase(Locale.ROOT), sources(value))
                        .graded(value.grade());
    }

    private static Source[] sources(Node node) {
        return node.sources().toArray(Source[]::new);
    }
}
