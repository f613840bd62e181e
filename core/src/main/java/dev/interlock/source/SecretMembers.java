package dev.interlock.source;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;

/** Find secrets in texts by the key that stands before them: {@code password=…}, {@code "password": "…"}. */
final class SecretMembers {

    private static final Pattern MEMBER = Pattern.compile("([A-Za-z][A-Za-z0-9_.-]{1,80})([\"']?\\s*[:=]\\s*)"
            + "(?:\"((?:[^\"\\\\\\n]|\\\\.)*)\"|'([^'\\n]*)'|[\"']?([^\\s'\"{}\\[\\](),;&<>]+))");

    private SecretMembers() {}

    static String mask(String text) {
        Matcher matcher = MEMBER.matcher(text);
        StringBuilder masked = new StringBuilder();
        int from = 0;
        int at = 0;
        while (at <= text.length() && matcher.find(at)) {
            int group = matcher.start(3) >= 0 ? 3 : matcher.start(4) >= 0 ? 4 : 5;
            String key = matcher.group(1);
            if (Secrets.isSecretKey(key) && SecretLiteral.isOne(key, matcher.group(group))) {
                masked.append(text, from, matcher.start(group)).append(Secrets.MASK);
                from = matcher.end(group);
                at = matcher.end();
            } else {
                // The value may itself be the key of a member, as in "header: token=…".
                at = Math.max(matcher.end(2), matcher.start() + 1);
            }
        }
        return masked.append(text, from, text.length()).toString();
    }
}
