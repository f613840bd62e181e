package dev.interlock.rules.sap;

import java.util.ArrayList;
import java.util.List;

/** Tell comments, strings and code of a Groovy or JavaScript text apart, keeping every offset. */
final class ScriptLexer {

    private static final int LONGEST_CALL = 4_000;

    private ScriptLexer() {}

    /** Replace the comments by blanks. */
    static String blank(String text) {
        return scan(text, true, false);
    }

    /** Replace the contents of the strings by blanks. */
    static String withoutStrings(String code) {
        return scan(code, false, true);
    }

    /** List the arguments of a call from the offset after its opening parenthesis; none if it has no end nearby. */
    static List<String> arguments(String code, int from) {
        List<String> arguments = new ArrayList<>();
        String structure = withoutStrings(code.substring(from, Math.min(code.length(), from + LONGEST_CALL)));
        int depth = 0;
        int start = 0;
        for (int i = 0; i < structure.length(); i++) {
            char c = structure.charAt(i);
            if (c == ',' && depth == 0) {
                arguments.add(code.substring(from + start, from + i));
                start = i + 1;
            } else if (c == '(' || c == '[' || c == '{') {
                depth++;
            } else if ((c == ')' || c == ']' || c == '}') && depth-- == 0) {
                arguments.add(code.substring(from + start, from + i));
                return arguments;
            }
        }
        return List.of();
    }

    private static String scan(String text, boolean comments, boolean strings) {
        StringBuilder out = new StringBuilder(text);
        Strings scanned = new Strings(text);
        int at = 0;
        while (at < text.length()) {
            int stop = commentEnd(text, at);
            boolean isComment = stop > at;
            if (!isComment) {
                stop = scanned.endOf(at);
            }
            if (stop > at && (isComment ? comments : strings)) {
                int inset = isComment ? 0 : 1;
                blank(out, at + inset, stop - inset);
            }
            at = Math.max(stop, at + 1);
        }
        return out.toString();
    }

    private static void blank(StringBuilder text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) != '\n' && text.charAt(i) != '\r') {
                text.setCharAt(i, ' ');
            }
        }
    }

    private static int commentEnd(String text, int at) {
        if (text.startsWith("//", at)) {
            int end = text.indexOf('\n', at);
            return end < 0 ? text.length() : end;
        }
        if (text.startsWith("/*", at)) {
            int end = text.indexOf("*/", at + 2);
            return end < 0 ? text.length() : end + 2;
        }
        return at;
    }

    /** Finds the ends of strings, and no place is looked at again and again for an end that is not there. */
    private static final class Strings {
        private final String text;
        private int noApostropheBefore;
        private int noQuoteBefore;

        Strings(String text) {
            this.text = text;
        }

        /** Tell the offset after the string that begins at an offset, or that offset if none does. */
        int endOf(int at) {
            char quote = text.charAt(at);
            if (quote != '"' && quote != '\'') {
                return at;
            }
            String three = String.valueOf(quote).repeat(3);
            if (text.startsWith(three, at)) {
                int end = text.indexOf(three, at + 3);
                return end < 0 ? text.length() : end + 3;
            }
            return at < (quote == '"' ? noQuoteBefore : noApostropheBefore) ? at : endOnLine(at, quote);
        }

        private int endOnLine(int at, char quote) {
            int i = at + 1;
            while (i < text.length() && text.charAt(i) != '\n') {
                if (text.charAt(i) == quote) {
                    return i + 1;
                }
                i += text.charAt(i) == '\\' ? 2 : 1;
            }
            if (quote == '"') {
                noQuoteBefore = i;
            } else {
                noApostropheBefore = i;
            }
            return at;
        }
    }
}
