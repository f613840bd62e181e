package dev.interlock.rules.code;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Know the jars that write logs, and those that lead one logging interface to another. */
final class LoggingBackends {

    private static final Map<String, String> BACKENDS = Map.ofEntries(
            Map.entry("logback-classic", "logback"),
            Map.entry("log4j-core", "log4j2"),
            Map.entry("log4j", "log4j1"),
            Map.entry("reload4j", "log4j1"),
            Map.entry("slf4j-simple", "slf4j-simple"),
            Map.entry("slf4j-jdk14", "jul"),
            Map.entry("slf4j-nop", "slf4j-nop"),
            Map.entry("tinylog-impl", "tinylog"),
            Map.entry("jboss-logmanager", "jboss"));

    private static final Set<String> BRIDGES = Set.of(
            "jul-to-slf4j",
            "jcl-over-slf4j",
            "log4j-over-slf4j",
            "log4j-to-slf4j",
            "log4j-slf4j-impl",
            "log4j-slf4j2-impl",
            "log4j-jul",
            "log4j-jcl",
            "log4j-1.2-api",
            "slf4j-log4j12",
            "slf4j-reload4j",
            "slf4j-jboss-logmanager",
            "spring-jcl");

    private LoggingBackends() {}

    static List<String> backends(Set<String> artifacts) {
        TreeSet<String> found = new TreeSet<>();
        for (String artifact : artifacts) {
            String backend = BACKENDS.get(artifact);
            if (backend != null) {
                found.add(backend);
            }
        }
        return List.copyOf(found);
    }

    static List<String> bridges(Set<String> artifacts) {
        TreeSet<String> found = new TreeSet<>(artifacts);
        found.retainAll(BRIDGES);
        return List.copyOf(found);
    }
}
