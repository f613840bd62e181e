package dev.interlock.function;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConsistentTest {

    private static final Calling<Consistent.Styles> CONSISTENT = Calling.of(new Consistent());

    @Test
    void flags_outliers_of_a_prevailing_style() {
        CONSISTENT
                .on("threshold: 0.6", "[orderId, customerId, order_date, id]")
                .fails("/2: 'order_date' must be camel case like the names beside it");
    }

    @Test
    void flags_the_whole_where_no_style_prevails() {
        CONSISTENT
                .on("[orderId, order_date, x-y]")
                .fails("/: The names are written in different styles; 1 of 3 are camel case");
    }

    @Test
    void looks_at_the_keys_of_an_object() {
        CONSISTENT
                .on("{threshold: 0.5, styles: [snake, camel]}", "{a_b: 1, c_d: 2, eF: 3}")
                .fails("/eF: 'eF' must be snake case like the names beside it");
    }

    @Test
    void accepts_one_style_and_single_words() {
        CONSISTENT.on("[order_id, id, name]").holds();
        CONSISTENT.on("[]").holds();
    }

    @Test
    void refuses_bad_options() {
        assertThat(CONSISTENT.refuses("threshold: 2"))
                .singleElement()
                .asString()
                .contains("at most 1");
        assertThat(CONSISTENT.refuses("styles: [camle]"))
                .singleElement()
                .asString()
                .contains("Write 'camel'");
    }
}
