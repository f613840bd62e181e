package dev.interlock.rules.spectral.asyncapi;

import dev.interlock.document.Draft;
import dev.interlock.document.Node;
import dev.interlock.document.NodeKind;
import dev.interlock.document.ReferenceGraph;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Copy a schema out of a contract, with each schema that it refers to, once, beside it.
 *
 * <p>A reference stands for its target alone: what is written beside it does not count. A reference that is not
 * followed stays, and makes the copy incomplete.
 */
final class SchemaCopy {

    private static final String REFERENCE = "$ref";
    private static final Set<String> NAMED =
            Set.of("properties", "patternProperties", "definitions", "$defs", "dependencies", "dependentSchemas");
    private static final Set<String> DATA = Set.of("enum", "const", "default", "examples", "example");

    private final ReferenceGraph references;
    private final Map<Node, Integer> ordinals = new LinkedHashMap<>();
    private final List<Node> waiting = new ArrayList<>();
    private final Set<String> unfollowed = new LinkedHashSet<>();

    SchemaCopy(ReferenceGraph references) {
        this.references = references;
    }

    /**
     * Copy the schema that several layers make up: members of a later layer win, objects are merged, null takes a
     * member away (AsyncAPI 2, Message Trait Object: as JSON Merge Patch, RFC 7396).
     *
     * @return an array with the schema first; what it refers to by ordinal follows
     */
    Draft of(List<Node> layers) {
        Draft parts = Draft.array();
        parts.add(merged(layers, false));
        for (int i = 0; i < waiting.size(); i++) {
            parts.add(schema(waiting.get(i)));
        }
        return parts;
    }

    /** Find a reference that leads neither to another place of the contract nor to one in the schema itself. */
    Optional<String> unfollowed(Node schema) {
        for (String reference : unfollowed) {
            boolean isWithin = reference.equals("#")
                    || (reference.startsWith("#/")
                            && !schema.get(List.of(reference.substring(2).split("/", -1)))
                                    .isAbsent());
            if (!isWithin) {
                return Optional.of(reference);
            }
        }
        return Optional.empty();
    }

    /** Find the part that an object in the copy refers to. */
    static Optional<Node> findPart(Node copied) {
        Node part =
                copied.document().root().get(copied.get(REFERENCE).findText().orElse(""));
        return part.isAbsent() ? Optional.empty() : Optional.of(part);
    }

    private Draft merged(List<Node> layers, boolean named) {
        List<Node> objects = new ArrayList<>();
        for (Node layer : layers) {
            Node followed = references.follow(layer);
            boolean isMerged = isPlainObject(followed) && (objects.isEmpty() || isPlainObject(objects.get(0)));
            if (!isMerged) {
                objects.clear();
            }
            objects.add(followed);
        }
        Node last = objects.get(objects.size() - 1);
        if (objects.size() == 1 || !last.isObject()) {
            return named ? schemas(last) : schema(last);
        }
        Set<String> keys = new LinkedHashSet<>();
        for (Node object : objects) {
            for (Node member : object.children()) {
                keys.add(member.key());
            }
        }
        Draft merged = Draft.object();
        for (String key : keys) {
            List<Node> values = values(objects, key);
            if (!values.isEmpty()) {
                boolean isData = !named && DATA.contains(key);
                merged.put(
                        key,
                        isData
                                ? Draft.copyOf(values.get(values.size() - 1))
                                : merged(values, !named && NAMED.contains(key)));
            }
        }
        return merged;
    }

    private static List<Node> values(List<Node> objects, String key) {
        List<Node> values = new ArrayList<>();
        for (Node object : objects) {
            Node value = object.get(key);
            if (value.kind() == NodeKind.NULL && !object.equals(objects.get(0))) {
                values.clear();
            } else if (!value.isAbsent()) {
                values.add(value);
            }
        }
        return values;
    }

    private Draft schema(Node node) {
        if (isReference(node)) {
            Node target = references.follow(node);
            if (target.equals(node)) {
                unfollowed.add(node.get(REFERENCE).text());
                return Draft.object().put(REFERENCE, node.get(REFERENCE));
            }
            // The first place belongs to the schema itself.
            int ordinal = ordinals.computeIfAbsent(target, any -> ordinals.size() + 1);
            if (ordinal > waiting.size()) {
                waiting.add(target);
            }
            return Draft.object().put(REFERENCE, Draft.string(Integer.toString(ordinal)));
        }
        if (node.isArray()) {
            Draft copy = Draft.array();
            for (Node element : node.children()) {
                copy.add(schema(element));
            }
            return copy;
        }
        if (!node.isObject()) {
            return Draft.copyOf(node);
        }
        Draft copy = Draft.object();
        for (Node member : node.children()) {
            String key = member.key();
            boolean isData = DATA.contains(key) || key.startsWith("x-");
            copy.put(key, isData ? Draft.copyOf(member) : NAMED.contains(key) ? schemas(member) : schema(member));
        }
        return copy;
    }

    private Draft schemas(Node node) {
        Node named = references.follow(node);
        if (!named.isObject()) {
            return schema(named);
        }
        Draft copy = Draft.object();
        for (Node member : named.children()) {
            copy.put(member.key(), schema(member));
        }
        return copy;
    }

    private static boolean isPlainObject(Node node) {
        return node.isObject() && !isReference(node);
    }

    private static boolean isReference(Node node) {
        return node.isObject() && node.get(REFERENCE).isString();
    }
}
