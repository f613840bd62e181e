package dev.interlock.model;

import dev.interlock.document.Draft;
import dev.interlock.document.Node;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Derive whether the transport of an endpoint is encrypted, from its protocol and address. */
final class Encryption {

    private static final Set<String> ENCRYPTED = Set.of(
            "https",
            "wss",
            "sftp",
            "ftps",
            "ssh",
            "scp",
            "amqps",
            "mqtts",
            "secure-mqtt",
            "kafka-secure",
            "ldaps",
            "smtps",
            "imaps",
            "pop3s",
            "stomps",
            "rediss",
            "grpcs");
    private static final Set<String> CLEAR = Set.of(
            "http", "ws", "ftp", "amqp", "amqp1", "mqtt", "mqtt5", "kafka", "ldap", "stomp", "redis", "telnet", "imap",
            "pop3");

    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*)://(.*)", Pattern.DOTALL);
    private static final Pattern LOCAL_HOST = Pattern.compile(
            "(?i)localhost|127(?:\\.\\d{1,3}){3}|\\[?::1]?|host\\.docker\\.internal|.+\\.localhost|.+\\.svc|.+\\.svc\\.cluster\\.local|.+\\.cluster\\.local");

    private Encryption() {}

    /** Derive what a format left out; empty where nothing tells it. */
    static Optional<Draft> of(Node endpoint) {
        Optional<Node> address = endpoint.find("address");
        Optional<Node> protocol = endpoint.find("protocol");
        Optional<Node> hidden = address.filter(Node::isUnresolved).or(() -> protocol.filter(Node::isUnresolved));
        Optional<String> word = protocol.filter(Node::isString)
                .map(known -> known.text().toLowerCase(Locale.ROOT))
                .filter(known -> ENCRYPTED.contains(known) || CLEAR.contains(known))
                .or(() -> address.flatMap(Encryption::schemeOf));
        if (word.isEmpty()) {
            return hidden.filter(value -> mayTell(value, protocol)).map(Encryption::like);
        }
        Node origin = address.or(() -> protocol).orElse(endpoint);
        if (ENCRYPTED.contains(word.get())) {
            return Optional.of(derived(true, origin));
        }
        if (!CLEAR.contains(word.get())) {
            return Optional.empty();
        }
        Optional<String> host = address.flatMap(Encryption::hostOf);
        return Optional.of(
                hidden.isPresent() && host.isEmpty()
                        ? like(hidden.get())
                        : derived(host.filter(Encryption::isLocal).isPresent(), origin));
    }

    /** A hidden address tells nothing about transports that have no clear form, such as one inside the process. */
    private static boolean mayTell(Node hidden, Optional<Node> protocol) {
        return protocol.isEmpty() || protocol.get().equals(hidden);
    }

    private static Optional<String> schemeOf(Node address) {
        Matcher matcher = SCHEME.matcher(knownStart(address));
        return matcher.matches() ? Optional.of(matcher.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    /** Find the host of an address, if it is known to its last character. */
    private static Optional<String> hostOf(Node address) {
        String known = knownStart(address);
        Matcher matcher = SCHEME.matcher(known);
        String rest = matcher.matches() ? matcher.group(2) : known;
        int at = rest.indexOf('@');
        int end = 0;
        String authority = at >= 0 && rest.lastIndexOf('/', at) < 0 ? rest.substring(at + 1) : rest;
        if (authority.startsWith("[")) {
            end = authority.indexOf(']') + 1;
        } else {
            while (end < authority.length() && "/:?#,".indexOf(authority.charAt(end)) < 0) {
                end++;
            }
        }
        boolean open = address.isUnresolved() && end == authority.length();
        return open || end == 0 ? Optional.empty() : Optional.of(authority.substring(0, end));
    }

    private static boolean isLocal(String host) {
        return LOCAL_HOST.matcher(host).matches();
    }

    private static String knownStart(Node address) {
        return address.isUnresolved()
                ? address.unresolved().template().prefix()
                : address.findText().orElse("");
    }

    private static Draft derived(boolean encrypted, Node origin) {
        return Draft.bool(encrypted).from(origin.sources()).graded(origin.grade());
    }

    private static Draft like(Node hidden) {
        return Draft.unresolved(hidden.unresolved()).from(hidden.sources());
    }
}
