package dev.interlock.rules.sap;

import dev.interlock.document.Draft;
import dev.interlock.document.Node;
import dev.interlock.document.Source;
import dev.interlock.document.Unresolved;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tell whether the transport of a channel is encrypted.
 *
 * <p>A tunnel to the customer's network and an address on the same machine count as encrypted. Of an address that is
 * not known, its scheme may be.
 */
final class Encryption {

    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*)://");
    private static final Set<String> SECURE =
            Set.of("https", "wss", "ldaps", "tcps", "amqps", "sftp", "ftps", "imaps", "pop3s", "smtps");
    private static final Set<String> OPEN = Set.of("http", "ws", "ldap", "tcp", "amqp", "ftp", "imap", "pop3", "smtp");
    private static final List<String> OPTIONS =
            List.of("ssl", "connectWithTLS", "useTLS", "encryption", "ftpsEncryption", "securityProtocol");
    private static final Set<String> OFF =
            Set.of("off", "false", "0", "none", "starttls_optional", "plaintext", "sasl_plaintext", "plain");

    private Encryption() {}

    static Draft of(Node channel, Adapter adapter) {
        return switch (adapter.transport()) {
            case PLATFORM, INTERNAL, PROTOCOL -> Derived.bool(true, channel.get("adapter"), channel);
            case TENANT -> tunnelled(channel, Derived.unknown(Unresolved.Reason.NOT_DECLARED, "encrypted", channel));
            case OPTION -> tunnelled(channel, byOption(channel));
            case ADDRESS -> byAddress(channel);
        };
    }

    private static Draft byOption(Node channel) {
        for (String option : OPTIONS) {
            Node value = channel.get("properties").get(option);
            if (value.isUnresolved()) {
                return Derived.hidden(value);
            }
            if (!value.isAbsent()) {
                boolean off = OFF.contains(Elements.textAt(value).toLowerCase(Locale.ROOT));
                return Derived.bool(!off, value);
            }
        }
        return Derived.unknown(Unresolved.Reason.NOT_DECLARED, "encrypted", channel);
    }

    private static Draft byAddress(Node channel) {
        Node address = channel.get("address");
        String known = address.isUnresolved() ? address.unresolved().template().prefix() : Elements.textAt(address);
        String scheme = schemeOf(known).orElse("");
        if (SECURE.contains(scheme) || isLocal(known) || isPromptForSecure(address)) {
            return Derived.bool(true, address);
        }
        if (OPEN.contains(scheme)) {
            return tunnelled(channel, Derived.bool(false, address, channel.get("proxy")));
        }
        if (address.isAbsent()) {
            return tunnelled(channel, Derived.unknown(Unresolved.Reason.NOT_DECLARED, "encrypted", channel));
        }
        Draft hidden = address.isUnresolved()
                ? Derived.hidden(address)
                : Derived.unknown(Unresolved.Reason.FILL_ME_IN, known, address, channel);
        return tunnelled(channel, hidden);
    }

    /** Whoever fills in {@code https://<host>} leaves the scheme; of an open one nobody knows. */
    private static boolean isPromptForSecure(Node address) {
        Optional<Unresolved> why = address.findUnresolved();
        if (why.isEmpty()
                || why.get().reason() != Unresolved.Reason.FILL_ME_IN
                || !why.get().template().prefix().isEmpty()) {
            return false;
        }
        for (Source source : address.sources()) {
            Optional<Node> node = source.node();
            Optional<String> text = node.isPresent() ? node.get().findText() : Optional.empty();
            Optional<String> scheme = text.isPresent() ? schemeOf(text.get().strip()) : Optional.empty();
            if (scheme.isPresent()) {
                return SECURE.contains(scheme.get());
            }
        }
        return false;
    }

    private static Draft tunnelled(Node channel, Draft otherwise) {
        Node proxy = channel.get("proxy");
        Node onPremise = channel.get("properties").get("onPremise");
        if (Elements.textAt(proxy).equals("sapcc") || Elements.textAt(onPremise).equals("true")) {
            return Derived.bool(true, proxy, onPremise, channel.get("address"));
        }
        return proxy.isUnresolved() && !isTrue(otherwise) ? Derived.hidden(proxy, channel.get("address")) : otherwise;
    }

    private static boolean isTrue(Draft draft) {
        return draft.text().equals("true");
    }

    /** Find the scheme that an address begins with, in lower case. */
    static Optional<String> schemeOf(String address) {
        Matcher scheme = SCHEME.matcher(address);
        return scheme.lookingAt() ? Optional.of(scheme.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    private static boolean isLocal(String address) {
        int start = address.indexOf("://");
        String host = address.substring(start < 0 ? 0 : start + 3).toLowerCase(Locale.ROOT);
        return host.matches("(localhost|127(\\.\\d{1,3}){3}|\\[::1])([:/].*)?");
    }
}
