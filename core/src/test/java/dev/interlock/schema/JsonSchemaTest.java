package dev.interlock.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlock.document.Draft;
import dev.interlock.document.Node;
import dev.interlock.source.Diagnostic;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonSchemaTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{type: [string, 'null']} | 1 | / type: The value must be a string or null",
                "{properties: {a: {type: integer}}} | {a: 1.5} | /a type: 'a' must be an integer",
                "{items: {type: string}} | [a, 1] | /1 type: The element at index 1 must be a string",
                "{enum: [xx, y]} | xxx | / enum: The value must be one of the allowed values 'xx', 'y'; did you mean 'xx'?",
                "{const: a} | b | / const: The value must be 'a'",
                "{required: [b]} | {a: 1} | /b required: The object must have the required property 'b'",
                "{properties: {x: {required: [b]}}} | {x: {}} | /x/b required: 'x' must have the required property 'b'",
                "{additionalProperties: false} | {b: 1} | /b additionalProperties: The property 'b' is not expected here",
                "{pattern: ^y} | x | / pattern: The value must match the pattern '^y'",
                "{pattern: /y/} | /y/ | none",
                "{minLength: 2} | x | / minLength: The value must not have fewer than 2 characters",
                "{maxLength: 1} | xy | / maxLength: The value must not have more than 1 character",
                "{minimum: 2} | 1 | / minimum: The value must be >= 2",
                "{exclusiveMaximum: 3} | 3 | / exclusiveMaximum: The value must be < 3",
                "{multipleOf: 0.1} | 0.3 | none",
                "{multipleOf: 2} | 3 | / multipleOf: The value must be a multiple of 2",
                "{minItems: 2} | [1] | / minItems: The value must not have fewer than 2 elements",
                "{uniqueItems: true} | [1, 2, 1.0] | / uniqueItems: The value must not have duplicate elements (those at index 0 and 2 are equal)",
                "{contains: {const: 1}} | [] | / contains: The value must contain at least 1 valid element",
                "{maxProperties: 0} | {a: 1} | / maxProperties: The value must not have more than 0 properties",
                "{not: {}} | 1 | / not: The value must not be valid",
                "{oneOf: [{}, {}]} | 1 | / oneOf: The value must match exactly one schema in oneOf, but matches 2",
                "{anyOf: [{const: 1}, {const: 2}]} | 3 | / anyOf: The value must match at least one schema in anyOf",
                "{if: {required: [a]}, then: {required: [b]}} | {a: 1} | / if: The value must match the schema in then",
                "{dependencies: {a: [b]}} | {a: 1} | /b dependencies: The object must have the required property 'b' when 'a' is there",
                "{propertyNames: {pattern: ^b}} | {a: 1} | /a propertyNames: The property name 'a' is not allowed",
                "{properties: {a: false}} | {a: 1} | /a false schema: 'a' is not allowed here",
                "{format: date} | 2026-02-30 | / format: The value must match the format 'date'",
                "{format: unknown-thing} | x | none",
                "{type: string, nullable: true} | null | none",
                "{unknownKeyword: 1} | x | none"
            })
    void says_what_is_violated(String schema, String value, String expected) {
        List<Violation> violations = compile(schema)
                .validate(Nodes.yaml(value), UnaryOperator.identity())
                .violations();
        assertThat(violations.stream().map(JsonSchemaTest::written).findFirst().orElse("none"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{minLength: 5, type: string, enum: [x]} | 1 | type",
                "{minLength: 5, enum: [x], pattern: z} | y | enum",
                "{minimum: 5, maximum: 0, multipleOf: 9} | 1 | maximum",
                "{pattern: z, minLength: 5, maxLength: 0} | y | maxLength",
                "{uniqueItems: true, items: {type: string}, minItems: 5} | [1, 1] | minItems",
                "{properties: {a: {type: string}}, additionalProperties: false, required: [c]} | {a: 1, b: 2} | required",
                "{properties: {b: {type: string}, a: {type: string}}} | {a: 1, b: 2} | type",
                "{allOf: [{type: string}], anyOf: [{type: string}]} | 1 | anyOf"
            })
    void tells_the_first_violation_in_the_fixed_order(String schema, String value, String keyword) {
        assertThat(compile(schema)
                        .validateToFirst(Nodes.yaml(value), UnaryOperator.identity())
                        .violations())
                .singleElement()
                .extracting(Violation::keyword)
                .isEqualTo(keyword);
    }

    @Test
    void tells_causes_before_what_they_cause() {
        Violation violation = compile("oneOf: [{type: string}, {properties: {a: {type: string}}}]")
                .validate(Nodes.yaml("{a: 1}"), UnaryOperator.identity())
                .violations()
                .get(0);
        assertThat(violation.flattened())
                .map(JsonSchemaTest::written)
                .containsExactly(
                        "/ type: The value must be a string",
                        "/a type: 'a' must be a string",
                        "/ oneOf: The value must match exactly one schema in oneOf, but matches none");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{type: string} | 'http://{{h}}' | valid",
                "{type: integer} | 'http://{{h}}' | invalid",
                "{type: integer} | '{{h}}' | doubt",
                "{pattern: '^https:'} | 'http://{{h}}' | invalid",
                "{enum: [a]} | '{{h}}' | doubt",
                "{not: {enum: [a]}} | '{{h}}' | doubt",
                "{not: {enum: [a]}} | 'b{{h}}' | valid",
                "{anyOf: [{enum: [a]}, {}]} | '{{h}}' | valid",
                "{oneOf: [{enum: [a]}, {type: string}]} | 'b{{h}}' | valid",
                "{required: [a]} | {a: '{{h}}'} | valid",
                "{properties: {a: {const: x}, b: {const: y}}} | {a: '{{h}}', b: z} | invalid",
                "{if: {properties: {a: {const: x}}}, then: {required: [b]}} | {a: '{{h}}'} | doubt",
                "{if: {properties: {a: {const: x}}}, then: {required: [a]}} | {a: '{{h}}'} | valid",
                "{contains: {const: x}} | ['{{h}}'] | doubt",
                "{contains: {const: x}} | ['{{h}}', x] | valid",
                "{uniqueItems: true} | ['{{h}}', x] | doubt",
                "{minLength: 3} | 'abc{{h}}' | valid",
                "{maxLength: 2} | 'abc{{h}}' | invalid"
            })
    void decides_about_what_is_hidden_by_its_known_parts(String schema, String value, String expected) {
        Validation validation = compile(schema).validate(Nodes.yaml(value), UnaryOperator.identity());
        String verdict =
                validation.isValid() ? "valid" : validation.violations().isEmpty() ? "doubt" : "invalid";
        assertThat(verdict).isEqualTo(expected);
    }

    @Test
    void leaves_open_what_may_not_have_been_read() {
        Node open =
                Draft.object().put("b", Draft.number(1)).opened().seal("model").root();
        assertThat(compile("required: [a]")
                        .validate(open, UnaryOperator.identity())
                        .doubt())
                .isPresent();
        assertThat(compile("properties: {b: {type: string}}")
                        .validate(open, UnaryOperator.identity())
                        .violations())
                .hasSize(1);
    }

    @Test
    void follows_references_of_the_schema() {
        JsonSchema schema = compile("""
                $id: https://a.test/root.json
                properties:
                  a: {$ref: '#/definitions/x'}
                  b: {$ref: 'part.json#named'}
                  c: {$ref: '#'}
                  d: {$ref: 'https://a.test/part.json', minLength: 3}
                definitions:
                  x: {type: string}
                  y: {$id: part.json, type: string, definitions: {z: {$id: '#named', type: boolean}}}
                """);
        assertThat(violations(schema, "{a: 1, b: 1, c: {a: 1}, d: ab}"))
                .containsExactly(
                        "/a type: 'a' must be a string",
                        "/b type: 'b' must be a boolean",
                        "/c/a type: 'a' must be a string",
                        "/d minLength: 'd' must not have fewer than 3 characters");
    }

    @Test
    void takes_dynamic_references_from_the_outermost_schema() {
        JsonSchema schema = compile("""
                $schema: https://json-schema.org/draft/2020-12/schema
                $id: https://a.test/strict-tree
                $dynamicAnchor: node
                $ref: tree
                unevaluatedProperties: false
                $defs:
                  tree:
                    $id: https://a.test/tree
                    $dynamicAnchor: node
                    type: object
                    properties:
                      data: true
                      children: {type: array, items: {$dynamicRef: '#node'}}
                """);
        assertThat(violations(schema, "{children: [{data: 1}]}")).isEmpty();
        assertThat(violations(schema, "{children: [{daat: 1}]}"))
                .containsExactly("/children/0/daat unevaluatedProperties: The property 'daat' is not expected here");
    }

    @Test
    void takes_recursive_references_from_the_outermost_schema() {
        JsonSchema schema = compile("""
                $schema: https://json-schema.org/draft/2019-09/schema
                $id: https://a.test/strict-tree
                $recursiveAnchor: true
                $ref: tree
                unevaluatedProperties: false
                $defs:
                  tree:
                    $id: https://a.test/tree
                    $recursiveAnchor: true
                    properties: {data: true, children: {items: {$recursiveRef: '#'}}}
                """);
        assertThat(violations(schema, "{children: [{daat: 1}]}"))
                .containsExactly("/children/0/daat unevaluatedProperties: The property 'daat' is not expected here");
    }

    @Test
    void compiles_part_of_a_larger_document() {
        Node root = Nodes.yaml("{schemas: {a: {properties: {b: {$ref: '#/schemas/b'}}}, b: {type: string}}}");
        JsonSchema schema = JsonSchema.compile(
                        root.get("schemas").get("a"),
                        Dialect.DRAFT7,
                        node -> node.has("$ref")
                                ? Optional.of(root.get("schemas").get("b"))
                                : Optional.empty())
                .value()
                .orElseThrow();
        assertThat(violations(schema, "{b: 1}")).containsExactly("/b type: 'b' must be a string");
    }

    @Test
    void doubts_where_a_reference_leads_nowhere() {
        assertThat(compile("$ref: https://a.test/other.json")
                        .validate(Nodes.yaml("1"), UnaryOperator.identity())
                        .doubt())
                .contains("the reference 'https://a.test/other.json' of the schema leads nowhere");
    }

    @Test
    void judges_a_target_of_references_that_refers_to_itself() {
        Node root = Nodes.yaml("{a: {$ref: x}, b: {next: {$ref: x}, name: 1}}");
        UnaryOperator<Node> follow = node -> node.has("$ref") ? root.get("b") : node;
        JsonSchema schema = compile("""
                properties: {a: {$ref: '#/$defs/item'}}
                $defs: {item: {properties: {next: {$ref: '#/$defs/item'}, name: {type: string}}}}
                """);
        assertThat(schema.validate(root, follow).violations())
                .extracting(violation -> String.join("/", violation.at().path()))
                .containsOnly("b/name");
    }

    @Test
    void judges_a_target_of_many_references_once() {
        StringBuilder chain = new StringBuilder("{leaf: {type: 1}");
        for (int level = 0; level < 60; level++) {
            String next = level == 59 ? "leaf" : "l" + (level + 1);
            chain.append(", l" + level + ": {a: {$ref: " + next + "}, b: {$ref: " + next + "}}");
        }
        Node root = Nodes.yaml(chain + "}");
        UnaryOperator<Node> follow =
                node -> node.has("$ref") ? root.get(node.get("$ref").text()) : node;
        JsonSchema schema = compile("""
                properties: {l0: {$ref: '#/$defs/item'}}
                $defs: {item: {properties: {type: {type: string}}, additionalProperties: {$ref: '#/$defs/item'}}}
                """);
        assertThat(schema.validate(root, follow).violations())
                .extracting(violation -> String.join("/", violation.at().path()))
                .containsOnly("leaf/type");
    }

    @Test
    void follows_references_of_the_value() {
        Node root = Nodes.yaml("{a: {$ref: b}, b: {c: 1}}");
        UnaryOperator<Node> follow = node -> node.has("$ref") ? root.get("b") : node;
        assertThat(
                        compile("properties: {a: {properties: {c: {type: string}}}}")
                                .validate(root, follow)
                                .violations()
                                .stream()
                                .map(JsonSchemaTest::written))
                .containsExactly("/b/c type: 'c' must be a string");
    }

    @Test
    void tells_invalid_keywords_and_leaves_them_out() {
        var parsed =
                JsonSchema.compile(Nodes.yaml("{type: strin, minLength: -1, pattern: '[', required: a, maxLength: 1}"));
        assertThat(parsed.problems().stream().map(Diagnostic::toString))
                .hasSize(4)
                .contains(
                        "test.yaml:1:8 The keyword 'type' of the schema must be a type of JSON, or a list of such types."
                                + " Write a type of JSON, or a list of such types.");
        assertThat(violations(parsed.value().orElseThrow(), "ab")).hasSize(1);
    }

    @Test
    void bounds_schemas_that_lead_to_themselves() {
        assertThatThrownBy(() -> violations(compile("anyOf: [{$ref: '#'}, {$ref: '#'}]"), "1"))
                .isInstanceOf(ValidationLimitException.class);
    }

    @Test
    void bounds_schemas_that_branch_in_every_level() {
        String value = "{a: ".repeat(40) + "1" + "}".repeat(40);
        String schema = "{properties: {a: {anyOf: [{$ref: '#'}, {$ref: '#'}]}}, type: object}";
        assertThatThrownBy(() -> violations(compile(schema), value)).isInstanceOf(ValidationLimitException.class);
    }

    @Test
    void validates_values_of_the_greatest_depth() {
        String value = "{\"a\":".repeat(500) + "1" + "}".repeat(500);
        Node node = Nodes.json(value);
        assertThat(compile("{properties: {a: {$ref: '#'}}, minProperties: 1}")
                        .validate(node, UnaryOperator.identity())
                        .isValid())
                .isTrue();
    }

    private static JsonSchema compile(String schema) {
        return JsonSchema.compile(Nodes.yaml(schema)).value().orElseThrow();
    }

    private static List<String> violations(JsonSchema schema, String value) {
        return schema.validate(Nodes.yaml(value), UnaryOperator.identity()).violations().stream()
                .map(JsonSchemaTest::written)
                .toList();
    }

    private static String written(Violation violation) {
        String at = violation.at().toString();
        return at.substring(at.indexOf("#/") + 1) + " " + violation.keyword() + ": " + violation.message();
    }
}
