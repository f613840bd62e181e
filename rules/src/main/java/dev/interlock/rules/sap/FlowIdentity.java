package dev.interlock.rules.sap;

import dev.interlock.document.Draft;
import dev.interlock.document.Node;
import dev.interlock.document.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tell what a flow is called, which version it has, where it comes from and what it requires. */
final class FlowIdentity {

    private final FlowParts parts;

    FlowIdentity(FlowParts parts) {
        this.parts = parts;
    }

    void addTo(Draft flow) {
        put(flow, "id", "Bundle-SymbolicName");
        put(flow, "name", "Bundle-Name");
        put(flow, "version", "Bundle-Version");
        put(flow, "description", description());
        put(flow, "profile", "SAP-RuntimeProfile");
        put(flow, "origin", origin());
        put(flow, "vendor", vendor());
        flow.put("requires", requires());
    }

    private void put(Draft target, String key, String attribute) {
        Optional<BundleManifest.Attribute> found = find(attribute);
        if (found.isPresent()) {
            target.put(key, text(withoutDirectives(found.get().value()), found.get()));
        }
    }

    private static void put(Draft target, String key, Optional<Draft> fact) {
        if (fact.isPresent()) {
            target.put(key, fact.get());
        }
    }

    private Optional<Draft> description() {
        Node described = parts.metainfo().root().get("description");
        if (!described.isAbsent() && !Elements.textAt(described).isBlank()) {
            return Optional.of(Draft.string(Elements.textAt(described).strip(), Source.of(described)));
        }
        Node documentation = parts.collaboration().get("bpmn2:documentation").get(0);
        String text = Elements.text(documentation).strip();
        return text.isEmpty()
                ? Optional.empty()
                : Optional.of(Draft.string(text, Source.of(Elements.textNode(documentation))));
    }

    private Optional<Draft> origin() {
        Optional<BundleManifest.Attribute> id = find("Origin-Bundle-SymbolicName");
        if (id.isEmpty()) {
            return Optional.empty();
        }
        Draft origin = Draft.object(Source.of(id.get().location()));
        put(origin, "id", "Origin-Bundle-SymbolicName");
        put(origin, "name", "Origin-Bundle-Name");
        put(origin, "version", "Origin-Bundle-Version");
        put(origin, "modified", "Origin-ModifiedDate");
        return Optional.of(origin);
    }

    /** Content is unmodified while it still has the name and the version that it was delivered with. */
    private Optional<Draft> vendor() {
        if (parts.manifest().isEmpty()) {
            return Optional.empty();
        }
        boolean same = sameAsOrigin("SymbolicName") && sameAsOrigin("Version");
        List<Source> sources = new ArrayList<>();
        for (String attribute : List.of("Origin-Bundle-SymbolicName", "Bundle-SymbolicName")) {
            Optional<BundleManifest.Attribute> found = find(attribute);
            if (found.isPresent()) {
                sources.add(Source.of(found.get().location()));
            }
        }
        return Optional.of(Draft.bool(same, sources.toArray(new Source[0])));
    }

    private boolean sameAsOrigin(String attribute) {
        Optional<BundleManifest.Attribute> own = find("Bundle-" + attribute);
        Optional<BundleManifest.Attribute> origin = find("Origin-Bundle-" + attribute);
        return own.isPresent()
                && origin.isPresent()
                && withoutDirectives(own.get().value())
                        .equals(withoutDirectives(origin.get().value()));
    }

    private Draft requires() {
        Draft requires = Draft.array();
        Optional<BundleManifest.Attribute> found = find("Require-Capability");
        if (found.isEmpty()) {
            return requires;
        }
        Source source = Source.of(found.get().location());
        for (String clause : clauses(found.get().value())) {
            String name = withoutDirectives(clause);
            int dot = name.indexOf('.');
            requires.add(Draft.object(source)
                    .put("name", Draft.string(dot < 0 ? name : name.substring(dot + 1)))
                    .put("kind", Draft.string(kindOf(dot < 0 ? "" : name.substring(0, dot))))
                    .put("optional", Draft.bool(clause.contains("resolution:=optional"))));
        }
        return requires;
    }

    private static String kindOf(String namespace) {
        return switch (namespace) {
            case "scriptcollection" -> "script-collection";
            case "messagemapping" -> "message-mapping";
            case "functionlibrary", "functionlibraries" -> "function-library";
            case "" -> "adapter";
            default -> namespace;
        };
    }

    /** Commas in quotes separate nothing. */
    private static List<String> clauses(String value) {
        List<String> clauses = new ArrayList<>();
        int start = 0;
        boolean quoted = false;
        for (int i = 0; i <= value.length(); i++) {
            boolean end = i == value.length();
            if (!end && value.charAt(i) == '"') {
                quoted = !quoted;
            }
            if (end || (value.charAt(i) == ',' && !quoted)) {
                String clause = value.substring(start, i).strip();
                if (!clause.isEmpty()) {
                    clauses.add(clause);
                }
                start = i + 1;
            }
        }
        return clauses;
    }

    private Optional<BundleManifest.Attribute> find(String attribute) {
        return parts.manifest().isPresent() ? parts.manifest().get().find(attribute) : Optional.empty();
    }

    private static Draft text(String value, BundleManifest.Attribute found) {
        return Draft.string(value, Source.of(found.location()));
    }

    private static String withoutDirectives(String value) {
        int semicolon = value.indexOf(';');
        return (semicolon < 0 ? value : value.substring(0, semicolon)).strip();
    }
}
