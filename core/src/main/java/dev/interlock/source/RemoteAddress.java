package dev.interlock.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Name a file on the network in the one way in which it is compared (RFC 3986, section 6.2.2): scheme and host in small
 * letters, no default port, no dot segments, no fragment, and what no address may hold percent-encoded.
 *
 * @param scheme {@code https} or {@code http}
 * @param authority the host, with a port that is not the usual one, and with whatever else was written there
 * @param path the path, which begins with a slash
 * @param query the query with its question mark, or nothing
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record RemoteAddress(String scheme, String authority, String path, String query) {

    private static final String HTTPS = "https";
    private static final String HTTP = "http";
    private static final String AUTHORITY = "://";
    private static final String ALLOWED = "-._~!$&'()*+,;=:@/?%";

    /** Tell whether somebody wrote an address of the network, right or wrong. */
    public static boolean isOne(String written) {
        return isOf(HTTPS, written) || isOf(HTTP, written);
    }

    /** Read an absolute address; empty if it is none of the network. */
    public static Optional<RemoteAddress> find(String written) {
        String scheme = isOf(HTTPS, written) ? HTTPS : HTTP;
        int start = scheme.length() + AUTHORITY.length();
        if (!isOne(written) || !written.startsWith(AUTHORITY, scheme.length())) {
            return Optional.empty();
        }
        String rest = withoutFragment(written).substring(start);
        int end = firstOf(rest, '/', '?');
        return rest.substring(0, end).isBlank()
                ? Optional.empty()
                : Optional.of(behind(scheme, authority(scheme, rest.substring(0, end)), rest.substring(end)));
    }

    /** Resolve a reference against this address (RFC 3986, section 5.2); empty if it does not stay on the network. */
    public Optional<RemoteAddress> resolve(String reference) {
        String written = withoutFragment(reference);
        int end = firstOf(written, '/', '?');
        if (written.substring(0, end).indexOf(':') >= 0) {
            return find(written);
        }
        if (written.startsWith("//")) {
            return find(scheme + ":" + written);
        }
        if (written.isEmpty()) {
            return Optional.of(this);
        }
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        String before = written.startsWith("/") ? "" : written.startsWith("?") ? path : folder;
        return Optional.of(behind(scheme, authority, before + written));
    }

    /** Tell whether the file is one of JSON by its name. */
    public boolean isJson() {
        return path.toLowerCase(Locale.ROOT).endsWith(".json");
    }

    /** Format as an address without a fragment. */
    @Override
    public String toString() {
        return scheme + AUTHORITY + authority + path + query;
    }

    private static boolean isOf(String scheme, String written) {
        return written.regionMatches(true, 0, scheme, 0, scheme.length()) && written.startsWith(":", scheme.length());
    }

    private static RemoteAddress behind(String scheme, String authority, String rest) {
        int end = firstOf(rest, '?', '?');
        return new RemoteAddress(
                scheme,
                authority,
                withoutDots(PercentEncoding.of(rest.substring(0, end), ALLOWED)),
                end == rest.length() ? "" : PercentEncoding.of(rest.substring(end), ALLOWED));
    }

    private static String authority(String scheme, String written) {
        int host = written.lastIndexOf('@') + 1;
        String lower = written.substring(0, host) + written.substring(host).toLowerCase(Locale.ROOT);
        String usual = scheme.equals(HTTPS) ? ":443" : ":80";
        return lower.endsWith(usual) ? lower.substring(0, lower.length() - usual.length()) : lower;
    }

    private static String withoutFragment(String written) {
        int hash = written.indexOf('#');
        return hash < 0 ? written : written.substring(0, hash);
    }

    /** Tell where the first of two characters stands, or where the text ends. */
    private static int firstOf(String text, char one, char other) {
        int at = 0;
        while (at < text.length() && text.charAt(at) != one && text.charAt(at) != other) {
            at++;
        }
        return at;
    }

    /** RFC 3986, section 5.2.4. */
    private static String withoutDots(String path) {
        List<String> kept = new ArrayList<>();
        String[] segments = path.split("/", -1);
        for (int i = 1; i < segments.length; i++) {
            boolean isLast = i == segments.length - 1;
            if (segments[i].equals("..") && !kept.isEmpty()) {
                kept.remove(kept.size() - 1);
            }
            if (!segments[i].equals(".") && !segments[i].equals("..")) {
                kept.add(segments[i]);
            } else if (isLast) {
                kept.add("");
            }
        }
        return "/" + String.join("/", kept);
    }
}
