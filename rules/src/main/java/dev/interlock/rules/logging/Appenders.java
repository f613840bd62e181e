package dev.interlock.rules.logging;

import dev.interlock.document.Draft;
import dev.interlock.document.Node;
import dev.interlock.document.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Read where log events go. */
final class Appenders {

    private static final List<String> SOCKETS = List.of(
            "socket", "syslog", "http", "kafka", "jms", "smtp", "gelf", "tcp", "udp", "loki", "amqp", "rabbit", "otlp");

    private Appenders() {}

    /** Read an appender, whatever the backend calls it. */
    static Draft of(Component appender) {
        Draft draft = Draft.object(Source.of(appender.place()));
        put(draft, "name", appender, "name");
        Optional<Node> type = appender.value("class");
        Optional<String> known = type.isPresent() ? type.get().findText() : Optional.empty();
        String typeName = known.orElse(appender.type());
        draft.put("class", type.isPresent() ? Draft.copyOf(type.get()) : Draft.string(typeName));
        String kind = kindOf(typeName.substring(typeName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
        draft.put("kind", Draft.string(kind));
        Optional<Draft> encoder = Encoders.of(appender);
        if (encoder.isPresent()) {
            draft.put("encoder", encoder.get());
        }
        put(draft, "file", appender, "file");
        put(draft, "file", appender, "fileName");
        if (kind.equals("rolling")) {
            draft.put("rolling", rolling(appender));
        }
        if (!delegates(appender).isEmpty()) {
            draft.put("async", delegating(appender));
        }
        return draft;
    }

    /** List the references to other appenders. */
    static List<Component> delegates(Component component) {
        return component.all("appender-ref", "AppenderRef");
    }

    /** Find which appender a reference names. */
    static Optional<Node> target(Component reference) {
        return reference.value("ref");
    }

    private static String kindOf(String type) {
        if (type.startsWith("console") || type.equals("stdout")) {
            return "console";
        }
        if (type.startsWith("rolling")) {
            return "rolling";
        }
        if (type.contains("async") || type.contains("disruptor")) {
            return "async";
        }
        if (type.equals("file")
                || type.startsWith("fileappender")
                || type.endsWith("file")
                || type.endsWith("fileappender")) {
            return "file";
        }
        return SOCKETS.stream().anyMatch(type::contains) ? "socket" : "other";
    }

    private static Draft rolling(Component appender) {
        List<Component> policies = new ArrayList<>();
        for (Component child : appender.children()) {
            String type = child.type().toLowerCase(Locale.ROOT);
            if (type.endsWith("policy") || type.equals("policies") || type.endsWith("strategy")) {
                policies.add(child);
                policies.addAll(child.children());
            }
        }
        Draft rolling = Draft.object(Source.of(
                policies.isEmpty() ? appender.place() : policies.get(0).place()));
        appender.find("rollingPolicy")
                .flatMap(policy -> policy.value("class"))
                .ifPresent(policy -> rolling.put("policy", policy));
        appender.value("filePattern").ifPresent(pattern -> rolling.put("filePattern", pattern));
        for (Component policy : policies) {
            put(rolling, "filePattern", policy, "fileNamePattern");
            put(rolling, "maxHistory", policy, "maxHistory");
            put(rolling, "maxFiles", policy, "max");
            put(rolling, "maxFiles", policy, "maxIndex");
            put(rolling, "maxFileSize", policy, "maxFileSize");
            put(rolling, "maxFileSize", policy, "size");
            put(rolling, "totalSizeCap", policy, "totalSizeCap");
            deletion(rolling, policy);
        }
        return rolling;
    }

    /** One backend bounds age and size of old files by conditions of a deletion. */
    private static void deletion(Draft rolling, Component policy) {
        for (Component delete : policy.is("Delete") ? List.of(policy) : policy.all("Delete")) {
            for (Component condition : delete.children()) {
                condition(rolling, condition);
                condition.children().forEach(inner -> condition(rolling, inner));
            }
        }
    }

    private static void condition(Draft rolling, Component condition) {
        put(rolling, "maxHistory", condition, "age");
        put(rolling, condition.is("IfAccumulatedFileCount") ? "maxFiles" : "totalSizeCap", condition, "exceeds");
    }

    private static Draft delegating(Component appender) {
        Draft async = Draft.object(Source.of(appender.place()));
        put(async, "queueSize", appender, "queueSize");
        put(async, "queueSize", appender, "bufferSize");
        put(async, "discardingThreshold", appender, "discardingThreshold");
        put(async, "neverBlock", appender, "neverBlock");
        put(async, "blocking", appender, "blocking");
        Draft delegates = async.arrayAt("delegates");
        delegates(appender).forEach(delegate -> target(delegate).ifPresent(name -> delegates.add(Draft.copyOf(name))));
        return async;
    }

    private static void put(Draft target, String key, Component component, String name) {
        Optional<Node> value = component.value(name);
        if (value.isPresent() && target.find(key).isEmpty()) {
            target.put(key, value.get());
        }
    }
}
