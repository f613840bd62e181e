package dev.interlock.function;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OrXorTest {

    private static final Calling<PropertyNames> OR = Calling.of(new Either());
    private static final Calling<PropertyNames> XOR = Calling.of(new ExactlyOne());
    private static final String OPTIONS = "properties: [value, externalValue]";

    @Test
    void or_flags_an_object_without_any() {
        OR.on(OPTIONS, "{a: 1}").fails("/: At least one of 'value' or 'externalValue' must be defined");
        OR.on("properties: [a, b, c, d, e]", "{}")
                .fails("/: At least one of 'a', 'b', 'c' or 2 other properties must be defined");
    }

    @Test
    void or_accepts_one_and_several() {
        OR.on(OPTIONS, "{value: null}").holds();
        OR.on(OPTIONS, "{value: 1, externalValue: 2}").holds();
        OR.on("properties: [a]", "{}").holds();
        OR.on(OPTIONS, "text").holds();
    }

    @Test
    void xor_flags_none_and_several() {
        XOR.on(OPTIONS, "{}").fails("/: At least one of 'value' or 'externalValue' must be defined");
        XOR.on(OPTIONS, "{value: 1, externalValue: 2}")
                .fails("/: Just one of 'value' and 'externalValue' must be defined");
    }

    @Test
    void xor_accepts_exactly_one() {
        XOR.on(OPTIONS, "{externalValue: a}").holds();
    }

    @Test
    void xor_refuses_a_single_property() {
        assertThat(XOR.refuses("properties: [a]")).singleElement().asString().contains("at least 2 names");
    }
}
