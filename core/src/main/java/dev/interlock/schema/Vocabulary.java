package dev.interlock.schema;

import static dev.interlock.schema.Dialect.DRAFT2019_09;
import static dev.interlock.schema.Dialect.DRAFT2020_12;
import static dev.interlock.schema.Dialect.DRAFT4;
import static dev.interlock.schema.Dialect.DRAFT6;
import static dev.interlock.schema.Dialect.DRAFT7;

import dev.interlock.document.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** List the keywords of all dialects in the order in which they are evaluated, and where schemas lie in schemas. */
final class Vocabulary {

    /**
     * One keyword.
     *
     * @param name its name
     * @param since the first dialect that has it
     * @param until the last dialect that has it
     */
    record Entry(String name, Dialect since, Dialect until) {
        boolean belongsTo(Dialect dialect) {
            return dialect.isAtLeast(since) && until.isAtLeast(dialect);
        }
    }

    /** The order decides which violation is the first: general keywords, then numbers, strings, arrays, objects. */
    private static final List<Entry> ENTRIES = List.of(
            always("$ref"),
            since(DRAFT2020_12, "$dynamicRef"),
            new Entry("$recursiveRef", DRAFT2019_09, DRAFT2019_09),
            always("type"),
            since(DRAFT6, "const"),
            always("enum"),
            always("not"),
            always("anyOf"),
            always("oneOf"),
            always("allOf"),
            since(DRAFT7, "if"),
            always("maximum"),
            always("minimum"),
            always("exclusiveMaximum"),
            always("exclusiveMinimum"),
            always("multipleOf"),
            always("maxLength"),
            always("minLength"),
            always("pattern"),
            always("format"),
            always("maxItems"),
            always("minItems"),
            new Entry("additionalItems", DRAFT4, DRAFT2019_09),
            since(DRAFT2020_12, "prefixItems"),
            always("items"),
            since(DRAFT6, "contains"),
            always("uniqueItems"),
            always("maxProperties"),
            always("minProperties"),
            always("required"),
            since(DRAFT6, "propertyNames"),
            always("additionalProperties"),
            always("dependencies"),
            always("properties"),
            always("patternProperties"),
            since(DRAFT2019_09, "dependentRequired"),
            since(DRAFT2019_09, "dependentSchemas"),
            since(DRAFT2019_09, "unevaluatedItems"),
            since(DRAFT2019_09, "unevaluatedProperties"));

    private static final Map<String, Integer> PLACES = new HashMap<>();

    static {
        for (int i = 0; i < ENTRIES.size(); i++) {
            PLACES.put(ENTRIES.get(i).name(), i);
        }
    }

    /** Keywords whose value is a schema. */
    static final Set<String> ONE = Set.of(
            "not",
            "if",
            "then",
            "else",
            "items",
            "additionalItems",
            "contains",
            "propertyNames",
            "additionalProperties",
            "unevaluatedItems",
            "unevaluatedProperties");

    /** Keywords whose value is an array of schemas. */
    static final Set<String> SEVERAL = Set.of("anyOf", "oneOf", "allOf", "prefixItems", "items");

    /** Keywords whose value is an object with schemas as members. */
    static final Set<String> NAMED =
            Set.of("properties", "patternProperties", "definitions", "$defs", "dependencies", "dependentSchemas");

    private Vocabulary() {}

    /** List the members of a schema that are keywords of a dialect, in the order of evaluation. */
    static List<Node> keywords(Node schema, Dialect dialect) {
        @Nullable Node[] ordered = new Node[ENTRIES.size()];
        for (Node member : schema.children()) {
            Integer place = PLACES.get(member.key());
            if (place != null && ENTRIES.get(place).belongsTo(dialect)) {
                ordered[place] = member;
            }
        }
        List<Node> keywords = new ArrayList<>();
        for (Node member : ordered) {
            if (member != null) {
                keywords.add(member);
            }
        }
        return keywords;
    }

