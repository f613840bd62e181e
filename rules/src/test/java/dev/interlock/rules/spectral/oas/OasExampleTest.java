package dev.interlock.rules.spectral.oas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.rules.spectral.Applying;
import java.util.List;
import org.junit.jupiter.api.Test;

class OasExampleTest {

    private static final Applying<?> SCHEMA = Applying.of(
                    new OasExample(), "{oasVersion: 3, schemaField: $, type: schema}")
            .inFormat("oas3_0");
    private static final Applying<?> MEDIA = Applying.of(
                    new OasExample(), "{oasVersion: 3, schemaField: schema, type: media}")
            .inFormat("oas3_0");
    private static final Applying<?> OLD_SCHEMA = Applying.of(
                    new OasExample(), "{oasVersion: 2, schemaField: $, type: schema}")
            .inFormat("oas2");
    private static final Applying<?> OLD_MEDIA = Applying.of(
                    new OasExample(), "{oasVersion: 2, schemaField: schema, type: media}")
            .inFormat("oas2");

    @Test
    void flags_an_example_and_a_default_of_a_schema() {
        SCHEMA.on("{type: integer, example: a, default: b}")
                .fails("/example: 'example' must be an integer", "/default: 'default' must be an integer");
        OLD_SCHEMA.on("{type: integer, x-example: a}").failsAt("/x-example");
    }

    @Test
    void flags_the_first_place_that_is_wrong() {
        SCHEMA.on("{properties: {a: {type: string}, b: {type: string}}, example: {a: 1, b: 2}}")
                .failsAt("/example/a");
    }

    @Test
    void flags_a_member_by_a_schema_that_the_keyword_refers_to() {
        SCHEMA.at("""
                        Map: {additionalProperties: {$ref: '#/Entry'}, example: {a: {}}}
                        Entry: {required: [b]}
                        """, "Map").failsAt("/Map/example/a");
        for (String keyword : List.of("properties", "patternProperties")) {
            SCHEMA.at(
                            "{Schema: {" + keyword + ": {$ref: '#/Members'}, example: {a: {}}}, Entry: {required: [b]},"
                                    + " Members: {a: {$ref: '#/Entry'}}}",
                            "Schema")
                    .failsAt("/Schema/example/a");
        }
    }

    @Test
    void flags_each_example_of_a_media_type() {
        MEDIA.at("""
                        content: {schema: {$ref: '#/Id'}, examples: {one: {value: 1}, two: {value: x}, three: {$ref: '#/three'}}}
                        Id: {type: integer}
                        three: {value: y}
                        """, "content").failsAt("/content/examples/two/value", "/three/value");
        OLD_MEDIA.on("{schema: {type: integer}, examples: {a/b: x, c/d: 1}}").failsAt("/examples/a/b");
    }

    @Test
    void flags_an_example_without_a_value() {
        MEDIA.on("{schema: {}, examples: {one: {summary: x}}}").failsAt("/examples/one");
    }

    @Test
    void reads_the_value_as_data_from_version_3_2_on() {
        Applying<?> media = Applying.of(new OasExample(), "{oasVersion: 3, schemaField: schema, type: media}")
                .inFormat("oas3_2");
        media.on(
                        "{schema: {type: integer}, examples: {one: {dataValue: x}, two: {dataValue: 1, serializedValue: '1'}}}")
                .failsAt("/examples/one/dataValue");
        media.on("{schema: {type: integer}, examples: {one: {serializedValue: '1'}}}")
                .holds();
        media.on("{schema: {type: integer}, examples: {one: {summary: x}}}").failsAt("/examples/one");
        MEDIA.on("{schema: {type: integer}, examples: {one: {dataValue: 1}}}").failsAt("/examples/one");
    }

    @Test
    void accepts_an_example_that_stands_elsewhere() {
        MEDIA.on("{schema: {type: integer}, examples: {one: {externalValue: 'https://acme.dev/x'}}}")
                .holds();
    }

    @Test
    void accepts_further_examples_beside_a_single_one() {
        MEDIA.on("{schema: {type: integer}, example: 1, examples: {one: {value: x}}}")
                .holds();
    }

    @Test
    void accepts_null_where_a_schema_allows_it_by_a_word_of_its_version() {
        SCHEMA.on("{type: string, nullable: true, example: null}").holds();
        OLD_SCHEMA.on("{type: string, x-nullable: true, example: null}").holds();
        SCHEMA.on("{type: string, x-nullable: true, example: null}").failsAt("/example");
    }

    @Test
    void accepts_that_what_is_only_sent_the_other_way_lacks() {
        String request = """
                paths:
                  /a:
                    post:
                      requestBody: {content: {schema: {$ref: '#/Order'}, example: {}}}
                      responses: {'200': {content: {schema: {$ref: '#/Order'}, example: {}}}}
                Order: {type: object, required: [id], properties: {id: {readOnly: true}}}
                """;
        MEDIA.at(request, "paths", "/a", "post", "requestBody", "content").holds();
        MEDIA.at(request, "paths", "/a", "post", "responses", "200", "content")
                .failsAt("/paths//a/post/responses/200/content/example");
    }

    @Test
    void asks_for_what_is_only_sent_the_other_way_where_it_is_forbidden() {
        MEDIA.at("""
                        components:
                          requestBodies:
                            a:
                              schema: {not: {required: [id], properties: {id: {readOnly: true}}}}
                              example: {}
                        """, "components", "requestBodies", "a").holds();
    }

    @Test
    void flags_an_example_whose_schema_is_not_valid() {
        SCHEMA.on("{type: text, example: a}")
                .fails("/example: It cannot be validated, since 'type' of its schema is not valid");
        SCHEMA.on("{properties: {a: {required: true}}, example: {}}").failsAt("/example");
        SCHEMA.on("{type: string, enum: [a, a], example: a}").failsAt("/example");
    }

    @Test
    void flags_an_example_of_what_may_be_null_and_nothing_else() {
        SCHEMA.on("{nullable: true, allOf: [{type: string}], example: a}")
                .fails("/example: It cannot be validated, since keywords of its schema contradict each other");
    }

    @Test
    void accepts_any_example_of_a_schema_that_leads_in_a_circle() {
        SCHEMA.at("""
                        Tree: {type: object, properties: {inner: {$ref: '#/Tree'}}, example: 1}
                        """, "Tree").holds();
    }

    @Test
    void accepts_a_parameter_that_says_by_a_flag_whether_it_is_required() {
        OLD_SCHEMA
                .on("{in: query, name: a, type: integer, required: true, default: 1}")
                .holds();
    }

    @Test
    void reads_schemas_of_later_versions_by_their_dialect() {
        Applying<?> later = Applying.of(new OasExample(), "{oasVersion: 3, schemaField: $, type: schema}")
                .inFormat("oas3_1");
        later.on("{type: [string, 'null'], example: null}").holds();
        later.on("{exclusiveMinimum: 1, type: integer, example: 1}").failsAt("/example");
    }

    @Test
    void tells_what_is_wrong_below_a_choice_instead_of_the_choice() {
        SCHEMA.on("{properties: {b: {anyOf: [{properties: {a: {type: string}}}]}}, example: {b: {a: 1}}}")
                .failsAt("/example/b/a");
    }

    @Test
    void refuses_options_that_make_no_sense() {
        assertThat(Applying.refused(new OasExample(), "{type: text, oasVersion: 1}"))
                .hasSize(2);
    }
}
