package dev.interlock.rules.spectral;

import dev.interlock.schema.JsonSchema;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apiguardian.api.API;

/** Hold the schemas of the versions of a specification, each compiled when it is first asked for. Thread-safe. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class DocumentSchemas {

    private final Map<String, JsonSchema> compiled = new ConcurrentHashMap<>();

    /** Tell the schema of a version. */
    public JsonSchema of(Outline outline, String version, Set<String> words) {
        String key = version + words;
        JsonSchema known = compiled.get(key);
        if (known == null) {
            // Two threads may compile it twice; what they get is alike.
            known = outline.compile(version, words);
            JsonSchema earlier = compiled.putIfAbsent(key, known);
            known = earlier == null ? known : earlier;
        }
        return known;
    }
}
