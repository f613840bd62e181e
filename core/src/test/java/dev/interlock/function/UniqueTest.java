package dev.interlock.function;

import org.junit.jupiter.api.Test;

class UniqueTest {

    private static final Calling<Unique.By> UNIQUE = Calling.of(new Unique());

    @Test
    void flags_each_repeated_element() {
        UNIQUE.on("[a, b, a, 1, 1.0, a]")
                .fails("/2: 'a' must be unique", "/4: '1.0' must be unique", "/5: 'a' must be unique");
        UNIQUE.on("[{a: [1, 2]}, {a: [1, 2]}]").fails("/1: The element at index 1 must be unique");
    }

    @Test
    void flags_a_repeated_field() {
        UNIQUE.on("by: meta.id", "[{meta: {id: x}}, {meta: {id: x}}, {}, {}]")
                .fails("/1/meta/id: 'x' must be unique as 'meta.id'");
        UNIQUE.on("by: id", "{a: {id: 1}, b: {id: 1}}").fails("/b/id: '1' must be unique as 'id'");
    }

    @Test
    void accepts_different_elements() {
        UNIQUE.on("[a, A, '1', 1]").holds();
        UNIQUE.on("text").holds();
    }

    @Test
    void leaves_open_what_is_hidden() {
        UNIQUE.on("[a, '{{x}}']").isUnknown("'{{x}}' has no value in the project");
    }
}
