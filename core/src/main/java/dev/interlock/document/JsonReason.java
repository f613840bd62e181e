package dev.interlock.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tell why a text is no JSON.
 *
 * <p>The parser quotes the text, which may be a secret, and speaks of its own settings. No more of the text is told
 * than single characters.
 */
final class JsonReason {

    private static final Pattern STARTED = Pattern.compile("line: (\\d+), column: \\d+]\\)");

    /** What the parser says, and what is meant; the first that fits. */
    private static final Map<String, String> MEANT = meant();

    private JsonReason() {}

    static String of(JsonProcessingException e, String text, int offset) {
        String message = String.valueOf(e.getOriginalMessage());
        Matcher started = STARTED.matcher(message);
        String since = started.find() ? " of line " + started.group(1) : "";
        if (e instanceof JsonEOFException) {
            return ofEnd(message, since);
        }
        char next = offset < text.length() ? text.charAt(offset) : ' ';
        if ((next == '}' || next == ']') && lastBefore(text, offset) == ',') {
            return "a ',' stands before '" + next + "'";
        }
        if (message.startsWith("Unexpected close marker")) {
            return "'" + next + "' does not close the '" + (next == ']' ? '{' : '[') + "'" + since;
        }
        String reason = MEANT.entrySet().stream()
                .filter(known -> message.contains(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("the text cannot be read from here on");
        return reason + (next > ' ' && next < 127 ? ", but '" + next + "' stands here" : "");
    }

    private static String ofEnd(String message, String since) {
        if (message.contains("STRING") || message.contains("field name") || message.contains("closing quote")) {
            return "the file ends before a text in quotes is closed";
        }
        return message.contains("for Array") || message.contains("for Object")
                ? "the file ends before the '" + (message.contains("for Array") ? '[' : '{') + "'" + since
                        + " is closed"
                : "the file ends where a value is expected";
    }

    private static char lastBefore(String text, int offset) {
        int at = offset - 1;
        while (at >= 0 && text.charAt(at) <= ' ') {
            at--;
        }
        return at < 0 ? ' ' : text.charAt(at);
    }

    private static Map<String, String> meant() {
        Map<String, String> meant = new LinkedHashMap<>();
        meant.put("comment", "comments are not allowed");
        meant.put("to start field name", "a key in double quotes is expected");
        meant.put("a colon", "a ':' is expected after the key");
        meant.put("comma to separate", "a ',' is expected");
        meant.put("Leading zeroes", "a number does not begin with a zero");
        meant.put("character escape", "a backslash escapes only '\"', '\\', '/', b, f, n, r, t and u");
        meant.put("unquoted character", "a text in quotes holds no line end, tab or other control character");
        meant.put("Illegal character", "a control character is not allowed");
        meant.put("numeric value", "a number is expected");
        meant.put("followed by a digit", "a number is expected");
        meant.put("Non-standard token", "a number is expected");
        meant.put("", "a value is expected: a text in double quotes, a number, true, false, null, '{' or '['");
        return meant;
    }
}
