package dev.interlock.rules.contract;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apiguardian.api.API;

/** Tell whether a protocol encrypts what it carries. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Transport {

    private static final Set<String> ENCRYPTED = Set.of(
            "https",
            "wss",
            "ftps",
            "sftp",
            "ssh",
            "scp",
            "ldaps",
            "amqps",
            "mqtts",
            "kafka-secure",
            "smtps",
            "imaps",
            "pop3s",
            "stomps",
            "rediss",
            "grpcs",
            "nats-tls",
            "secure-mqtt",
            "mqtt-secure",
            "tls",
            "ssl",
            "as2s");
    private static final Set<String> CLEAR = Set.of(
            "http", "ws", "ftp", "ldap", "amqp", "amqp1", "mqtt", "mqtt5", "kafka", "smtp", "imap", "pop3", "stomp",
            "redis", "nats", "tcp", "udp", "telnet", "pulsar");
    /** The ports that are registered for protocols under TLS whose name is often written without it. */
    private static final Map<String, String> SECURE_PORTS = Map.of(
            "mqtt", ":8883",
            "mqtt5", ":8883",
            "amqp", ":5671",
            "amqp1", ":5671",
            "ldap", ":636",
            "smtp", ":465",
            "imap", ":993",
            "pop3", ":995");

    private static final Set<String> SECURE_TOKENS = Set.of("ssl", "tls", "secure");

    private Transport() {}

    /** Tell the word for a protocol: lower case, without what people put around it. */
    public static String word(String protocol) {
        return protocol.strip().toLowerCase(Locale.ROOT).replace("://", "");
    }

    /** Find whether a protocol encrypts; empty where its name alone does not tell. */
    public static Optional<Boolean> isEncrypted(String protocol) {
        String word = word(protocol);
        if (ENCRYPTED.contains(word)) {
            return Optional.of(true);
        }
        if (CLEAR.contains(word) || word.contains("plaintext")) {
            return Optional.of(false);
        }
        for (String token : word.split("[-_+.:]", -1)) {
            if (SECURE_TOKENS.contains(token)) {
                return Optional.of(true);
            }
        }
        return Optional.empty();
    }

    /** Tell whether a host with its port is one that serves the protocol under TLS alone. */
    public static boolean isSecurePort(String protocol, String host) {
        String port = SECURE_PORTS.get(word(protocol));
        return port != null && host.endsWith(port);
    }

    /** Tell whether a host is the machine itself, so that nothing travels over a network. */
    public static boolean isLocal(String host) {
        String name = withoutPort(host).toLowerCase(Locale.ROOT);
        return name.equals("localhost")
                || name.endsWith(".localhost")
                || name.matches("127\\.\\d+\\.\\d+\\.\\d+")
                || name.equals("[::1]")
                || name.equals("::1")
                || name.equals("0.0.0.0")
                || name.equals("host.docker.internal");
    }

    /** Tell a host without its port. */
    public static String withoutPort(String host) {
        int end = host.lastIndexOf(':');
        boolean port = end >= 0 && host.substring(end + 1).matches("\\d*") && host.indexOf(']') < end;
        return port && (host.indexOf(':') == end || host.startsWith("[")) ? host.substring(0, end) : host;
    }
}
