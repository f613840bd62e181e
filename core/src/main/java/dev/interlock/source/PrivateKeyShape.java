package dev.interlock.source;

import org.jspecify.annotations.Nullable;

/**
 * The shape of a private key in PEM (RFC 7468) or of OpenPGP (RFC 9580, section 6.2); to its end mark, or that of the
 * text.
 */
record PrivateKeyShape() implements SecretShape {

    private static final String BEGIN = "-----BEGIN ";
    private static final String END = "-----END ";
    private static final String RULE = "-----";

    @Override
    public @Nullable Span find(String text, int from) {
        int start = text.indexOf(BEGIN, from);
        while (start >= 0) {
            int content = behindMark(text, start + BEGIN.length());
            if (content >= 0) {
                return new Span(start, end(text, content));
            }
            start = text.indexOf(BEGIN, start + 1);
        }
        return null;
    }

    private static int end(String text, int from) {
        int mark = text.indexOf(END, from);
        while (mark >= 0) {
            int behind = behindMark(text, mark + END.length());
            if (behind >= 0) {
                return behind;
            }
            mark = text.indexOf(END, mark + 1);
        }
        return text.length();
    }

    /** Tell the index behind a mark whose label is that of a private key; negative for others. */
    private static int behindMark(String text, int labelStart) {
        int end = labelStart;
        while (end < text.length() && isOfLabel(text.charAt(end))) {
            end++;
        }
        String label = text.substring(labelStart, end);
        boolean isPrivate = label.endsWith("PRIVATE KEY") || label.endsWith("PRIVATE KEY BLOCK");
        return isPrivate && text.startsWith(RULE, end) ? end + RULE.length() : -1;
    }

    private static boolean isOfLabel(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == ' ';
    }
}
