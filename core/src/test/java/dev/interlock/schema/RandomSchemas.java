package dev.interlock.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.json.JSONObject;

/** Makes random schemas and values that have a good chance of meeting one another. */
final class RandomSchemas {

    private static final List<String> NAMES = List.of("a", "b", "c", "d");
    private static final List<String> TYPES =
            List.of("string", "number", "integer", "boolean", "null", "array", "object");

    private final Random random;
    private final Dialect dialect;

    RandomSchemas(Random random, Dialect dialect) {
        this.random = random;
        this.dialect = dialect;
    }

    Object root() {
        Map<String, Object> schema = object(schema(4));
        Map<String, Object> definitions = new LinkedHashMap<>();
        definitions.put("x", schema(2));
        definitions.put("y", schema(2));
        schema.put("definitions", definitions);
        return schema;
    }

    private Map<String, Object> object(Object schema) {
        if (schema instanceof Map<?, ?> map) {
            Map<String, Object> copy = new LinkedHashMap<>();
            map.forEach((key, value) -> copy.put(key.toString(), value));
            return copy;
        }
        return new LinkedHashMap<>();
    }

    private Object schema(int depth) {
        if (since(Dialect.DRAFT6) && random.nextInt(20) == 0) {
            return random.nextBoolean();
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        // Beside a reference older drafts ignore everything, and we do not.
        if (depth < 4 && random.nextInt(12) == 0) {
            schema.put("$ref", random.nextInt(6) == 0 && depth > 1 ? "#" : "#/definitions/" + pick(List.of("x", "y")));
            if (schema.get("$ref").equals("#") || depth <= 2) {
                // A schema that leads to itself without going down in the value never ends.
                schema.remove("$ref");
            } else if (!since(Dialect.DRAFT2019_09)) {
                return schema;
            }
        }
        int keywords = 1 + random.nextInt(3);
        for (int i = 0; i < keywords; i++) {
            keyword(schema, depth);
        }
        return schema;
    }

    private void keyword(Map<String, Object> schema, int depth) {
        switch (random.nextInt(depth > 0 ? 29 : 14)) {
            case 0, 1 -> schema.put("type", random.nextInt(3) == 0 ? List.of(pick(TYPES), "string") : pick(TYPES));
            case 2 -> schema.put("enum", List.of(value(1), value(1), value(0)));
            case 3 -> schema.put(since(Dialect.DRAFT6) ? "const" : "title", since(Dialect.DRAFT6) ? value(1) : "t");
            case 4 -> schema.put("minimum", random.nextInt(4));
            case 5 -> {
                schema.put("maximum", random.nextInt(4));
                if (dialect == Dialect.DRAFT4) {
                    schema.put("exclusiveMaximum", random.nextBoolean());
                } else {
                    schema.put("exclusiveMaximum", random.nextInt(4));
                }
            }
            case 6 -> schema.put("multipleOf", 1 + random.nextInt(3));
            case 7 -> schema.put(pick(List.of("minLength", "maxLength")), random.nextInt(3));
            case 8 -> schema.put("pattern", pick(List.of("^a", "b$", "[a-c]", "^.$")));
            case 9 -> schema.put(pick(List.of("minItems", "maxItems")), random.nextInt(3));
            case 10 -> schema.put("uniqueItems", true);
            case 11 -> schema.put(pick(List.of("minProperties", "maxProperties")), random.nextInt(3));
            case 12 -> schema.put("required", List.of(pick(NAMES)));
            case 13 -> schema.put("minimum", random.nextInt(3) + 0.5);
            case 14, 15 -> schema.put("properties", members(depth));
            case 16 -> schema.put("additionalProperties", orBoolean(depth));
            case 17 -> schema.put("patternProperties", Map.of(pick(List.of("^[ab]$", "c")), schema(depth - 1)));
            case 18 -> items(schema, depth);
            case 19 -> schema.put("not", schema(depth - 1));
            case 20 -> schema.put("anyOf", several(depth));
            case 21 -> schema.put("oneOf", several(depth));
            case 22 -> schema.put("allOf", several(depth));
            case 23 -> {
                if (since(Dialect.DRAFT7)) {
                    schema.put("if", schema(depth - 1));
                    schema.put("then", schema(depth - 1));
                    schema.put("else", schema(depth - 1));
                }
            }
            case 24 -> {
                if (since(Dialect.DRAFT6)) {
                    schema.put("contains", schema(depth - 1));
                    if (since(Dialect.DRAFT2019_09)) {
                        schema.put(pick(List.of("minContains", "maxContains")), random.nextInt(3));
                    }
                }
            }
            case 25 -> {
                if (since(Dialect.DRAFT6)) {
                    schema.put("propertyNames", Map.of("pattern", pick(List.of("[ab]", "c", "^[a-d]$"))));
                }
            }
            case 26 -> {
                if (since(Dialect.DRAFT2019_09)) {
                    schema.put("dependentRequired", Map.of(pick(NAMES), List.of(pick(NAMES))));
                    schema.put("dependentSchemas", Map.of(pick(NAMES), schema(depth - 1)));
                } else {
                    schema.put(
                            "dependencies",
                            Map.of("a", List.of(pick(NAMES)), pick(List.of("b", "c")), schema(depth - 1)));
                }
            }
            case 27 -> {
                if (since(Dialect.DRAFT2019_09)) {
                    schema.put("unevaluatedProperties", orBoolean(depth));
                }
            }
            default -> {
                if (since(Dialect.DRAFT2019_09)) {
                    schema.put("unevaluatedItems", orBoolean(depth));
                }
            }
        }
    }

    private void items(Map<String, Object> schema, int depth) {
        if (random.nextBoolean()) {
            schema.put("items", since(Dialect.DRAFT6) ? schema(depth - 1) : object(schema(depth - 1)));
            return;
        }
        schema.put(since(Dialect.DRAFT2020_12) ? "prefixItems" : "items", several(depth));
        schema.put(since(Dialect.DRAFT2020_12) ? "items" : "additionalItems", orBoolean(depth));
    }

    private Object orBoolean(int depth) {
        return random.nextInt(3) > 0 ? (Object) random.nextBoolean() : schema(depth - 1);
    }

    private Map<String, Object> members(int depth) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            members.put(pick(NAMES), schema(depth - 1));
        }
        return members;
    }

    private List<Object> several(int depth) {
        List<Object> schemas = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            schemas.add(schema(depth - 1));
        }
        return schemas;
    }

    Object value(int depth) {
        switch (random.nextInt(depth > 0 ? 9 : 5)) {
            case 0 -> {
                return pick(List.of("", "a", "ab", "abc", "bc"));
            }
            case 1, 2 -> {
                return random.nextInt(4) == 0 ? (Object) (random.nextInt(8) / 2.0) : random.nextInt(5);
            }
            case 3 -> {
                return random.nextBoolean();
            }
            case 4 -> {
                return JSONObject.NULL;
            }
            case 5, 6 -> {
                List<Object> array = new ArrayList<>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    array.add(value(depth - 1));
                }
                return array;
            }
            default -> {
                Map<String, Object> object = new LinkedHashMap<>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    object.put(pick(NAMES), value(depth - 1));
                }
                return object;
            }
        }
    }

    private boolean since(Dialect first) {
        return dialect.isAtLeast(first);
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
