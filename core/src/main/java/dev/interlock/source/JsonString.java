package dev.interlock.source;

import java.util.Locale;
import org.apiguardian.api.API;

/** Write texts as JSON strings (RFC 8259, section 7). */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class JsonString {

    private JsonString() {}

    /** Write a text in quotes; half of a surrogate pair is escaped, so that the result is always UTF-8. */
    public static String of(String text) {
        StringBuilder json = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ' || isAlone(text, i)) {
                json.append(String.format(Locale.ROOT, "\\u%04X", (int) c));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }

    private static boolean isAlone(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }
}
