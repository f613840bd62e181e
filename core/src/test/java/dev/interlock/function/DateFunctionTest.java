package dev.interlock.function;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DateFunctionTest {

    /** The check is made for 2026-06-30. */
    private static final Calling<DateFunction.Span> DATE = Calling.of(new DateFunction());

    @Test
    void flags_a_date_outside_the_span() {
        DATE.on("notBefore: asOf", "2026-06-29").fails("/: '2026-06-29' must not be before 2026-06-30");
        DATE.on("notBefore: +90", "2026-09-27").fails("/: '2026-09-27' must not be before 2026-09-28");
        DATE.on("notAfter: asOf-1", "2026-06-30T10:00:00Z")
                .fails("/: '2026-06-30T10:00:00Z' must not be after 2026-06-29");
        DATE.on("notAfter: '2025-01-01'", "2025-01-02").fails("/: '2025-01-02' must not be after 2025-01-01");
    }

    @Test
    void flags_what_is_no_date() {
        DATE.on("{}", "soon").fails("/: 'soon' must be a date such as '2026-12-31'");
        DATE.on("{}", "2026-02-30").fails("/: '2026-02-30' must be a date such as '2026-12-31'");
    }

    @Test
    void accepts_a_date_inside_the_span() {
        DATE.on("{notBefore: asOf, notAfter: asOf}", "2026-06-30").holds();
        DATE.on("notBefore: asOf", "[1]").holds();
    }

    @Test
    void leaves_open_what_is_hidden() {
        DATE.on("{}", "'{{d}}'").isUnknown("'{{d}}' has no value in the project");
    }

    @Test
    void refuses_bad_options() {
        assertThat(DATE.refuses("notBefore: tomorrow"))
                .singleElement()
                .asString()
                .contains("'asOf+90'");
    }
}
