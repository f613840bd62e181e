package dev.interlock.rules.contract;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Look for a key of a root in a text that is not parsed. */
final class KeyInText {

    private static final int LONGEST_VALUE = 200;

    private final String name;
    private final Pattern root;

    KeyInText(String name) {
        this.name = name;
        this.root =
                Pattern.compile("(?m)^(?:\\{\\s*|\\s{0,4})([\"']?)" + name + "\\1\\s*:\\s*[\"']?(\\d+\\.\\d+[\\w.-]*)");
    }

    String name() {
        return name;
    }

    /** Tell whether a text may have the key; whether its root has it, only parsing tells. */
    boolean mayBeIn(String text) {
        for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
            if (isKeyEnd(text, at + name.length()) && isKeyStart(text, at)) {
                return true;
            }
        }
        return false;
    }

    /** Find the version after the key, in a text that is no document. */
    Optional<String> findValue(String text) {
        Matcher matcher = root.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(2)) : Optional.empty();
    }

    private static boolean isKeyStart(String text, int at) {
        if (at == 0) {
            return true;
        }
        char before = text.charAt(at - 1);
        return before == '"'
                || before == '\''
                || before == '\n'
                || before == '\r'
                || before == '{'
                || before == ','
                || before == ' '
                || before == '\uFEFF';
    }

    private static boolean isKeyEnd(String text, int from) {
        int limit = Math.min(text.length(), from + LONGEST_VALUE);
        int at = from;
        if (at < limit && (text.charAt(at) == '"' || text.charAt(at) == '\'')) {
            at++;
        }
        while (at < limit && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        if (at >= limit || text.charAt(at) != ':') {
            return false;
        }
        at++;
        while (at < limit
                && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '"' || text.charAt(at) == '\'')) {
            at++;
        }
        return at < limit && (Character.isDigit(text.charAt(at)) || "&!*".indexOf(text.charAt(at)) >= 0);
    }
}
