package dev.interlock.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarDateTest {

    @Test
    void reads_every_day_of_many_years_as_the_platform_does() {
        for (LocalDate day = LocalDate.of(1999, 1, 1); day.getYear() < 2033; day = day.plusDays(1)) {
            assertThat(CalendarDate.find(day.toString())).contains(LocalDate.parse(day.toString()));
        }
        assertThat(CalendarDate.find("0001-01-01")).contains(LocalDate.of(1, 1, 1));
        assertThat(CalendarDate.find("9999-12-31")).contains(LocalDate.of(9999, 12, 31));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026",
                "2026-3-1",
                "2026-03-1 ",
                "2026-02-29",
                "2026-13-01",
                "2026-00-10",
                "2026-01-00",
                "2026/01/01",
                "20260101",
                "-026-01-01",
                "+026-01-01",
                "2026-01-01T00:00:00Z",
                "２０２６-01-01",
                "2026-0a-01"
            })
    void takes_nothing_else_for_a_date(String text) {
        assertThat(CalendarDate.find(text)).isEmpty();
    }
}
