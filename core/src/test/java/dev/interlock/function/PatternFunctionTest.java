package dev.interlock.function;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PatternFunctionTest {

    private static final Calling<PatternFunction.Expressions> PATTERN = Calling.of(new PatternFunction());

    @Test
    void flags_what_does_not_match() {
        PATTERN.on("match: '^https:'", "http://a").fails("/: 'http://a' must match the pattern '^https:'");
        PATTERN.on("notMatch: /EXAMPLE/i", "an example")
                .fails("/: 'an example' must not match the pattern '/EXAMPLE/i'");
    }

    @Test
    void accepts_what_matches_anywhere() {
        PATTERN.on("match: b", "abc").holds();
        PATTERN.on("{match: a, notMatch: d}", "abc").holds();
    }

    @Test
    void accepts_what_is_no_text() {
        PATTERN.on("match: a", "1").holds();
    }

    @Test
    void decides_about_what_is_hidden_by_its_known_parts() {
        PATTERN.on("match: '^https:'", "'http://{{host}}'")
                .fails("/: 'http://{{host}}' must match the pattern '^https:'");
        PATTERN.on("match: '^https:'", "'https://{{host}}'").holds();
        PATTERN.on("match: '^https:'", "'{{url}}'").isUnknown("'{{url}}' has no value in the project");
    }

    @Test
    void refuses_bad_options() {
        assertThat(PATTERN.refuses("macth: a").get(0)).endsWith("has no option 'macth'. Rename it to 'match'.");
        assertThat(PATTERN.refuses("match: '['")).singleElement().asString().contains("test.yaml:1:8");
    }
}
