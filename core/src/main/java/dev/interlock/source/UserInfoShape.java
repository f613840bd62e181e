package dev.interlock.source;

import org.jspecify.annotations.Nullable;

/** The shape of the password in an address (RFC 3986, section 3.2.1): {@code https://user:…@host}. */
record UserInfoShape() implements SecretShape {

    private static final String AUTHORITY = "://";

    @Override
    public @Nullable Span find(String text, int from) {
        int authority = text.indexOf(AUTHORITY, from);
        while (authority >= 0) {
            int user = authority + AUTHORITY.length();
            int colon = Runs.without(text, user, "/?#:@'\"");
            int next = user;
            if (isBehindScheme(text, authority) && colon < text.length() && text.charAt(colon) == ':') {
                int start = colon + 1;
                int end = Runs.without(text, start, "/?#@'\"");
                boolean isUserInfo = end > start && end < text.length() && text.charAt(end) == '@';
                if (isUserInfo && SecretLiteral.isOne("", text.substring(start, end))) {
                    return new Span(start, end);
                }
                next = end;
            }
            authority = text.indexOf(AUTHORITY, next);
        }
        return null;
    }

    private static boolean isBehindScheme(String text, int authority) {
        return authority > 0
                && (Runs.isAlphanumeric(text.charAt(authority - 1)) || "+.-".indexOf(text.charAt(authority - 1)) >= 0);
    }
}
