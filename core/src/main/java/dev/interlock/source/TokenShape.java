package dev.interlock.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The shape of a token that services hand out with a prefix of their own.
 *
 * @param parts its parts, one behind the other
 */
record TokenShape(List<Part> parts) implements SecretShape {

    private static final String CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

    /** A JSON Web Token (RFC 7519): two objects in base64url, and their signature. */
    static final TokenShape WEB_TOKEN = new TokenShape(List.of(
            new Part("eyJ", false, "_-", 8, Integer.MAX_VALUE),
            new Part(".eyJ", false, "_-", 4, Integer.MAX_VALUE),
            new Part(".", false, "_-", 0, Integer.MAX_VALUE)));

    /** A key of SendGrid. */
    static final TokenShape MAIL_KEY = new TokenShape(List.of(
            new Part("SG.", false, "_-", 16, Integer.MAX_VALUE), new Part(".", false, "_-", 16, Integer.MAX_VALUE)));

    /**
     * A part of a token.
     *
     * @param literal what it begins with, which no part before it can hold
     * @param capital whether letters are capital ones
     * @param further what may follow besides letters and digits
     * @param least how many characters follow at least
     * @param most how many belong to it at most
     */
    record Part(String literal, boolean capital, String further, int least, int most) {}

    static TokenShape atLeast(String prefix, String further, int least) {
        return new TokenShape(List.of(new Part(prefix, false, further, least, Integer.MAX_VALUE)));
    }

    /** The shape of an identifier of AWS: sixteen capital letters and digits. */
    static TokenShape identifier(String prefix) {
        return new TokenShape(List.of(new Part(prefix, true, "", 16, 16)));
    }

    static TokenShape exactly(String prefix, String further, int length) {
        return new TokenShape(List.of(new Part(prefix, false, further, length, length)));
    }

    @Override
    public @Nullable Span find(String text, int from) {
        String prefix = parts.get(0).literal();
        int start = text.indexOf(prefix, from);
        while (start >= 0) {
            int next = start + 1;
            if (Runs.beginsWord(text, start)) {
                int end = start;
                for (Part part : parts) {
                    end = endOf(part, text, end);
                    if (end < 0) {
                        break;
                    }
                    // Whatever begins in here ends here too, and would meet the same.
                    next = Math.max(next, end);
                }
                if (end >= 0) {
                    return new Span(start, end);
                }
            }
            start = text.indexOf(prefix, next);
        }
        return null;
    }

    private static int endOf(Part part, String text, int start) {
        if (!text.startsWith(part.literal(), start)) {
            return -1;
        }
        int from = start + part.literal().length();
        int end = part.capital() ? Runs.of(text, from, CAPITALS) : Runs.alphanumeric(text, from, part.further());
        return end - from < part.least() ? -1 : end - from > part.most() ? from + part.most() : end;
    }
}
