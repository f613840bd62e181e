package dev.interlock.function;

import org.junit.jupiter.api.Test;

class TypedEnumTest {

    private static final Calling<Options.None> TYPED_ENUM = Calling.of(new TypedEnum());

    @Test
    void flags_each_value_of_another_type() {
        TYPED_ENUM
                .on("{type: integer, enum: [1, a, 2.5]}")
                .fails("/enum/1: Enum value 'a' must be 'integer'", "/enum/2: Enum value '2.5' must be 'integer'");
    }

    @Test
    void accepts_values_of_the_type() {
        TYPED_ENUM.on("{type: string, enum: [a, b]}").holds();
        TYPED_ENUM
                .in("oas3", "oas3_0")
                .on("{type: string, nullable: true, enum: [a, null]}")
                .holds();
        TYPED_ENUM
                .in("oas2")
                .on("{type: string, x-nullable: true, enum: [a, null]}")
                .holds();
        TYPED_ENUM.on("{type: [string, 'null'], enum: [a, null]}").holds();
    }

    @Test
    void accepts_what_is_no_typed_enum() {
        TYPED_ENUM.on("{enum: [1, a]}").holds();
        TYPED_ENUM.on("{type: string}").holds();
        TYPED_ENUM.on("{type: [string, 1], enum: [1]}").holds();
    }

    @Test
    void flags_null_where_the_format_knows_no_word_that_allows_it() {
        TYPED_ENUM
                .in("oas3", "oas3_1")
                .on("{type: string, nullable: true, enum: [a, null]}")
                .fails("/enum/1: Enum value 'null' must be 'string'");
    }

    @Test
    void flags_every_value_of_a_type_that_does_not_exist() {
        TYPED_ENUM.on("{type: file, enum: [1]}").fails("/enum/0: Enum value '1' must be 'file'");
    }
}
