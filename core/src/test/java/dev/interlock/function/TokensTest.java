package dev.interlock.function;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokensTest {

    private static final Calling<Tokens.Lists> TOKENS = Calling.of(new Tokens());

    @ParameterizedTest
    @ValueSource(
            strings = {"orders-dev", "devOrders", "DEV_ORDERS", "orders.dev.v1", "orders/dev", "orders dev", "dev2"})
    void flags_a_listed_word(String name) {
        TOKENS.on("noneOf: [dev, prod]", name).fails("/: '" + name + "' must not contain the word 'dev'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"devices", "product", "orderDevice", "de-v"})
    void accepts_a_word_that_only_contains_it(String name) {
        TOKENS.on("noneOf: [dev, prod]", name).holds();
    }

    @Test
    void flags_a_verb_only_where_further_words_follow() {
        TOKENS.on("{firstNotOneOf: [get, import], andFurther: true}", "getOrders")
                .fails("/: 'getOrders' must not begin with the word 'get'");
        TOKENS.on("{firstNotOneOf: [get, import], andFurther: true}", "import").holds();
        TOKENS.on("{firstNotOneOf: [get]}", "settings").holds();
    }

    @Test
    void flags_an_ending_that_is_not_listed() {
        TOKENS.on("lastOneOf: [Controller, Resource]", "OrderService")
                .fails("/: 'OrderService' must end with one of the words 'Controller', 'Resource'");
        TOKENS.on("lastOneOf: [Controller, Resource]", "OrderResource").holds();
        TOKENS.on("firstOneOf: [get, list]", "orders")
                .fails("/: 'orders' must begin with one of the words 'get', 'list'");
    }

    @Test
    void compares_several_words_in_a_row() {
        TOKENS.on("lastNotOneOf: [data transfer object]", "OrderDataTransferObject")
                .fails("/: 'OrderDataTransferObject' must not end with the word 'data transfer object'");
    }

    @Test
    void refuses_bad_options() {
        assertThat(TOKENS.refuses("noneof: [a]").get(0)).contains("Rename it to 'noneOf'");
    }
}
