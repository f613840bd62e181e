package dev.interlock.render;

import dev.interlock.source.PercentEncoding;

/** Write the path of a file as a relative URI reference (RFC 3986, section 4.2). */
final class RelativeUri {

    private static final String ALLOWED = "-._~!$&'()*+,;=@/";

    private RelativeUri() {}

    static String of(String path) {
        return PercentEncoding.of(path, ALLOWED);
    }
}
