package dev.interlock.function;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CasingTest {

    private static final Calling<Casing.Style> CASING = Calling.of(new Casing());

    @ParameterizedTest
    @CsvSource({
        "flat, flat1",
        "camel, fooBar",
        "camel, fooBar2",
        "camel, foo1Bar",
        "camel, a",
        "pascal, FooBar",
        "pascal, FooBarX",
        "kebab, foo-bar-2",
        "cobol, FOO-BAR",
        "snake, foo_bar",
        "macro, FOO_BAR9"
    })
    void accepts_names_of_the_style(String type, String name) {
        CASING.on("type: " + type, name).holds();
    }

    @ParameterizedTest
    @CsvSource({
        "flat, flatCase",
        "camel, FooBar",
        "camel, fooBARBaz",
        "camel, foo-bar",
        "pascal, fooBar",
        "kebab, foo_bar",
        "kebab, foo--bar",
        "cobol, foo-bar",
        "snake, foo_Bar",
        "macro, FOO-BAR"
    })
    void flags_names_of_another_style(String type, String name) {
        CASING.on("type: " + type, name).fails("/: '" + name + "' must be " + type + " case");
    }

    @Test
    void forbids_digits_where_told_so() {
        CASING.on("{type: camel, disallowDigits: true}", "fooBar2").fails("/: 'fooBar2' must be camel case");
        CASING.on("{type: flat, disallowDigits: true}", "foo").holds();
    }

    @Test
    void allows_a_separator_where_told_so() {
        CASING.on("{type: kebab, separator: {char: /}}", "foo-bar/baz").holds();
        CASING.on("{type: kebab, separator: {char: /}}", "/foo").fails("/: '/foo' must be kebab case");
        CASING.on("{type: kebab, separator: {char: /, allowLeading: true}}", "/foo/bar")
                .holds();
        CASING.on("{type: kebab, separator: {char: /, allowLeading: true}}", "/")
                .holds();
        CASING.on("{type: flat, separator: {char: ']'}}", "a]b").holds();
    }

    @Test
    void takes_an_empty_separator_for_none() {
        CASING.on("{type: pascal, separator: {char: ''}}", "OrderItem").holds();
        CASING.on("{type: pascal, separator: {char: '', allowLeading: true}}", "Order-Item")
                .fails("/: 'Order-Item' must be pascal case");
    }

    @Test
    void accepts_what_is_no_name() {
        CASING.on("type: flat", "''").holds();
        CASING.on("type: flat", "12").holds();
    }

    @Test
    void decides_about_what_is_hidden_by_its_known_parts() {
        CASING.on("type: kebab", "'Foo-{{x}}'").fails("/: 'Foo-{{x}}' must be kebab case");
        CASING.on("type: kebab", "'foo-{{x}}'").isUnknown("'{{x}}' has no value in the project");
    }

    @Test
    void refuses_bad_options() {
        assertThat(CASING.refuses("type: kebap").get(0))
                .isEqualTo("test.yaml:1:7 'kebap' is no value of the option 'type' of the function 'casing'."
                        + " Write 'kebab'.");
        assertThat(CASING.refuses("{type: flat, separator: {chra: /}}").get(0))
                .contains("no option 'chra'")
                .contains("Rename it to 'char'");
        assertThat(CASING.refuses("{type: flat, separator: {char: //}}"))
                .singleElement()
                .asString()
                .contains("single");
    }
}
