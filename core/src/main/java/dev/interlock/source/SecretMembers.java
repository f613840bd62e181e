package dev.interlock.source;

/** Find secrets in texts by the key that stands before them: {@code password=…}, {@code "password": "…"}. */
final class SecretMembers {

    private static final int LONGEST_KEY = 81;

    /** Whatever is longer counts as a secret, so that no part of a text is looked at again and again. */
    private static final int LONGEST_VALUE = 10_000;

    private SecretMembers() {}

    static String mask(String text) {
        StringBuilder masked = new StringBuilder();
        int from = 0;
        for (int sign = sign(text, 0); sign >= 0; sign = sign(text, Math.max(from, sign + 1))) {
            String key = keyBefore(text, sign);
            if (Secrets.isSecretKey(key)) {
                SecretShape.Span value = valueBehind(text, sign);
                boolean isLong = value.end() - value.start() > LONGEST_VALUE;
                if (isLong || SecretLiteral.isOne(key, text.substring(value.start(), value.end()))) {
                    masked.append(text, from, value.start()).append(Secrets.MASK);
                    from = value.end();
                }
            }
        }
        return from == 0 ? text : masked.append(text, from, text.length()).toString();
    }

    private static int sign(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) == ':' || text.charAt(i) == '=') {
                return i;
            }
        }
        return -1;
    }

    private static String keyBefore(String text, int sign) {
        int end = Runs.spaceBefore(text, sign);
        if (end > 0 && (text.charAt(end - 1) == '"' || text.charAt(end - 1) == '\'')) {
            end--;
        }
        int start = end;
        while (start > 0 && end - start < LONGEST_KEY && isOfKey(text.charAt(start - 1))) {
            start--;
        }
        return text.substring(start, end);
    }

    private static boolean isOfKey(char c) {
        return Runs.isAlphanumeric(c) || c == '_' || c == '.' || c == '-';
    }

    private static SecretShape.Span valueBehind(String text, int sign) {
        int start = Runs.space(text, sign + 1);
        char quote = start < text.length() ? text.charAt(start) : ' ';
        if (quote == '"' || quote == '\'') {
            start++;
            int end = closing(text, start, quote);
            if (end >= 0) {
                return new SecretShape.Span(start, end);
            }
        }
        return new SecretShape.Span(start, Runs.without(text, start, "'\"{}[](),;&<>"));
    }

    /** Find the quote that ends a value on its line; in double quotes a backslash protects what follows. */
    private static int closing(String text, int start, char quote) {
        int last = Math.min(text.length(), start + LONGEST_VALUE);
        for (int i = start; i < last && text.charAt(i) != '\n'; i++) {
            if (text.charAt(i) == quote) {
                return i;
            }
            if (quote == '"' && text.charAt(i) == '\\') {
                i++;
            }
        }
        return -1;
    }
}
