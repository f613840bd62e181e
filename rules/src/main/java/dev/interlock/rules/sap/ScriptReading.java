package dev.interlock.rules.sap;

import dev.interlock.document.Draft;
import dev.interlock.document.Node;
import dev.interlock.document.Source;
import dev.interlock.source.SourceText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Read the scripts that the steps of a flow run, as far as they lie in the project. */
final class ScriptReading {

    private final FlowParts parts;
    private final Map<String, Draft> scripts = new LinkedHashMap<>();

    ScriptReading(FlowParts parts) {
        this.parts = parts;
    }

    /** Read the script of a step and tell the name under which it is listed. */
    Optional<Draft> script(Node step, Map<String, Node> properties) {
        Node place = properties.getOrDefault("script", step);
        String file = place.equals(step) ? "" : Elements.textAt(place).strip();
        if (file.isEmpty()) {
            return Optional.empty();
        }
        Node bundle = properties.get("scriptBundleId");
        String collection = bundle == null ? "" : Elements.textAt(bundle).strip();
        String name = file.substring(file.lastIndexOf('/') + 1);
        String listed = collection.isEmpty() ? name : collection + "/" + name;
        if (!scripts.containsKey(listed)) {
            scripts.put(listed, script(listed, collection, name, place));
        }
        return Optional.of(Draft.string(listed, Source.of(place)));
    }

    /** List the scripts that steps run, then those that only lie in the project. */
    Draft scripts() {
        for (Map.Entry<String, SourceText> script : new TreeMap<>(parts.scripts()).entrySet()) {
            String name = script.getKey().substring(script.getKey().lastIndexOf('/') + 1);
            if (!scripts.containsKey(name)) {
                scripts.put(name, read(Draft.object(), name, script.getValue()));
            }
        }
        Draft all = Draft.array();
        for (Draft script : scripts.values()) {
            all.add(script);
        }
        return all;
    }

    private Draft script(String listed, String collection, String name, Node place) {
        Draft script = Draft.object(Source.of(place));
        Optional<SourceText> text = collection.isEmpty() ? find(name) : Optional.empty();
        if (text.isPresent()) {
            return read(script, listed, text.get());
        }
        script.put("file", Draft.string(listed)).put("language", Draft.string(language(name)));
        if (!collection.isEmpty()) {
            script.put("collection", Draft.string(collection));
        }
        return script.put("read", Draft.bool(false));
    }

    private static Draft read(Draft script, String listed, SourceText text) {
        ScriptText scanned = ScriptText.of(text);
        return script.from(List.of(Source.of(text.locate(0, 0))))
                .put("file", Draft.string(listed))
                .put("language", Draft.string(language(listed)))
                .put("read", Draft.bool(true))
                .put("logs", Draft.bool(scanned.logs()))
                .put("bodyAttachments", places(scanned.bodyAttachments()))
                .put("searchKeys", places(scanned.searchKeys()))
                .put("headers", places(scanned.headers()))
                .put("output", places(scanned.output()));
    }

    private Optional<SourceText> find(String name) {
        for (Map.Entry<String, SourceText> script : new TreeMap<>(parts.scripts()).entrySet()) {
            if (script.getKey().endsWith("/" + name)) {
                return Optional.of(script.getValue());
            }
        }
        return Optional.empty();
    }

    private static Draft places(List<ScriptText.Place> places) {
        Draft all = Draft.array();
        for (ScriptText.Place place : places) {
            all.add(Draft.object(Source.of(place.location())).put("name", Draft.string(place.name())));
        }
        return all;
    }

    private static String language(String file) {
        String lower = file.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".groovy") || lower.endsWith(".gsh")) {
            return "groovy";
        }
        return lower.endsWith(".js") ? "javascript" : "other";
    }
}