    /**
     * Compile one keyword; empty where it says nothing, or nothing valid.
     *
     * <p>A switch instead of a factory in each entry: a cold virtual machine links only what a schema uses.
     */
    static Optional<Keyword> compile(Node written, Node schema, SchemaCompiler compiler) {
        Node rule = compiler.follow(written);
        return switch (written.key()) {
            case "$ref" -> ReferenceKeywords.reference(rule, schema, compiler);
            case "$dynamicRef" -> ReferenceKeywords.dynamicReference(rule, schema, compiler);
            case "$recursiveRef" -> ReferenceKeywords.recursiveReference(rule, schema, compiler);
            case "type" -> TypeKeywords.type(rule, schema, compiler);
            case "const" -> TypeKeywords.constant(rule, schema, compiler);
            case "enum" -> TypeKeywords.enumeration(rule, schema, compiler);
            case "not" -> CombiningKeywords.not(rule, schema, compiler);
            case "anyOf" -> CombiningKeywords.anyOf(rule, schema, compiler);
            case "oneOf" -> CombiningKeywords.oneOf(rule, schema, compiler);
            case "allOf" -> CombiningKeywords.allOf(rule, schema, compiler);
            case "if" -> CombiningKeywords.condition(rule, schema, compiler);
            case "maximum" -> NumberKeywords.maximum(rule, schema, compiler);
            case "minimum" -> NumberKeywords.minimum(rule, schema, compiler);
            case "exclusiveMaximum" -> NumberKeywords.exclusiveMaximum(rule, schema, compiler);
            case "exclusiveMinimum" -> NumberKeywords.exclusiveMinimum(rule, schema, compiler);
            case "multipleOf" -> NumberKeywords.multipleOf(rule, schema, compiler);
            case "maxLength" -> TextKeywords.maxLength(rule, schema, compiler);
            case "minLength" -> TextKeywords.minLength(rule, schema, compiler);
            case "pattern" -> TextKeywords.pattern(rule, schema, compiler);
            case "format" -> TextKeywords.format(rule, schema, compiler);
            case "maxItems" -> ArrayKeywords.maxItems(rule, schema, compiler);
            case "minItems" -> ArrayKeywords.minItems(rule, schema, compiler);
            case "additionalItems" -> ArrayKeywords.additionalItems(rule, schema, compiler);
            case "prefixItems" -> ArrayKeywords.prefixItems(rule, schema, compiler);
            case "items" -> ArrayKeywords.items(rule, schema, compiler);
            case "contains" -> ArrayKeywords.contains(rule, schema, compiler);
            case "uniqueItems" -> ArrayKeywords.uniqueItems(rule, schema, compiler);
            case "maxProperties" -> ObjectKeywords.maxProperties(rule, schema, compiler);
            case "minProperties" -> ObjectKeywords.minProperties(rule, schema, compiler);
            case "required" -> ObjectKeywords.required(rule, schema, compiler);
            case "propertyNames" -> ObjectKeywords.propertyNames(rule, schema, compiler);
            case "additionalProperties" -> ObjectKeywords.additionalProperties(rule, schema, compiler);
            case "dependencies" -> ObjectKeywords.dependencies(rule, schema, compiler);
            case "properties" -> ObjectKeywords.properties(rule, schema, compiler);
            case "patternProperties" -> ObjectKeywords.patternProperties(rule, schema, compiler);
            case "dependentRequired" -> ObjectKeywords.dependentRequired(rule, schema, compiler);
            case "dependentSchemas" -> ObjectKeywords.dependentSchemas(rule, schema, compiler);
            case "unevaluatedItems" -> UnevaluatedKeywords.items(rule, schema, compiler);
            case "unevaluatedProperties" -> UnevaluatedKeywords.properties(rule, schema, compiler);
            default -> Optional.empty();
        };
    }

    private static Entry always(String name) {
        return since(DRAFT4, name);
    }

    private static Entry since(Dialect first, String name) {
        return new Entry(name, first, DRAFT2020_12);
    }
}
