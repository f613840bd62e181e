package dev.interlock.rules.spectral.oas;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tell whether a text is an absolute address that clients can parse: WHATWG URL Standard, section 4.4. */
final class WebAddress {

    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):(.*)", Pattern.DOTALL);
    private static final Pattern AUTHORITY = Pattern.compile("[/\\\\]*([^/\\\\?#]*).*", Pattern.DOTALL);
    private static final Pattern OPAQUE_HOST = Pattern.compile("//([^/?#]*).*", Pattern.DOTALL);
    private static final Pattern PORT = Pattern.compile(":([0-9]*)$");
    private static final Pattern IPV6 = Pattern.compile("\\[[0-9A-Fa-f:.]+]");
    private static final Pattern IPV4 = Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(?:\\.|$)){4}");
    private static final Pattern ENDS_IN_NUMBER = Pattern.compile("(?:.*\\.)?[0-9]+\\.?", Pattern.DOTALL);
    private static final String FORBIDDEN = " #/:<>?@[\\]^|%";
    private static final Set<String> SPECIAL = Set.of("http", "https", "ws", "wss", "ftp");
    private static final int LAST_PORT = 65_535;

    private WebAddress() {}

    static boolean isValid(String text) {
        Matcher address = SCHEME.matcher(text.strip().replaceAll("[\\t\\r\\n]", ""));
        if (!address.matches()) {
            return false;
        }
        String scheme = address.group(1).toLowerCase(Locale.ROOT);
        Pattern authority = SPECIAL.contains(scheme) ? AUTHORITY : OPAQUE_HOST;
        Matcher parts = authority.matcher(address.group(2));
        if (!parts.matches()) {
            return true;
        }
        return hasHost(parts.group(1), SPECIAL.contains(scheme));
    }

    private static boolean hasHost(String authority, boolean special) {
        String hostAndPort = authority.substring(authority.lastIndexOf('@') + 1);
        Matcher port = PORT.matcher(hostAndPort);
        boolean found = port.find();
        String host = found ? hostAndPort.substring(0, port.start()) : hostAndPort;
        if (found && port.group(1).length() > 0 && !isPort(port.group(1))) {
            return false;
        }
        if (host.startsWith("[")) {
            return IPV6.matcher(host).matches();
        }
        if (host.isEmpty()) {
            return !special;
        }
        return special ? isDomain(host) : isFreeOf(FORBIDDEN.replace("%", ""), host);
    }

    private static boolean isDomain(String written) {
        String host;
        try {
            host = URLDecoder.decode(written.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return false;
        }
        return ENDS_IN_NUMBER.matcher(host).matches() ? IPV4.matcher(host).matches() : isFreeOf(FORBIDDEN, host);
    }

    private static boolean isFreeOf(String forbidden, String host) {
        return host.chars().noneMatch(c -> c < ' ' || forbidden.indexOf(c) >= 0);
    }

    private static boolean isPort(String digits) {
        return digits.length() < 10 && Integer.parseInt(digits) <= LAST_PORT;
    }
}
