package dev.interlock.schema;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Tell whether a text has one of the formats that schemas name. */
final class Formats {

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private static final Map<String, Predicate<String>> OF_TEXT =
            Map.of("date", Formats::isDate, "uri", Formats::isUri);

    private Formats() {}

    /** Tell the formats of texts by name. */
    static Map<String, Predicate<String>> ofText() {
        return OF_TEXT;
    }

    private static boolean isDate(String text) {
        if (!DATE.matcher(text).matches()) {
            return false;
        }
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isUri(String text) {
        try {
            return new URI(text).isAbsolute();
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
