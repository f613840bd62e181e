package dev.interlock.schema;

import dev.interlock.document.Node;
import dev.interlock.path.ScriptRegex;
import dev.interlock.source.CalendarDate;
import dev.interlock.source.Location;
import java.math.BigDecimal;
import java.util.Set;
import java.util.function.Predicate;

/** Tell whether a value has one of the formats that schemas name. */
final class Formats {

    /** The formats of strings. */
    static final Set<String> OF_TEXT = Set.of(
            "date",
            "time",
            "date-time",
            "duration",
            "uri",
            "uri-reference",
            "uri-template",
            "url",
            "email",
            "hostname",
            "ipv4",
            "ipv6",
            "regex",
            "uuid",
            "json-pointer",
            "json-pointer-uri-fragment",
            "relative-json-pointer",
            "byte");

    /** The formats of numbers that do not allow every number, as {@code float} and {@code double} do. */
    static final Set<String> OF_NUMBERS = Set.of("int32", "int64");

    private Formats() {}

    /** Tell whether a text has one of the formats of strings. */
    static boolean hasFormat(String text, String format) {
        return switch (format) {
            case "date" -> CalendarDate.find(text).isPresent();
            case "time" -> Expressions.TIME.test(text);
            case "date-time" -> isDateTime(text);
            case "duration" -> Expressions.DURATION.test(text) && text.length() > 1 && !text.endsWith("T");
            case "uri" -> Expressions.URI.test(text);
            case "uri-reference" ->
                isPlainReference(text) || Expressions.URI.test(text) || Expressions.RELATIVE.test(text);
            case "uri-template" -> Expressions.TEMPLATE.test(text);
            case "url" -> Expressions.WEB.test(text);
            case "email" -> isEmail(text);
            case "hostname" -> isHostname(text);
            case "ipv4" -> isIpv4(text);
            case "ipv6" -> isIpv6(text);
            case "regex" -> ScriptRegex.parse(text, "", Location.of("")).value().isPresent();
            case "uuid" -> Expressions.UUID.test(text);
            case "json-pointer" -> Expressions.POINTER.test(text);
            case "json-pointer-uri-fragment" -> Expressions.POINTER_FRAGMENT.test(text);
            case "relative-json-pointer" -> Expressions.RELATIVE_POINTER.test(text);
            case "byte" -> Expressions.BASE_64.test(text);
            default -> throw new IllegalArgumentException("no format of strings: " + format);
        };
    }

    /** Tell whether a number has one of the formats of numbers. */
    static boolean hasFormat(Node number, String format) {
        return format.equals("int32")
                ? isWholeWithin(number, Integer.MIN_VALUE, Integer.MAX_VALUE)
                : isWholeWithin(number, Long.MIN_VALUE, Long.MAX_VALUE);
    }

    private static boolean isWholeWithin(Node number, long least, long most) {
        return Numbers.find(number)
                .filter(Numbers::isWhole)
                .filter(value -> value.compareTo(BigDecimal.valueOf(least)) >= 0)
                .filter(value -> value.compareTo(BigDecimal.valueOf(most)) <= 0)
                .isPresent();
    }

