package dev.interlock.rules.spectral.asyncapi;

import dev.interlock.rules.spectral.Applying;
import dev.interlock.rules.spectral.NoOptions;
import org.junit.jupiter.api.Test;

class AsyncApi2MessageExamplesValidationTest {

    private static final Applying<NoOptions> EXAMPLES = Applying.of(new AsyncApi2MessageExamplesValidation());

    @Test
    void flags_what_payload_and_headers_do_not_allow() {
        EXAMPLES.on("""
                payload: {required: [id], properties: {id: {type: integer}}}
                headers: {properties: {trace: {type: string}}}
                examples: [{payload: {id: 1}}, {payload: {id: x}, headers: {trace: 1}}, {payload: {}}]
                """)
                .fails(
                        "/examples/1/payload/id: 'id' must be an integer",
                        "/examples/1/headers/trace: 'trace' must be a string",
                        "/examples/2/payload/id: 'payload' must have the required property 'id'");
    }

    @Test
    void flags_what_traits_add_to_the_schema() {
        EXAMPLES.on("""
                headers: {properties: {trace: {type: string}}}
                traits: [{headers: {required: [tenant]}}, {headers: {properties: {trace: null}}}]
                examples: [{headers: {trace: 1}}]
                """).fails("/examples/0/headers/tenant: 'headers' must have the required property 'tenant'");
    }

    @Test
    void flags_an_example_of_a_trait_where_it_would_stand() {
        EXAMPLES.on("{payload: {type: string}, traits: [{examples: [{payload: 1}]}]}")
                .failsAt("/");
    }

    @Test
    void flags_a_schema_that_is_none_once() {
        EXAMPLES.on("{payload: {title: 1}, examples: [{payload: 1}, {payload: 2}]}")
                .fails("/examples/0/payload: No value can be checked by this schema: 'title' must be a string");
        EXAMPLES.on("{payload: text, examples: [{payload: 1}]}").failsAt("/examples/0/payload");
    }

    @Test
    void follows_references_of_schemas_without_what_stands_beside_them() {
        EXAMPLES.at("""
                message:
                  payload: {$ref: '#/order', maxProperties: 0}
                  examples: [{payload: {lines: [{count: x}]}}]
                order: {properties: {lines: {items: {$ref: '#/line'}}}}
                line: {properties: {count: {type: integer}}}
                """, "message").failsAt("/message/examples/0/payload/lines/0/count");
    }

    @Test
    void accepts_what_is_not_described() {
        EXAMPLES.on("examples: [{payload: 1, headers: 2}]").holds();
        EXAMPLES.on("{payload: {type: string}, examples: [{name: x}, null, text]}")
                .holds();
        EXAMPLES.on("{name: 1, payload: {type: string}, examples: [{payload: 1}]}")
                .holds();
    }

    @Test
    void accepts_what_replaces_examples_by_nothing() {
        EXAMPLES.on("{payload: {type: string}, examples: [{payload: 1}], traits: [{examples: null}]}")
                .holds();
    }

    @Test
    void leaves_open_what_a_recursive_schema_allows() {
        EXAMPLES.at("""
                message: {payload: {$ref: '#/tree'}, examples: [{payload: {child: 1}}]}
                tree: {properties: {child: {$ref: '#/tree'}}}
                """, "message").isUnknown("the schema refers to itself or to what could not be read, by '#/tree'");
    }
}
