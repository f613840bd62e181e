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
    void flags_an_object_for_members_that_it_must_not_have() {
        SCHEMA.on("schema: {additionalProperties: false, properties: {a: {}}}", "{a: 1, b: 2}")
                .fails("/: The property 'b' is not expected here");
        SCHEMA.on("schema: {properties: {a: {propertyNames: {maxLength: 1}}}}", "{a: {bb: 2}}")
                .fails(
                        "/a: The value must not have more than 1 character",
                        "/a: The property name 'bb' is not allowed");
        SCHEMA.on("schema: {items: [{}], additionalItems: false}", "[1, 2]")
                .fails("/: The element at index 1 is not allowed here");
        SCHEMA.on("{dialect: draft2020-12, schema: {prefixItems: [{}], items: false}}", "[1, 2]")
                .fails("/: The element at index 1 is not allowed here");
        SCHEMA.on("schema: {items: false}", "[1]").fails("/0: The element at index 0 is not allowed here");
    }

    @Test
    void tells_why_no_element_is_contained_only_where_all_is_told() {
        SCHEMA.on("schema: {contains: {type: string}}", "[1]")
                .fails("/: The value must contain at least 1 valid element");
        SCHEMA.on("{allErrors: true, schema: {contains: {type: string}}}", "[1]")
                .fails(
                        "/0: The element at index 0 must be a string",
                        "/: The value must contain at least 1 valid element");
    }

    @Test
    void tells_only_what_is_wrong_below_where_no_branch_of_anyOf_fits() {
        String branches = "anyOf: [{required: [x]}, {properties: {z: {type: string}}}]";
        SCHEMA.on("schema: {properties: {a: {" + branches + "}}}", "{a: {z: 1}}")
                .fails("/a/z: 'z' must be a string");
        SCHEMA.on("schema: {properties: {a: {" + branches.replace("anyOf", "oneOf") + "}}}", "{a: {z: 1}}")
                .fails(
                        "/a/x: 'a' must have the required property 'x'",
                        "/a: 'a' must match exactly one schema in oneOf, but matches none",
                        "/a/z: 'z' must be a string");
    }

    @Test
    void tells_a_value_outside_an_enum_only_where_nothing_is_wrong_beside_it() {
        String rule = "{allErrors: true, schema: {properties: {a: {enum: [1]}, b: {type: string}}}}";
        SCHEMA.on(rule, "{a: 2, b: 2}").fails("/b: 'b' must be a string");
        SCHEMA.on(rule, "{a: 2, b: x}").fails("/a: 'a' must be one of the allowed values 1");
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
