package dev.interlock.rules.spectral.oas;

import dev.interlock.rules.spectral.Applying;
import org.junit.jupiter.api.Test;

class OasPathParamTest {

    private static final Applying<?> CHECK = Applying.of(new OasPathParam());

    @Test
    void flags_paths_that_mean_the_same() {
        CHECK.on("{'/a/{x}': {}, '/a/{y}': {}}").fails("//a/{y}: The path '/a/{y}' means the same as '/a/{x}'");
    }

    @Test
    void flags_a_parameter_that_the_path_names_twice() {
        CHECK.on("{'/a/{x}/{x}': {}}").fails("//a/{x}/{x}: The path '/a/{x}/{x}' names the parameter 'x' twice");
    }

    @Test
    void flags_what_the_path_names_and_an_operation_does_not_describe() {
        CHECK.on("{'/a/{x}': {get: {}, put: {parameters: [{in: path, name: x, required: true}]}}}")
                .fails("//a/{x}/get: The parameter 'x' of the path '/a/{x}' is not described");
    }

    @Test
    void flags_what_is_described_and_not_in_the_path() {
        CHECK.on("{/a: {parameters: [{in: path, name: x, required: true}], get: {}}}")
                .fails("//a/parameters/0: The parameter 'x' is not in the path '/a'");
    }

    @Test
    void flags_a_parameter_that_is_not_required_or_described_twice() {
        CHECK.on("{'/a/{x}': {get: {parameters: [{in: path, name: x}, {in: path, name: x, required: true}]}}}")
                .fails(
                        "//a/{x}/get/parameters/0: The parameter 'x' in the path is not required",
                        "//a/{x}/get/parameters/1: The parameter 'x' in the path is described twice");
    }

    @Test
    void accepts_parameters_of_the_path_item_and_of_components() {
        CHECK.at("""
                        paths:
                          '/a/{x}/{y}':
                            parameters: [{$ref: '#/shared'}]
                            get: {parameters: [{in: path, name: y, required: true}, {in: query, name: z}]}
                        shared: {in: path, name: x, required: true}
                        """, "paths").holds();
    }

    @Test
    void accepts_what_is_no_map_of_paths() {
        CHECK.on("[]").holds();
        CHECK.on("{/a: null}").holds();
    }
}
