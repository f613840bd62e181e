package dev.interlock.rules.spectral.asyncapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.rules.spectral.Applying;
import org.junit.jupiter.api.Test;

class AsyncApiSchemaValidationTest {

    private static final Applying<AsyncApiSchemaValidation.Checked> DEFAULT =
            Applying.of(new AsyncApiSchemaValidation(), "type: default");
    private static final Applying<AsyncApiSchemaValidation.Checked> EXAMPLES =
            Applying.of(new AsyncApiSchemaValidation(), "type: examples");

    @Test
    void flags_a_default_that_the_schema_refuses() {
        DEFAULT.on("{type: integer, default: 1.5}").fails("/default: 'default' must be an integer");
    }

    @Test
    void flags_each_example_that_the_schema_refuses() {
        EXAMPLES.on("{properties: {a: {type: integer}}, examples: [{a: 1}, {a: x}, {a: y}]}")
                .failsAt("/examples/1/a", "/examples/2/a");
    }

    @Test
    void flags_examples_that_are_no_list() {
        EXAMPLES.on("{examples: 1}").fails("/: The examples of a schema must be a list");
    }

    @Test
    void flags_a_fault_of_the_schema_once() {
        String schema = "{title: 1, default: 1, examples: [2, 3]}";
        EXAMPLES.on(schema).failsAt("/examples/0");
        DEFAULT.on(schema).holds();
        DEFAULT.on("{title: 1, default: 1}")
                .fails("/default: No value can be checked by this schema: 'title' must be a string");
        EXAMPLES.on("{type: objekt, examples: [2, 3]}").failsAt("/examples/0", "/examples/1");
    }

    @Test
    void tells_the_inner_reason_of_a_choice_alone() {
        EXAMPLES.on("{anyOf: [{properties: {a: {type: integer}}}], examples: [{a: x}]}")
                .failsAt("/examples/0/a", "/examples/0");
        EXAMPLES.on("{properties: {b: {anyOf: [{properties: {a: {type: integer}}}]}}, examples: [{b: {a: x}}]}")
                .failsAt("/examples/0/b/a");
    }

    @Test
    void tells_what_must_not_be_there_at_the_object() {
        EXAMPLES.on("{additionalProperties: false, examples: [{a: 1}]}").failsAt("/examples/0");
        EXAMPLES.on("{propertyNames: {maxLength: 1}, examples: [{ab: 1}]}").failsAt("/examples/0", "/examples/0");
    }

    @Test
    void accepts_texts_whatever_they_are() {
        DEFAULT.on("{type: integer, default: x}").holds();
        EXAMPLES.on("{type: integer, examples: [x, 1]}").holds();
    }

    @Test
    void accepts_references_within_the_schema() {
        EXAMPLES.at(
                        "part: {definitions: {a: {type: integer}}, items: {$ref: '#/definitions/a'}, examples: [[1]]}",
                        "part")
                .holds();
    }

    @Test
    void refuses_other_options() {
        assertThat(Applying.refused(new AsyncApiSchemaValidation(), "type: exmples"))
                .singleElement()
                .asString()
                .contains("'type: examples'");
    }
}