    /**
     * Tell whether a text surely is a relative reference, as nearly all in contracts are: a path, a fragment, or both.
     */
    private static boolean isPlainReference(String text) {
        boolean fragment = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (!plain && c != '/' && c != '_' && c != '-' && c != '.') {
                if (c != '#' || fragment) {
                    return false;
                }
                fragment = true;
            }
        }
        return true;
    }

    /** The zone may lack, as the validators accept it that the users of foreign rule packs know. */
    private static boolean isDateTime(String text) {
        return text.length() > 11
                && "tT ".indexOf(text.charAt(10)) >= 0
                && CalendarDate.find(text.substring(0, 10)).isPresent()
                && Expressions.TIME.test(text.substring(11));
    }

    private static boolean isEmail(String text) {
        int at = text.indexOf('@');
        return at > 0
                && allParts(text.substring(0, at), Expressions.MAIL_NAME::test)
                && text.indexOf('.', at) > 0
                && allParts(text.substring(at + 1), Expressions.LABEL::test);
    }

    private static boolean isHostname(String text) {
        String name = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
        return name.length() <= 253 && allParts(name, part -> part.length() <= 63 && Expressions.LABEL.test(part));
    }

    private static boolean isIpv4(String text) {
        return text.chars().filter(c -> c == '.').count() == 3 && allParts(text, Expressions.BYTE::test);
    }

    private static boolean allParts(String text, Predicate<String> test) {
        for (String part : text.split("\\.", -1)) {
            if (!test.test(part)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isIpv6(String text) {
        int gap = text.indexOf("::");
        if (gap < 0) {
            return groups(text, true) == 8;
        }
        int before = gap == 0 ? 0 : groups(text.substring(0, gap), false);
        String rest = text.substring(gap + 2);
        int after = rest.isEmpty() ? 0 : groups(rest, true);
        return before >= 0 && after >= 0 && before + after <= 7;
    }

    /** Count the groups of two bytes, where an IPv4 address may stand for the last two; -1 if one is malformed. */
    private static int groups(String text, boolean last) {
        String[] parts = text.split(":", -1);
        int count = 0;
        for (int i = 0; i < parts.length; i++) {
            if (Expressions.HEX_GROUP.test(parts[i])) {
                count++;
            } else if (last && i == parts.length - 1 && isIpv4(parts[i])) {
                count += 2;
            } else {
                return -1;
            }
        }
        return count;
    }

    /** Parsed when a value is first tested, as most schemas name no format. */
    private static final class Expressions {

        private static final String CHARACTER = "(?:[A-Za-z0-9\\-._~!$&'()*+,;=:@]|%[0-9A-Fa-f]{2})";
        private static final String AUTHORITY = "(?:(?:[A-Za-z0-9\\-._~!$&'()*+,;=:]|%[0-9A-Fa-f]{2})*@)?"
                + "(?:\\[[0-9A-Fa-f:.]+\\]|(?:[A-Za-z0-9\\-._~!$&'()*+,;=]|%[0-9A-Fa-f]{2})*)(?::[0-9]*)?";
        private static final String TAIL = "(?:\\?(?:" + CHARACTER + "|[/?])*)?(?:#(?:" + CHARACTER + "|[/?])*)?$";

        static final ScriptRegex URI = regex("^[A-Za-z][A-Za-z0-9+.\\-]*:(?:\\/\\/" + AUTHORITY + "(?:\\/" + CHARACTER
                + "*)*|\\/?(?:" + CHARACTER + "+(?:\\/" + CHARACTER + "*)*)?)" + TAIL);
        static final ScriptRegex RELATIVE = regex("^(?:\\/\\/" + AUTHORITY + "(?:\\/" + CHARACTER
                + "*)*|\\/(?:" + CHARACTER + "+(?:\\/" + CHARACTER
                + "*)*)?|(?:[A-Za-z0-9\\-._~!$&'()*+,;=@]|%[0-9A-Fa-f]{2})+(?:\\/" + CHARACTER + "*)*)?" + TAIL);
        static final ScriptRegex TEMPLATE = regex("^(?:[^\\x00-\\x20\"'<>%\\\\^`{|}]|%[0-9A-Fa-f]{2}|\\{[+#./;?&=,!@|]?"
                + "(?:[A-Za-z0-9_]|%[0-9A-Fa-f]{2})[A-Za-z0-9_.%]*(?::[1-9][0-9]{0,3}|\\*)?"
                + "(?:,(?:[A-Za-z0-9_]|%[0-9A-Fa-f]{2})[A-Za-z0-9_.%]*(?::[1-9][0-9]{0,3}|\\*)?)*\\})*$");
        private static final String LETTER = "[A-Za-z0-9\\u00a1-\\uffff]";
        private static final String NAME_PART = LETTER + "+(?:-" + LETTER + "+)*";
        // A public address, or a name with a top-level domain: hosts of a local network are none.
        static final ScriptRegex WEB = regex("^(?:[Hh][Tt][Tt][Pp][Ss]?|[Ff][Tt][Pp]):\\/\\/(?:\\S+@)?(?:"
                + "(?!(?:10|127)(?:\\.\\d{1,3}){3})(?!(?:169\\.254|192\\.168)(?:\\.\\d{1,3}){2})"
                + "(?!172\\.(?:1[6-9]|2\\d|3[01])(?:\\.\\d{1,3}){2})(?:[1-9]\\d?|1\\d\\d|2[01]\\d|22[0-3])"
                + "(?:\\.(?:1?\\d{1,2}|2[0-4]\\d|25[0-5])){2}\\.(?:[1-9]\\d?|1\\d\\d|2[0-4]\\d|25[0-4])|"
                + "(?:" + NAME_PART + "\\.)+[A-Za-z\\u00a1-\\uffff]{2,})(?::\\d{2,5})?(?:\\/\\S*)?$");
        static final ScriptRegex TIME = regex(
                "^(?:(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d|23:59:60)(?:\\.\\d+)?(?:[zZ]|[+-]\\d{2}(?::?\\d{2})?)?$");
        static final ScriptRegex DURATION = regex("^P(?:\\d+W|(?:\\d+Y)?(?:\\d+M)?(?:\\d+D)?"
                + "(?:T(?:\\d+H(?:\\d+M)?(?:\\d+S)?|\\d+M(?:\\d+S)?|\\d+S))?)$");
        static final ScriptRegex LABEL = regex("^[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?$");
        static final ScriptRegex MAIL_NAME = regex("^[A-Za-z0-9!#$%&'*+\\/=?^_`{|}~-]+$");
        static final ScriptRegex UUID =
                regex("^(?:[uU][rR][nN]:[uU][uU][iI][dD]:)?[0-9A-Fa-f]{8}-(?:[0-9A-Fa-f]{4}-){3}[0-9A-Fa-f]{12}$");
        static final ScriptRegex POINTER = regex("^(?:\\/(?:[^~\\/]|~[01])*)*$");
        static final ScriptRegex POINTER_FRAGMENT =
                regex("^#(?:\\/(?:[A-Za-z0-9_\\-.!$&'()*+,;:=@]|%[0-9A-Fa-f]{2}|~[01])*)*$");
        static final ScriptRegex RELATIVE_POINTER = regex("^(?:0|[1-9][0-9]*)(?:#|(?:\\/(?:[^~\\/]|~[01])*)*)$");
        static final ScriptRegex BASE_64 =
                regex("^(?:[A-Za-z0-9+\\/]{4})*(?:[A-Za-z0-9+\\/]{2}==|[A-Za-z0-9+\\/]{3}=)?$");
        static final ScriptRegex BYTE = regex("^(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)$");
        static final ScriptRegex HEX_GROUP = regex("^[0-9A-Fa-f]{1,4}$");

        private static ScriptRegex regex(String expression) {
            return ScriptRegex.parse(expression, "", Location.of("formats"))
                    .value()
                    .orElseThrow();
        }
    }
}
