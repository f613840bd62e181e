package dev.interlock.rules.logging;

import dev.interlock.document.Document;
import dev.interlock.document.Draft;
import dev.interlock.document.Node;
import dev.interlock.document.Source;
import dev.interlock.document.Template;
import dev.interlock.document.Unresolved;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Collect what a logging configuration says, as {@code logging-config.schema.json} describes it. */
final class LoggingDocument {

    private static final List<String> CONTENTS = List.of("roots", "loggers", "appenders");

    private final Draft configuration;
    private final String file;
    private final String fileProfile;
    private final Draft roots = Draft.array();
    private final Draft loggers = Draft.array();
    private final List<Draft> appenders = new ArrayList<>();
    private final Draft includes = Draft.array();
    private final Map<String, List<String>> delegates = new LinkedHashMap<>();
    private final Deque<String> reached = new ArrayDeque<>();
    private boolean open;

    /**
     * Begin a configuration.
     *
     * @param kind the backend
     * @param root where it stands
     * @param file its file
     * @param fileProfile the environment that the name of the file tells, or the empty text
     */
    LoggingDocument(String kind, Node root, String file, String fileProfile) {
        this.configuration = Draft.object(Source.of(root))
                .put("kind", Draft.string(kind))
                .put("production", Draft.bool(Profile.isProduction(fileProfile)));
        this.file = file;
        this.fileProfile = fileProfile;
    }

    void root(Component root, String profile) {
        Draft draft = scoped(root, profile);
        putLevel(draft, root);
        draft.put("appenders", references(root));
        roots.add(draft);
        if (isProduction(profile)) {
            reach(names(root));
        }
    }

    void logger(Component logger, String profile) {
        Draft draft = scoped(logger, profile);
        Optional<Node> name = logger.value("name");
        if (name.isPresent()) {
            draft.put("name", name.get());
        }
        putLevel(draft, logger);
        Optional<Node> additivity = logger.value("additivity");
        Optional<Node> additive = additivity.isPresent() ? additivity : logger.value("additive");
        if (additive.isPresent()) {
            draft.put("additivity", Draft.bool(!isFalse(additive.get()), sources(additive.get())));
        }
        draft.put("appenders", references(logger));
        loggers.add(draft);
    }

    void appender(Component appender, String profile) {
        Draft draft = Appenders.of(appender);
        scope(draft, profile);
        String name = appender.text("name");
        List<String> inside = new ArrayList<>(delegates.getOrDefault(name, List.of()));
        inside.addAll(names(appender));
        delegates.put(name, inside);
        appenders.add(draft);
    }

    /** Note a file that the configuration takes in; what a file that was not read says is not known. */
    void include(Component include, Optional<String> readFile) {
        Draft draft = Draft.object(Source.of(include.place()));
        for (String key : List.of("resource", "file", "url")) {
            include.value(key).ifPresent(value -> draft.put("file", value));
        }
        includes.add(draft.put("read", Draft.bool(readFile.isPresent())));
        open |= readFile.isEmpty();
    }

    /** Say that there may be more than was read. */
    void opened() {
        open = true;
    }

    Document seal() {
        Set<String> reachable = reachable();
        Draft all = Draft.array();
        for (Draft appender : appenders) {
            Optional<Draft> name = appender.find("name");
            boolean isReached = reachable.contains(name.isPresent() ? name.get().text() : "");
            all.add(appender.put("reachable", isReachable(isReached)));
        }
        configuration.put("roots", roots).put("loggers", loggers).put("appenders", all);
        if (open) {
            CONTENTS.forEach(contents -> configuration.arrayAt(contents).opened());
        }
        return configuration.put("includes", includes).seal(file);
    }

    /** A file that was not read may refer to any appender. */
    private Draft isReachable(boolean known) {
        return known || !open
                ? Draft.bool(known)
                : Draft.unresolved(new Unresolved(Unresolved.Reason.UNREADABLE, Template.hole("reachable", "")));
    }

    private Set<String> reachable() {
        Set<String> reachable = new HashSet<>();
        while (!reached.isEmpty()) {
            String name = reached.pop();
            if (reachable.add(name)) {
                reach(delegates.getOrDefault(name, List.of()));
            }
        }
        return reachable;
    }

    private void reach(List<String> names) {
        for (String name : names) {
            reached.push(name);
        }
    }

    private Draft scoped(Component component, String profile) {
        return scope(Draft.object(Source.of(component.place())), profile);
    }

    private Draft scope(Draft draft, String profile) {
        if (!profile.isEmpty()) {
            draft.put("profile", Draft.string(profile));
        }
        return draft.put("production", Draft.bool(isProduction(profile)));
    }

    private boolean isProduction(String profile) {
        return Profile.isProduction(profile) && Profile.isProduction(fileProfile);
    }

    private static Draft references(Component component) {
        Draft names = Draft.array(Source.of(component.place()));
        for (Component reference : Appenders.delegates(component)) {
            Optional<Node> name = Appenders.target(reference);
            if (name.isPresent()) {
                names.add(Draft.copyOf(name.get()));
            }
        }
        return names;
    }

    private static List<String> names(Component component) {
        List<String> names = new ArrayList<>();
        for (Component reference : Appenders.delegates(component)) {
            Optional<Node> target = Appenders.target(reference);
            Optional<String> name = target.isPresent() ? target.get().findText() : Optional.empty();
            if (name.isPresent()) {
                names.add(name.get());
            }
        }
        return names;
    }

    private static void putLevel(Draft draft, Component component) {
        Optional<Node> level = component.value("level");
        if (level.isPresent()) {
            draft.put("level", level(level.get()));
        }
    }

    private static Draft level(Node level) {
        return level.isUnresolved()
                ? Draft.copyOf(level)
                : Draft.string(levelOf(level.text()), sources(level)).graded(level.grade());
    }

    private static String levelOf(String text) {
        int comma = text.indexOf(',');
        return (comma < 0 ? text : text.substring(0, comma)).strip().toUpperCase(Locale.ROOT);
    }

    private static boolean isFalse(Node node) {
        return node.findText()
                .filter(text -> text.strip().equalsIgnoreCase("false"))
                .isPresent();
    }

    private static Source[] sources(Node node) {
        return node.sources().toArray(new Source[0]);
    }
}
