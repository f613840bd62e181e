package dev.interlock.function;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SameMajorTest {

    private static final Calling<SameMajor.Fields> SAME_MAJOR = Calling.of(new SameMajor());
    private static final String OPTIONS = "fields: [info.version, address, topics]";

    @Test
    void flags_an_address_of_another_major() {
        SAME_MAJOR
                .on(OPTIONS, "{info: {version: 2.1.0}, address: https://a.test/api/v1/orders}")
                .fails("/address: 'https://a.test/api/v1/orders' must have the major version 2, as '2.1.0' has");
        SAME_MAJOR
                .on(OPTIONS, "{info: {version: 1.0.0}, topics: [orders.v1, orders.v2]}")
                .fails("/topics/1: 'orders.v2' must have the major version 1, as '1.0.0' has");
        SAME_MAJOR
                .on(OPTIONS, "{info: {version: 1.0.0}, address: 'https://{{host}}/v2'}")
                .fails("/address: 'https://{{host}}/v2' must have the major version 1, as '1.0.0' has");
    }

    @Test
    void accepts_equal_majors_and_fields_that_tell_none() {
        SAME_MAJOR.on(OPTIONS, "{info: {version: v2.0}, address: /v2/orders}").holds();
        SAME_MAJOR.on(OPTIONS, "{info: {version: 0.9.0}, address: /v1/orders}").holds();
        SAME_MAJOR
                .on(OPTIONS, "{info: {version: 1.0.0}, address: /v8-engines/oauth2/ipv4}")
                .holds();
        SAME_MAJOR.on(OPTIONS, "{}").holds();
    }

    @Test
    void leaves_open_what_is_hidden() {
        SAME_MAJOR
                .on(OPTIONS, "{info: {version: '{{v}}'}, address: /v1}")
                .isUnknown("'{{v}}' has no value in the project");
    }

    @Test
    void refuses_bad_options() {
        assertThat(SAME_MAJOR.refuses("fields: [a]")).singleElement().asString().contains("at least two");
    }
}
