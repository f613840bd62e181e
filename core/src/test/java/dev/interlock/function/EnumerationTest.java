package dev.interlock.function;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EnumerationTest {

    private static final Calling<Enumeration.Values> ENUMERATION = Calling.of(new Enumeration());
    private static final String OPTIONS = "values: [mtls, oauth2, 1, null]";

    @Test
    void flags_another_value_and_names_the_nearest() {
        ENUMERATION
                .on(OPTIONS, "oauth")
                .fails("/: 'oauth' must be one of the allowed values 'mtls', 'oauth2', '1', 'null';"
                        + " did you mean 'oauth2'?");
    }

    @Test
    void flags_a_value_of_another_type() {
        ENUMERATION.on(OPTIONS, "'1'").fails("/: '1' must be one of the allowed values 'mtls', 'oauth2', '1', 'null'");
    }

    @Test
    void accepts_a_listed_value() {
        ENUMERATION.on(OPTIONS, "mtls").holds();
        ENUMERATION.on(OPTIONS, "1.0").holds();
        ENUMERATION.on(OPTIONS, "null").holds();
    }

    @Test
    void accepts_what_is_no_scalar() {
        ENUMERATION.on(OPTIONS, "[x]").holds();
    }

    @Test
    void decides_about_what_is_hidden_by_its_known_parts() {
        ENUMERATION.on(OPTIONS, "'{{scheme}}'").isUnknown("'{{scheme}}' has no value in the project");
        ENUMERATION.on(OPTIONS, "'oauth{{version}}'").isUnknown("'{{version}}' has no value in the project");
        ENUMERATION
                .on(OPTIONS, "'basic{{x}}'")
                .fails("/: 'basic{{x}}' must be one of the allowed values 'mtls', 'oauth2', '1', 'null'");
    }

    @Test
    void refuses_bad_options() {
        assertThat(ENUMERATION.refuses("{value: [a]}"))
                .containsExactly(
                        "test.yaml:1:2 The function 'enumeration' has no option 'value'. Rename it to 'values'.",
                        "test.yaml:1:1 The function 'enumeration' needs the option 'values'."
                                + " Add 'values' to its functionOptions.");
        assertThat(ENUMERATION.refuses("values: [[a]]"))
                .singleElement()
                .asString()
                .contains("must be a list of texts");
    }
}
