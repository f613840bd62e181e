package dev.interlock.rules.spectral.oas;

import dev.interlock.document.Node;
import dev.interlock.document.NodeKind;
import dev.interlock.path.ScriptRegex;
import dev.interlock.schema.SchemaReading;
import dev.interlock.source.Location;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Tell whether anything can be judged by a schema: not where it reaches a reference that is not followed, such as one
 * to itself, and not where keywords contradict each other. What an evaluation would meet first counts. Each schema is
 * looked at once, however many others share it.
 */
final class SchemaReach {

    /** What stands in the way. */
    enum Hindrance {
        NONE,
        /** A reference that leads in a circle or nowhere. */
        REFERENCE,
        /** Keywords that make no sense together. */
        CONTRADICTION
    }

    private static final List<String> GENERAL = List.of("not", "anyOf", "oneOf", "allOf");
    private static final List<String> PARTICULAR = List.of(
            "additionalItems",
            "prefixItems",
            "items",
            "contains",
            "propertyNames",
            "additionalProperties",
            "dependencies",
            "properties",
            "patternProperties",
            "dependentSchemas",
            "unevaluatedItems",
            "unevaluatedProperties");
    private static final Set<String> MAPS =
            Set.of("dependencies", "properties", "patternProperties", "dependentSchemas");

    private final SchemaReading reading;
    private final UnaryOperator<Node> follow;
    private final Map<Node, Hindrance> known = new HashMap<>();

    SchemaReach(SchemaReading reading, UnaryOperator<Node> follow) {
        this.reading = reading;
        this.follow = follow;
    }

    Hindrance of(Node schema) {
        Node node = follow.apply(schema);
        Hindrance seen = known.get(node);
        if (seen != null) {
            return seen;
        }
        known.put(node, Hindrance.NONE);
        Hindrance found = node.isObject() ? search(node) : Hindrance.NONE;
        known.put(node, found);
        return found;
    }

    private Hindrance search(Node schema) {
        if (isContradictory(schema)) {
            return Hindrance.CONTRADICTION;
        }
        if (schema.get("$ref").isString()) {
            return Hindrance.REFERENCE;
        }
        for (String keyword : GENERAL) {
            Hindrance found = below(keyword, schema);
            if (found != Hindrance.NONE) {
                return found;
            }
        }
        if (schema.has("if") && (schema.has("then") || schema.has("else"))) {
            for (String keyword : List.of("if", "then", "else")) {
                Hindrance found = schema.has(keyword) ? of(schema.get(keyword)) : Hindrance.NONE;
                if (found != Hindrance.NONE) {
                    return found;
                }
            }
        }
        if (schema.has("format") && !schema.get("format").isString()) {
            return Hindrance.CONTRADICTION;
        }
        for (String keyword : PARTICULAR) {
            Hindrance found = below(keyword, schema);
            if (found != Hindrance.NONE) {
                return found;
            }
        }
        return Hindrance.NONE;
    }

    private Hindrance below(String keyword, Node schema) {
        if (!schema.has(keyword)) {
            return Hindrance.NONE;
        }
        Node rule = follow.apply(schema.get(keyword));
        if (!rule.isContainer()
                || (keyword.equals("additionalItems") && !schema.get("items").isArray())) {
            return Hindrance.NONE;
        }
        if (!rule.isArray() && !MAPS.contains(keyword)) {
            return of(rule);
        }
        if (keyword.equals("patternProperties") && !areExpressions(rule)) {
            return Hindrance.CONTRADICTION;
        }
        for (Node part : rule.children()) {
            Hindrance found = of(part);
            if (found != Hindrance.NONE) {
                return found;
            }
        }
        return Hindrance.NONE;
    }

    private static boolean areExpressions(Node rule) {
        for (Node member : rule.children()) {
            if (ScriptRegex.parse(member.key(), "", Location.of("")).value().isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** A schema that may be null has to say what else it is, and what is null cannot be kept from being so. */
    private boolean isContradictory(Node schema) {
        Node nullable = schema.get("nullable");
        boolean too = reading.nullableToo().isPresent()
                && schema.get(reading.nullableToo().get()).isTrue();
        if (nullable.isAbsent() && !too) {
            return false;
        }
        Node type = schema.get("type");
        if (type.isAbsent()) {
            return true;
        }
        if (!nullable.isAbsent() && nullable.kind() != NodeKind.BOOLEAN && !too) {
            return true;
        }
        return !nullable.isTrue() && !too && isNull(type);
    }

    private static boolean isNull(Node type) {
        if (type.isArray()) {
            for (Node one : type.children()) {
                if (isNull(one)) {
                    return true;
                }
            }
        }
        return type.isString() && type.text().equals("null");
    }
}
