package dev.interlock.rules.spectral;

import dev.interlock.document.Draft;
import dev.interlock.document.Node;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Write the JSON Schema of one version out of an {@link Outline}. */
final class OutlineExpansion {

    private static final Set<String> OF_ONE_SCHEMA =
            Set.of("not", "if", "then", "else", "items", "contains", "propertyNames", "additionalProperties");
    private static final Set<String> OF_SCHEMAS = Set.of("allOf", "anyOf", "oneOf");
    private static final Set<String> OF_NAMED_SCHEMAS = Set.of("properties", "patternProperties", "dependentSchemas");
    private static final Set<String> ABBREVIATIONS =
            Set.of("fields", "with", "extensible", "unevaluated", "typed", "patternProperties");

    private static final String BY_BINDING_VERSION = "byBindingVersion";

    private final String version;
    private final Set<String> words;
    private final Node outline;
    private final Map<String, Node> sources = new LinkedHashMap<>();
    private final OutlineTypes types;

    OutlineExpansion(Function<String, Node> files, String resource, String version, Set<String> words) {
        this.version = version;
        this.words = words;
        this.outline = files.apply(resource);
        this.types = new OutlineTypes(outline.get("reference").findText().isPresent());
        sources.putAll(members(outline.get("definitions")));
        for (Node included : outline.get("include").children()) {
            sources.putAll(members(files.apply(included.text()).get("definitions")));
        }
    }

    Node expand() {
        Draft definitions = Draft.object();
        for (Map.Entry<String, Node> source : sources.entrySet()) {
            definitions.put(source.getKey(), schema(source.getValue()));
        }
        types.defineReferable(definitions);
        for (String name : types.named()) {
            if (definitions.find(name).isEmpty()) {
                throw new IllegalStateException("no definition '" + name + "' in the outline "
                        + outline.document().file());
            }
        }
        Draft root = OutlineTypes.reference(outline.get("root").text());
        return Draft.object()
                .put("$schema", Draft.string(outline.get("$schema").text()))
                .put("allOf", Draft.array().add(root))
                .put("definitions", definitions)
                .seal(outline.document().file())
                .root();
    }

    private Draft schema(Node written) {
        if (written.isString()) {
            return types.schema(written.text());
        }
        if (!written.isObject()) {
            return literal(written);
        }
        if (written.has(BY_BINDING_VERSION)) {
            return byBindingVersion(written.get(BY_BINDING_VERSION));
        }
        Draft schema = written.has("fields") ? closedObject(written) : Draft.object();
        for (Map.Entry<String, Node> keyword : members(written).entrySet()) {
            if (!written.has("fields") || !ABBREVIATIONS.contains(keyword.getKey())) {
                schema.put(keyword.getKey(), keyword(keyword.getKey(), keyword.getValue()));
            }
        }
        return schema;
    }

    private Draft keyword(String name, Node value) {
        if (OF_ONE_SCHEMA.contains(name) && !value.isArray()) {
            return schema(value);
        }
        if (OF_SCHEMAS.contains(name) || OF_ONE_SCHEMA.contains(name)) {
            Draft schemas = Draft.array();
            for (Node each : value.children()) {
                schemas.add(schema(each));
            }
            return schemas;
        }
        return OF_NAMED_SCHEMAS.contains(name) ? named(value) : literal(value);
    }

    private Draft named(Node written) {
        Draft schemas = Draft.object();
        for (Map.Entry<String, Node> member : members(written).entrySet()) {
            schemas.put(member.getKey(), schema(member.getValue()));
        }
        return schemas;
    }

    private Draft byBindingVersion(Node written) {
        Draft versions = Draft.array();
        Draft branches = Draft.array();
        for (Node version : written.children()) {
            Draft schema = schema(version);
            Draft named = named("bindingVersion");
            if (branches.elements().isEmpty()) {
                branches.add(Draft.object()
                        .put("if", Draft.object().put("not", named))
                        .put("then", schema));
            }
            versions.add(Draft.string(version.key()));
            Draft constant = Draft.object().put("const", Draft.string(version.key()));
            named = named("bindingVersion").put("properties", Draft.object().put("bindingVersion", constant));
            branches.add(Draft.object().put("if", named).put("then", schema));
        }
        Draft known = Draft.object().put("bindingVersion", Draft.object().put("enum", versions));
        return Draft.object().put("properties", known).put("allOf", branches);
    }

    private static Draft named(String property) {
        return Draft.object().put("required", Draft.array().add(Draft.string(property)));
    }

    private Draft closedObject(Node written) {
        Draft object = isSwitchedOff(written, "typed") ? Draft.object() : OutlineTypes.typed("object");
        Draft properties = Draft.object();
        Draft required = Draft.array();
        addFields(written, properties, required);
        if (!required.elements().isEmpty()) {
            object.put("required", required);
        }
        object.put("properties", properties);
        Draft patterns = named(written.get("patternProperties"));
        if (!isSwitchedOff(written, "extensible")) {
            patterns.put(outline.get("extensions").text(), Draft.bool(true));
        }
        if (!patterns.keys().isEmpty()) {
            object.put("patternProperties", patterns);
        }
        String rest = written.get("unevaluated").isTrue() ? "unevaluatedProperties" : "additionalProperties";
        return object.put(rest, Draft.bool(false));
    }

    private void addFields(Node written, Draft properties, Draft required) {
        for (Node other : written.get("with").children()) {
            addFields(sources.getOrDefault(other.text(), other), properties, required);
        }
        for (Node field : written.get("fields").children()) {
            OutlineKey key = OutlineKey.of(field.key());
            if (key.isIn(version, words)) {
                properties.put(key.name(), schema(field));
                if (key.required()) {
                    required.add(Draft.string(key.name()));
                }
            }
        }
    }

    /** List the members that belong to the version, by their names without marks. */
    private Map<String, Node> members(Node object) {
        Map<String, Node> members = new LinkedHashMap<>();
        for (Node member : object.children()) {
            OutlineKey key = OutlineKey.of(member.key());
            if (key.isIn(version, words)) {
                members.put(key.name(), member);
            }
        }
        return members;
    }

    private static boolean isSwitchedOff(Node written, String name) {
        return written.has(name) && !written.get(name).isTrue();
    }

    private static Draft literal(Node value) {
        return switch (value.kind()) {
            case STRING -> Draft.string(value.text());
            case BOOLEAN -> Draft.bool(value.isTrue());
            default -> Draft.copyOf(value);
        };
    }
}
