package dev.interlock.source;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apiguardian.api.API;

/** Encode what a URI does not take as it is (RFC 3986, section 2.1). */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class PercentEncoding {

    private PercentEncoding() {}

    /**
     * Encode a text as UTF-8.
     *
     * @param allowed the characters that stay, besides the letters and digits of ASCII
     */
    public static String of(String text, String allowed) {
        StringBuilder encoded = new StringBuilder();
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (octet & 0xFF);
            boolean plain = (c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z')
                    || (c >= '0' && c <= '9')
                    || allowed.indexOf(c) >= 0;
            if (plain) {
                encoded.append(c);
            } else {
                encoded.append(String.format(Locale.ROOT, "%%%02X", octet & 0xFF));
            }
        }
        return encoded.toString();
    }
}
