package dev.interlock.schema;

import static dev.interlock.schema.Dialect.DRAFT2019_09;
import static dev.interlock.schema.Dialect.DRAFT2020_12;
import static dev.interlock.schema.Dialect.DRAFT4;
import static dev.interlock.schema.Dialect.DRAFT6;
import static dev.interlock.schema.Dialect.DRAFT7;

import dev.interlock.document.Node;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** List the keywords of all dialects in the order in which they are evaluated, and where schemas lie in schemas. */
final class Vocabulary {

    /** Compiles one keyword; empty where it says nothing, or nothing valid. */
    @FunctionalInterface
    interface Factory {
        Optional<Keyword> compile(Node rule, Node schema, SchemaCompiler compiler);
    }

    /**
     * One keyword.
     *
     * @param name its name
     * @param since the first dialect that has it
     * @param until the last dialect that has it
     * @param factory compiles it
     */
    record Entry(String name, Dialect since, Dialect until, Factory factory) {
        boolean belongsTo(Dialect dialect) {
            return dialect.isAtLeast(since) && until.isAtLeast(dialect);
        }
    }

    /** The order decides which violation is the first: general keywords, then numbers, strings, arrays, objects. */
    private static final List<Entry> ENTRIES = List.of(
            always("$ref", ReferenceKeywords::reference),
            since(DRAFT2020_12, "$dynamicRef", ReferenceKeywords::dynamicReference),
            new Entry("$recursiveRef", DRAFT2019_09, DRAFT2019_09, ReferenceKeywords::recursiveReference),
            always("type", TypeKeywords::type),
            since(DRAFT6, "const", TypeKeywords::constant),
            always("enum", TypeKeywords::enumeration),
            always("not", CombiningKeywords::not),
            always("anyOf", CombiningKeywords::anyOf),
            always("oneOf", CombiningKeywords::oneOf),
            always("allOf", CombiningKeywords::allOf),
            since(DRAFT7, "if", CombiningKeywords::condition),
            always("maximum", NumberKeywords::maximum),
            always("minimum", NumberKeywords::minimum),
            always("exclusiveMaximum", NumberKeywords::exclusiveMaximum),
            always("exclusiveMinimum", NumberKeywords::exclusiveMinimum),
            always("multipleOf", NumberKeywords::multipleOf),
            always("maxLength", TextKeywords::maxLength),
            always("minLength", TextKeywords::minLength),
            always("pattern", TextKeywords::pattern),
            always("format", TextKeywords::format),
            always("maxItems", ArrayKeywords::maxItems),
            always("minItems", ArrayKeywords::minItems),
            new Entry("additionalItems", DRAFT4, DRAFT2019_09, ArrayKeywords::additionalItems),
            since(DRAFT2020_12, "prefixItems", ArrayKeywords::prefixItems),
            always("items", ArrayKeywords::items),
            since(DRAFT6, "contains", ArrayKeywords::contains),
            always("uniqueItems", ArrayKeywords::uniqueItems),
            always("maxProperties", ObjectKeywords::maxProperties),
            always("minProperties", ObjectKeywords::minProperties),
            always("required", ObjectKeywords::required),
            since(DRAFT6, "propertyNames", ObjectKeywords::propertyNames),
            always("additionalProperties", ObjectKeywords::additionalProperties),
            always("dependencies", ObjectKeywords::dependencies),
            always("properties", ObjectKeywords::properties),
            always("patternProperties", ObjectKeywords::patternProperties),
            since(DRAFT2019_09, "dependentRequired", ObjectKeywords::dependentRequired),
            since(DRAFT2019_09, "dependentSchemas", ObjectKeywords::dependentSchemas),
            since(DRAFT2019_09, "unevaluatedItems", UnevaluatedKeywords::items),
            since(DRAFT2019_09, "unevaluatedProperties", UnevaluatedKeywords::properties));

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

    static List<Entry> of(Dialect dialect) {
        return ENTRIES.stream().filter(entry -> entry.belongsTo(dialect)).toList();
    }

    private static Entry always(String name, Factory factory) {
        return since(DRAFT4, name, factory);
    }

    private static Entry since(Dialect first, String name, Factory factory) {
        return new Entry(name, first, DRAFT2020_12, factory);
    }
}
