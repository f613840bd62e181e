package dev.interlock.render;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Write the path of a file as a relative URI reference (RFC 3986, section 4.2). */
final class RelativeUri {

    private static final String ALLOWED = "-._~!$&'()*+,;=@/";

    private RelativeUri() {}

    static String of(String path) {
        StringBuilder uri = new StringBuilder();
        for (byte octet : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (octet & 0xFF);
            boolean plain = (c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z')
                    || (c >= '0' && c <= '9')
                    || ALLOWED.indexOf(c) >= 0;
            if (plain) {
                uri.append(c);
            } else {
                uri.append(String.format(Locale.ROOT, "%%%02X", octet & 0xFF));
            }
        }
        return uri.toString();
    }
}
