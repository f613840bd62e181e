package dev.interlock.artefact;

import com.google.re2j.Pattern;
import org.apiguardian.api.API;

/** Recognise values that nobody has filled in yet, such as {@code https://<host>:443} or {@code changeme}. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Prompt {

    private Prompt() {}

    /** Tell whether a value is one that somebody has still to replace. An empty value is not: it may be meant. */
    public static boolean isPrompt(String value) {
        return lacksHost(value.strip()) || (mayBePrompt(value) && Shapes.areIn(value));
    }

    /** Tell whether an address names no host: {@code https://:443/orders}. */
    private static boolean lacksHost(String value) {
        int scheme = value.indexOf("://");
        if (scheme <= 0 || !isScheme(value, scheme)) {
            return false;
        }
        int start = scheme + "://".length();
        int end = start;
        while (end < value.length() && "/?#@".indexOf(value.charAt(end)) < 0) {
            end++;
        }
        int host = end < value.length() && value.charAt(end) == '@' ? end + 1 : start;
        return host == value.length() || ":/?#".indexOf(value.charAt(host)) >= 0;
    }

    private static boolean isScheme(String value, int end) {
        for (int i = 0; i < end; i++) {
            char c = value.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            if (!letter && (i == 0 || ((c < '0' || c > '9') && "+.-".indexOf(c) < 0))) {
                return false;
            }
        }
        return true;
    }

    /** Sort out with one look what no shape can fit: most addresses are real. */
    private static boolean mayBePrompt(String value) {
        for (int i = 0; i < value.length(); i++) {
            boolean may = switch (value.charAt(i)) {
                case '<' -> true;
                case ':' -> isWordAt(value, i, ":port");
                case 'x', 'X' -> isWordAt(value, i, "xxx");
                case 'c', 'C' -> isWordAt(value, i, "change");
                case 'f', 'F' -> isWordAt(value, i, "fill");
                case 'r', 'R' -> isWordAt(value, i, "replace");
                case 'e', 'E' -> isWordAt(value, i, "example");
                case 's', 'S' -> isWordAt(value, i, "sample");
                case 'i', 'I' -> isWordAt(value, i, "invalid");
                default -> false;
            };
            if (may) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWordAt(String value, int index, String word) {
        return value.regionMatches(true, index, word, 0, word.length());
    }

    /** The shapes apart from the question, since next to no value needs their expressions. */
    private static final class Shapes {

        private static final Pattern ANGLE_BRACKETS = Pattern.compile("<[\\p{L}][^<>/\\n]*>");
        private static final Pattern ANY_END_TAG = Pattern.compile("</[\\p{L}]");
        private static final Pattern HOST_AND_PORT =
                Pattern.compile("(?i)(?:^|[/@,;\\s])(?:host|hostname|server):port(?:$|[/?,;\\s])");
        private static final Pattern CROSSES = Pattern.compile("(?i)(?:^|[^a-z0-9])x{3,}(?:$|[^a-z0-9])");
        private static final Pattern WORDS = Pattern.compile(
                "(?i)(?:^|[^a-z0-9])(?:change[-_ ]?me|fill[-_ ]?me[-_ ]?in|replace[-_ ]?me)(?:$|[^a-z0-9])");
        private static final Pattern RESERVED_DOMAIN = Pattern.compile(
                "(?i)(?:^|[^a-z0-9-])(?:(?:example\\.(?:com|org|net)|sample\\.com)|[a-z0-9-]+\\.(?:example|invalid))\\.?(?:$|[^a-z0-9.-]|\\.(?:$|[^a-z0-9]))");

        static boolean areIn(String value) {
            return (ANGLE_BRACKETS.matcher(value).find()
                            && !ANY_END_TAG.matcher(value).find())
                    || HOST_AND_PORT.matcher(value).find()
                    || CROSSES.matcher(value).find()
                    || WORDS.matcher(value).find()
                    || RESERVED_DOMAIN.matcher(value).find();
        }
    }
}
