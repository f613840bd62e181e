package dev.interlock.rules.spectral.oas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.rules.spectral.Applying;
import org.junit.jupiter.api.Test;

/** The functions about operations: responses, forms, identifiers, parameters, tags. */
class OperationsTest {

    @Test
    void flags_an_operation_without_a_response_of_success() {
        Applying.of(new OasOpSuccessResponse())
                .on("{'404': {}, default: {}, '1000': {}}")
                .fails("/: No response with a status of 2xx or 3xx is described");
    }

    @Test
    void accepts_a_response_of_success_or_redirection() {
        Applying.of(new OasOpSuccessResponse()).on("{'404': {}, '204': {}}").holds();
        Applying.of(new OasOpSuccessResponse()).on("{'303': {}}").holds();
    }

    @Test
    void accepts_a_range_of_statuses_from_version_3_on() {
        Applying.of(new OasOpSuccessResponse()).inFormat("oas3").on("{2XX: {}}").holds();
        Applying.of(new OasOpSuccessResponse()).inFormat("oas2").on("{2XX: {}}").failsAt("/");
    }

    @Test
    void flags_a_form_that_no_media_type_of_forms_carries() {
        Applying.of(new OasOpFormDataConsumeCheck())
                .at("""
                        post: {consumes: [application/json], parameters: [{$ref: '#/parameters/file'}]}
                        parameters: {file: {in: formData, name: file}}
                        """, "post")
                .fails("/post: 'post' takes parameters in a form, but consumes no media type of forms");
    }

    @Test
    void accepts_a_form_that_says_nothing_of_media_types_or_names_one_of_forms() {
        Applying<?> check = Applying.of(new OasOpFormDataConsumeCheck());
        check.on("{parameters: [{in: formData}]}").holds();
        check.on("{consumes: [multipart/form-data], parameters: [{in: formData}]}")
                .holds();
        check.on("{consumes: [application/json], parameters: [{in: query}]}").holds();
    }

    @Test
    void flags_an_identifier_that_names_a_second_operation() {
        Applying.of(new OasOpIdUnique())
                .on("""
                        /a: {get: {operationId: list}, put: {operationId: change}}
                        /b: {get: {operationId: list}, x-post: {operationId: change}}
                        """)
                .fails("//b/get/operationId: The operationId 'list' names another operation already");
    }

    @Test
    void accepts_operations_without_identifiers() {
        Applying.of(new OasOpIdUnique()).on("{/a: {get: {}}, /b: {get: {}}}").holds();
    }

    @Test
    void flags_parameters_that_contradict_each_other() {
        Applying.of(new OasOpParams())
                .on("[{in: query, name: a}, {in: query, name: a}, {in: body}, {in: body, name: b}, {in: formData}]")
                .failsAt("/1", "/", "/3");
    }

    @Test
    void flags_a_shared_parameter_where_it_is_described() {
        Applying.of(new OasOpParams()).at("""
                        own: [{in: query, name: a}, {$ref: '#/shared'}]
                        shared: {in: query, name: a}
                        """, "own").fails("/shared: The parameter 'a' in 'query' is there twice");
    }

    @Test
    void accepts_parameters_of_one_name_in_different_places() {
        Applying.of(new OasOpParams())
                .on("[{in: query, name: a}, {in: header, name: a}]")
                .holds();
    }

    @Test
    void flags_tags_that_the_contract_does_not_have() {
        Applying.of(new OasTagDefined()).on("""
                        tags: [{name: orders}]
                        paths: {/a: {get: {tags: [orders, order, 1]}}}
                        """).failsAt("/paths//a/get/tags/1", "/paths//a/get/tags/2");
    }

    @Test
    void accepts_tags_of_the_contract() {
        Applying.of(new OasTagDefined())
                .on("{tags: [{name: orders}], paths: {/a: {get: {tags: [orders]}, post: {}}}}")
                .holds();
    }

    @Test
    void flags_tags_of_one_name() {
        Applying.of(new UniquenessTags())
                .on("[{name: a}, {name: b}, {name: a}]")
                .fails("/2/name: The tag 'a' is there twice");
    }

    @Test
    void accepts_what_is_no_list_of_tags() {
        Applying.of(new UniquenessTags()).on("[{name: a}, {name: a}, {}]").holds();
        Applying.of(new UniquenessTags()).on("a").holds();
    }

    @Test
    void refuses_options_that_nobody_reads() {
        assertThat(Applying.refused(new OasOpParams(), "{strict: true}"))
                .singleElement()
                .asString()
                .contains("'strict'");
    }
}
