package dev.interlock.rules.logging;

import dev.interlock.artefact.Placeholders.Definition;
import dev.interlock.document.Grade;
import dev.interlock.document.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Arrange the flat keys of a Log4j 2 properties file like the elements of the other dialects. */
final class Log4jProperties {

    private static final int DEEPEST = 32;
    private static final String PROPERTY = "property.";

    /** What stands under one part of a key. */
    private static final class Group {
        final Map<String, Group> members = new LinkedHashMap<>();

        @Nullable
        Node value;

        @Nullable
        Node first;
    }

    private final Node root;

    private Log4jProperties(Node root) {
        this.root = root;
    }

    static Component of(Node root) {
        return new Log4jProperties(root).configuration();
    }

    /** Tell what the file defines for its placeholders. */
    static Map<String, Definition> definitions(Node root) {
        Map<String, Definition> definitions = new TreeMap<>();
        for (Node property : root.children()) {
            if (property.key().startsWith(PROPERTY)) {
                definitions.put(property.key().substring(PROPERTY.length()), Definition.of(property, Grade.LITERAL));
            }
        }
        return definitions;
    }

    private Component configuration() {
        Group all = new Group();
        for (Node property : root.children()) {
            add(all, property);
        }
        List<Component> loggers = new ArrayList<>(each(all, "logger", "Logger"));
        Group rootLogger = all.members.get("rootLogger");
        if (rootLogger != null) {
            loggers.add(shorthand(component("Root", rootLogger), rootLogger));
        }
        return new Component(
                "Configuration",
                root,
                Map.of(),
                List.of(group("Appenders", each(all, "appender", "Appender")), group("Loggers", loggers)));
    }

    private static void add(Group all, Node property) {
        Group group = all;
        String[] parts = property.key().split("\\.", DEEPEST);
        for (String part : parts) {
            group = group.members.computeIfAbsent(part, any -> new Group());
            group.first = group.first == null ? property : group.first;
        }
        group.value = property;
    }

    private List<Component> each(Group all, String name, String type) {
        Group named = all.members.get(name);
        List<Component> components = new ArrayList<>();
        if (named != null) {
            named.members.values().forEach(member -> components.add(component(type, member)));
        }
        return components;
    }

    /** A root logger in one line begins with its level; the appenders behind it have no place of their own. */
    private static Component shorthand(Component root, Group group) {
        Node line = group.value;
        if (line == null) {
            return root;
        }
        Map<String, Node> attributes = new LinkedHashMap<>(root.attributes());
        attributes.put("level", line);
        return new Component(root.type(), root.place(), attributes, root.children());
    }

    private Component component(String alias, Group group) {
        Map<String, Node> attributes = new LinkedHashMap<>();
        List<Component> children = new ArrayList<>();
        group.members.forEach((name, member) -> {
            Node value = member.value;
            if (value != null) {
                attributes.put(name.toLowerCase(Locale.ROOT), value);
            }
            if (name.equals("appenderRef")) {
                member.members.values().forEach(reference -> children.add(component("AppenderRef", reference)));
            } else if (!member.members.isEmpty()) {
                children.add(component(name, member));
            }
        });
        Node type = attributes.get("type");
        Node place = group.first == null ? root : group.first;
        String named = type == null ? alias : type.findText().orElse(alias);
        return new Component(named, place, attributes, children);
    }

    private Component group(String type, List<Component> children) {
        return new Component(type, root, Map.of(), children);
    }
}
