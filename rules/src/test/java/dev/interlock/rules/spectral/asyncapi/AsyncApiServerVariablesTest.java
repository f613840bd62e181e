package dev.interlock.rules.spectral.asyncapi;

import dev.interlock.rules.spectral.Applying;
import dev.interlock.rules.spectral.NoOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AsyncApiServerVariablesTest {

    private static final Applying<NoOptions> VARIABLES = Applying.of(new AsyncApiServerVariables());

    @Test
    void flags_what_is_not_described_and_what_does_not_occur() {
        VARIABLES
                .on("{url: '{a}.{b}', variables: {a: {}, c: {}}}")
                .fails(
                        "/variables: The variable 'b' of the URL is not described",
                        "/variables/c: The variable 'c' does not occur in the URL '{a}.{b}'");
        VARIABLES.on("{url: '{a}'}").fails("/variables: The variable 'a' of the URL is not described");
    }

    @Test
    void flags_a_default_that_is_not_listed() {
        VARIABLES
                .on("{url: '{a}', variables: {a: {default: x, enum: [y]}}}")
                .fails("/variables/a/default: The default 'x' is none of the values of its variable");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text",
                "{}",
                "{url: 1}",
                "{url: x, variables: []}",
                "{url: x, variables: {a: 1}}",
                "{url: '{a}', variables: {a: {default: 1}}}",
                "{url: '{a}', variables: {a: {enum: [1]}}}",
                "{url: '{a}', variables: {a: {examples: [x]}}}",
                "{url: '{a}', variables: {a: {values: [x]}}}"
            })
    void flags_what_is_no_server(String server) {
        VARIABLES.on(server).failsAt("/");
    }

    @Test
    void accepts_variables_that_are_described() {
        VARIABLES
                .on("{url: '{a}:{b}', variables: {a: {default: x, enum: [x]}, b: {description: c, x-own: 1}}}")
                .holds();
        VARIABLES.on("{url: acme.test}").holds();
    }

    @Test
    void leaves_open_what_could_not_be_read() {
        VARIABLES.on("{$ref: 'gone.yaml'}").isUnknown("the server could not be read");
    }
}
