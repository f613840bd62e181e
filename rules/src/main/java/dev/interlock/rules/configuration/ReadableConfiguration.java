package dev.interlock.rules.configuration;

import dev.interlock.artefact.PlaceholderSyntax;
import dev.interlock.artefact.Placeholders;
import dev.interlock.document.Document;
import dev.interlock.document.Draft;
import dev.interlock.document.Grade;
import dev.interlock.document.Node;
import dev.interlock.document.Source;
import dev.interlock.rules.logging.Profile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Hold one document of a configuration file as flat entries.
 *
 * @param document the readable document
 * @param entries the values by their dotted keys
 * @param profile the profile, or the environment, that it holds for; or the empty text
 */
record ReadableConfiguration(Document document, Map<String, Node> entries, String profile) {

    private static final List<String> PROFILE_KEYS =
            List.of("spring.config.activate.on-profile", "spring.profiles", "smallrye.config.profile");
    /** Keys that platforms define; all others are the application's own. */
    private static final List<String> FOREIGN = List.of(
            "spring.",
            "server.",
            "management.",
            "logging.",
            "camel.",
            "mule.",
            "quarkus.",
            "micronaut.",
            "mp.",
            "smallrye.",
            "springdoc.",
            "eureka.",
            "feign.",
            "resilience4j.",
            "info.",
            "endpoints.",
            "security.",
            "kafka.",
            "dubbo.",
            "helidon.",
            "jackson.",
            "hibernate.",
            "jakarta.",
            "javax.",
            "java.",
            "debug",
            "trace");

    private static final Placeholders SYNTAX = Placeholders.of(
            PlaceholderSyntax.of("#{", "}").runtime(),
            PlaceholderSyntax.of("${", "}").withDefault(":").withNesting(),
            PlaceholderSyntax.of("@", "@"));

    static ReadableConfiguration of(ConfigurationFile file, Document written) {
        Document read = written.interpreted(SYNTAX.define(written.root(), Grade.LITERAL));
        Map<String, Node> entries = new LinkedHashMap<>();
        flatten(read.root(), "", entries);
        Draft readable = Draft.object(Source.of(written.root()));
        String profile = file.environment();
        if (!profile.isEmpty()) {
            readable.put("environment", Draft.string(profile));
        }
        for (String key : PROFILE_KEYS) {
            Node said = entries.get(key);
            if (said != null
                    && profile.equals(file.environment())
                    && said.findText().isPresent()) {
                profile = said.text();
                readable.put("profile", Draft.copyOf(said));
            }
        }
        boolean production = Profile.isProduction(profile) && Profile.isProduction(file.environment());
        readable.put("production", Draft.bool(production));
        readable.put("entries", entries(entries, written.root().isContainer()));
        return new ReadableConfiguration(readable.seal(written.file()), entries, profile);
    }

    private static Draft entries(Map<String, Node> values, boolean isRead) {
        Draft entries = Draft.array();
        for (Map.Entry<String, Node> entry : values.entrySet()) {
            Node value = entry.getValue();
            entries.add(Draft.object(value.sources().toArray(new Source[0]))
                    .put("key", Draft.string(entry.getKey()))
                    .put("value", Draft.copyOf(value))
                    .put("own", Draft.bool(isOwn(entry.getKey()))));
        }
        return isRead ? entries : entries.opened();
    }

    private static boolean isOwn(String key) {
        for (String prefix : FOREIGN) {
            if (key.startsWith(prefix)) {
                return false;
            }
        }
        return true;
    }

    /** Name every value by its path, members joined by dots, elements as {@code [0]}; readers bound the depth. */
    private static void flatten(Node node, String path, Map<String, Node> entries) {
        for (Node child : node.children()) {
            String key = node.isArray()
                    ? path + "[" + child.key() + "]"
                    : path.isEmpty() ? child.key() : path + "." + child.key();
            if (child.isContainer() && child.size() > 0) {
                flatten(child, key, entries);
            } else {
                entries.put(key, child);
            }
        }
    }
}
