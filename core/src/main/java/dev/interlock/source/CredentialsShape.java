package dev.interlock.source;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * The shape of credentials behind the scheme of an {@code Authorization} header (RFC 9110, section 11.4).
 *
 * @param scheme the scheme, in lower case
 * @param further what they consist of besides letters and digits
 * @param least how long they are at least, without padding
 * @param padding how many signs of equality may follow
 */
record CredentialsShape(String scheme, String further, int least, int padding) implements SecretShape {

    private static final String BASIC = "basic";

    @Override
    public @Nullable Span find(String text, int from) {
        for (int i = from; i + scheme.length() + least < text.length(); i++) {
            if (isSchemeAt(text, i)) {
                int start = Runs.space(text, i + scheme.length());
                int end = Runs.alphanumeric(text, start, further);
                if (end - start >= least) {
                    int padded = end;
                    while (padded < text.length() && text.charAt(padded) == '=' && padded - end < padding) {
                        padded++;
                    }
                    if (!scheme.equals(BASIC) || isUserAndPassword(text.substring(start, padded))) {
                        return new Span(start, padded);
                    }
                }
            }
        }
        return null;
    }

    private boolean isSchemeAt(String text, int index) {
        return text.regionMatches(true, index, scheme, 0, scheme.length())
                && Runs.isSpace(text.charAt(index + scheme.length()))
                && Runs.beginsWord(text, index);
    }

    /** Behind the word Basic may stand prose too; credentials have a colon in them. */
    private static boolean isUserAndPassword(String encoded) {
        try {
            String decoded = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            int colon = decoded.indexOf(':');
            return colon > 0 && colon < decoded.length() - 1 && !hasControl(decoded);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean hasControl(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
