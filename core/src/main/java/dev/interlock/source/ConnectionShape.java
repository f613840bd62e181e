package dev.interlock.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The shape of a password or key in a connection string: {@code Password=…;}. */
record ConnectionShape() implements SecretShape {

    private static final List<String> WORDS =
            List.of("password", "pwd", "accountkey", "sharedaccesskey", "sharedaccesssignature");

    @Override
    public @Nullable Span find(String text, int from) {
        int sign = text.indexOf('=', from);
        while (sign >= 0) {
            int next = sign + 1;
            if (isBehindWord(text, Runs.spaceBefore(text, sign))) {
                int start = Runs.space(text, next);
                int end = Runs.without(text, start, ";&'\"");
                if (end > start && SecretLiteral.isOne("", text.substring(start, end))) {
                    return new Span(start, end);
                }
                next = end;
            }
            sign = text.indexOf('=', next);
        }
        return null;
    }

    private static boolean isBehindWord(String text, int end) {
        for (String word : WORDS) {
            int start = end - word.length();
            if (text.regionMatches(true, start, word, 0, word.length()) && Runs.beginsWord(text, start)) {
                return true;
            }
        }
        return false;
    }
}
