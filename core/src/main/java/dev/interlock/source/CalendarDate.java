package dev.interlock.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Read dates as ISO 8601 and RFC 3339 write them: {@code 2026-03-01}.
 *
 * <p>Read digit by digit: the formatters of the platform are the dearest thing that a cold check would load for them.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class CalendarDate {

    private static final int LENGTH = 10;

    private CalendarDate() {}

    /** Find the date that a text is; empty if it is none of the calendar, or more than a date. */
    public static Optional<LocalDate> find(String text) {
        if (text.length() != LENGTH || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return Optional.empty();
        }
        int year = number(text, 0, 4);
        int month = number(text, 5, 7);
        int day = number(text, 8, LENGTH);
        if (year < 0 || month < 0 || day < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            char digit = text.charAt(i);
            if (digit < '0' || digit > '9') {
                return -1;
            }
            number = 10 * number + digit - '0';
        }
        return number;
    }
}
