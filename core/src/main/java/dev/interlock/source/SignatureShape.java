package dev.interlock.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The shape of the signature in an address that lets in whoever has it: {@code ?sig=…}. */
record SignatureShape() implements SecretShape {

    private static final List<String> PARAMETERS = List.of("sig", "x-amz-signature", "x-goog-signature");
    private static final int SHORTEST = 16;

    @Override
    public @Nullable Span find(String text, int from) {
        int sign = text.indexOf('=', from);
        while (sign >= 0) {
            if (isBehindParameter(text, sign)) {
                int start = sign + 1;
                int end = Runs.alphanumeric(text, start, "%+/=_-");
                if (end - start >= SHORTEST) {
                    return new Span(start, end);
                }
            }
            sign = text.indexOf('=', sign + 1);
        }
        return null;
    }

    private static boolean isBehindParameter(String text, int end) {
        for (String parameter : PARAMETERS) {
            int start = end - parameter.length();
            if (start > 0
                    && "?&".indexOf(text.charAt(start - 1)) >= 0
                    && text.regionMatches(true, start, parameter, 0, parameter.length())) {
                return true;
            }
        }
        return false;
    }
}
