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
                .fails("/: Only 1 of the 3 names that show a style are camel case; 'order_date' is not");
    }

    @Test
    void takes_no_single_word_for_an_example_of_a_prescribed_style() {
        CONSISTENT
                .on("{threshold: 0.5, styles: [kebab]}", "{orders: 1, lines: 2, orderItems: 3, lineItems: 4}")
                .fails("/: None of the 2 names that show a style is kebab case, such as 'orderItems'");
        CONSISTENT
                .on("{threshold: 0.5, styles: [kebab]}", "{orders: 1, order_items: 2}")
                .fails("/order_items: 'order_items' must be kebab case");
        CONSISTENT
                .on("{threshold: 0.5, styles: [kebab]}", "{a-b: 1, c-d: 2, e_f: 3}")
                .fails("/e_f: 'e_f' must be kebab case like the names beside it");
    }

    @Test
    void accepts_acronyms_and_digits_among_words() {
        CONSISTENT.on("[notifyURL, allow3DS2, connectionID, status]").holds();
        CONSISTENT.on("[NotifyURL, SMS, Status]").holds();
        CONSISTENT.on("[airline.agency_plan, airline.leg.fare_base, bank]").holds();
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
