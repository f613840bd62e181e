package dev.interlock.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.schema.Nodes;
import org.junit.jupiter.api.Test;

class SchemaFunctionTest {

    private static final Calling<SchemaFunction.Expected> SCHEMA = Calling.of(new SchemaFunction());

    @Test
    void flags_the_first_violation() {
        SCHEMA.on("schema: {required: [b], properties: {a: {type: string}}}", "{a: 1}")
                .fails("/b: The object must have the required property 'b'");
    }

    @Test
    void flags_all_violations_where_told_so() {
        SCHEMA.on("{allErrors: true, schema: {required: [b], properties: {a: {type: string}}}}", "{a: 1}")
                .fails("/b: The object must have the required property 'b'", "/a: 'a' must be a string");
    }

    @Test
    void flags_what_is_missing() {
        SCHEMA.at("schema: {}", Nodes.yaml("{}").get("a")).fails("/a: 'a' must exist");
    }

    @Test
    void flags_the_branches_and_then_the_choice() {
        SCHEMA.on("schema: {oneOf: [{type: string}, {type: array}]}", "1")
                .fails(
                        "/: The value must be a string",
                        "/: The value must be an array",
                        "/: The value must match exactly one schema in oneOf, but matches none");
    }

    @Test
    void accepts_what_is_valid() {
        SCHEMA.on("schema: {type: [string, 'null']}", "null").holds();
    }

    @Test
    void follows_references_in_the_value() {
        SCHEMA.on("schema: {properties: {a: {type: object, required: [x]}}}", "{a: {$ref: '#/b'}, b: {x: 1}}")
                .holds();
    }

    @Test
    void takes_the_dialect_from_the_schema_else_from_the_option() {
        SCHEMA.on("schema: {prefixItems: [{type: string}]}", "[1]").holds();
        SCHEMA.on("{dialect: draft2020-12, schema: {prefixItems: [{type: string}]}}", "[1]")
                .fails("/0: The element at index 0 must be a string");
        SCHEMA.on(
                        "schema: {$schema: 'https://json-schema.org/draft/2020-12/schema', prefixItems: [{type: string}]}",
                        "[1]")
                .fails("/0: The element at index 0 must be a string");
        SCHEMA.on("{dialect: auto, schema: {$schema: 'urn:other', const: 1}}", "1")
                .holds();
    }

    @Test
    void leaves_open_what_depends_on_what_is_hidden() {
        SCHEMA.on("schema: {properties: {a: {enum: [x]}}}", "{a: '{{x}}'}")
                .isUnknown("'{{x}}' has no value in the project");
    }

    @Test
    void refuses_bad_options() {
        assertThat(SCHEMA.refuses("{schema: {type: strin}}"))
                .singleElement()
                .asString()
                .contains("must be a type of JSON");
        assertThat(SCHEMA.refuses("{dialect: draft-7, schema: {}}"))
                .singleElement()
                .asString()
                .endsWith("Write 'draft7'.");
        assertThat(SCHEMA.refuses("{}")).singleElement().asString().contains("needs the option 'schema'");
    }
}
