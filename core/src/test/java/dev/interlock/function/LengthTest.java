package dev.interlock.function;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LengthTest {

    private static final Calling<Length.Bounds> LENGTH = Calling.of(new Length());

    @Test
    void flags_what_is_too_short_or_too_long() {
        LENGTH.on("min: 2", "a").fails("/: The document must be longer than 2");
        LENGTH.on("max: 2", "[1, 2, 3]").fails("/: The document must be shorter than 2");
        LENGTH.on("max: 1", "{a: 1, b: 2}").fails("/: The document must be shorter than 1");
        LENGTH.on("max: 2", "2.5").fails("/: The document must be shorter than 2");
    }

    @Test
    void counts_utf_16_units() {
        LENGTH.on("max: 1", "\"\\U0001F600\"").fails("/: The document must be shorter than 1");
    }

    @Test
    void accepts_what_lies_between() {
        LENGTH.on("{min: 2, max: 2}", "ab").holds();
        LENGTH.on("{min: 2, max: 2}", "2").holds();
    }

    @Test
    void accepts_what_has_no_length() {
        LENGTH.on("min: 2", "true").holds();
        LENGTH.on("min: 2", "null").holds();
    }

    @Test
    void decides_about_what_is_hidden_by_its_known_parts() {
        LENGTH.on("max: 3", "'http{{x}}'").fails("/: The document must be shorter than 3");
        LENGTH.on("min: 3", "'http{{x}}'").holds();
        LENGTH.on("max: 9", "'http{{x}}'").isUnknown("'{{x}}' has no value in the project");
    }

    @Test
    void refuses_bad_options() {
        assertThat(LENGTH.refuses("{}"))
                .containsExactly("test.yaml:1:1 The function 'length' needs one of the options 'min', 'max'."
                        + " Add one of them to its functionOptions.");
        assertThat(LENGTH.refuses("min: a"))
                .containsExactly("test.yaml:1:6 The option 'min' of the function 'length' must be a number."
                        + " Write a number.");
    }
}
