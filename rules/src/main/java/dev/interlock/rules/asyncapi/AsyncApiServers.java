package dev.interlock.rules.asyncapi;

import dev.interlock.document.Draft;
import dev.interlock.document.Node;
import dev.interlock.document.NodeKind;
import dev.interlock.document.Source;
import dev.interlock.document.Unresolved;
import dev.interlock.rules.contract.AddressPart;
import dev.interlock.rules.contract.Environment;
import dev.interlock.rules.contract.References;
import dev.interlock.rules.contract.ServerAddress;
import dev.interlock.rules.contract.Transport;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Collect the servers of a contract, and compose an endpoint for each. */
final class AsyncApiServers {

    private final Node root;
    private final References references;

    AsyncApiServers(Node root, References references) {
        this.root = root;
        this.references = references;
    }

    /**
     * One server.
     *
     * @param entry the member of {@code servers}
     * @param node the server, followed to where it is written
     * @param address its address, which begins with its protocol
     */
    record Server(Node entry, Node node, ServerAddress address) {
        String name() {
            return entry.key();
        }
    }

    List<Server> list() {
        List<Server> servers = new ArrayList<>();
        for (Node entry : references.get(root, "servers").children()) {
            Node node = references.resolve(entry);
            if (node.isObject() && !References.isDead(node) && !entry.key().startsWith("x-")) {
                servers.add(new Server(entry, node, addressOf(node)));
            }
        }
        return servers;
    }

    /** Compose the endpoint of a server. */
    Draft endpoint(Server server, AsyncApiSecurity security) {
        ServerAddress address = server.address();
        Source name = Source.ofKey(server.entry());
        Draft endpoint = Draft.object(Source.of(server.node()))
                .put("name", Draft.string(server.name(), name))
                .put("address", address.address());
        Node protocol = server.node().get("protocol");
        endpoint.put(
                "protocol",
                protocol.isString()
                        ? Draft.string(Transport.word(protocol.text()), Source.of(protocol))
                        : address.protocol());
        endpoint.put("encrypted", encrypted(server, protocol));
        put(endpoint, "environment", environment(server, name));
        put(endpoint, "authentication", security.of(server));
        return endpoint;
    }

    private static void put(Draft endpoint, String key, Optional<Draft> fact) {
        if (fact.isPresent()) {
            endpoint.put(key, fact.get());
        }
    }

    /** A certificate is only shown over TLS; whether a broker with SASL has it, the protocol alone does not tell. */
    private Draft encrypted(Server server, Node protocol) {
        Draft byAddress = server.address().encrypted();
        if (!protocol.isString()
                || (byAddress.kind() == NodeKind.BOOLEAN && byAddress.text().equals("true"))) {
            return byAddress;
        }
        Optional<Boolean> byProtocol = Transport.isEncrypted(protocol.text());
        List<String> types = schemeTypes(server);
        if (types.contains("x509")) {
            return Draft.bool(true, Source.of(protocol), Source.of(server.node().get("security")));
        }
        boolean sasl = Transport.word(protocol.text()).equals("kafka") && !types.isEmpty();
        if (byProtocol.isEmpty()) {
            return byAddress;
        }
        if (sasl) {
            return Draft.unresolved(Unresolved.notDeclared("encrypted"), Source.of(protocol));
        }
        return byAddress.kind() == NodeKind.UNRESOLVED && !byProtocol.get()
                ? byAddress
                : Draft.bool(byProtocol.get(), Source.of(protocol));
    }

    private List<String> schemeTypes(Server server) {
        Node schemes = references.get(references.get(root, "components"), "securitySchemes");
        List<String> types = new ArrayList<>();
        for (Node entry : server.node().get("security").children()) {
            Node scheme = references.resolve(entry);
            addType(scheme, types);
            for (Node member : entry.children()) {
                addType(references.get(schemes, member.key()), types);
            }
        }
        return types;
    }

    private static void addType(Node scheme, List<String> types) {
        Optional<String> type = scheme.get("type").findText();
        if (type.isPresent()) {
            types.add(type.get().toLowerCase(Locale.ROOT));
        }
    }

    private ServerAddress addressOf(Node server) {
        Node protocol = server.get("protocol");
        Node host = server.has("url") ? server.get("url") : server.get("host");
        Node variables = references.get(server, "variables");
        List<AddressPart> parts = new ArrayList<>();
        if (protocol.isString() && !host.findText().orElse("").contains("://")) {
            parts.add(AddressPart.literal(Transport.word(protocol.text()) + "://", Source.of(protocol)));
        }
        parts.addAll(AddressPart.split(host.nearest(), variables));
        if (server.get("pathname").isString()) {
            parts.addAll(AddressPart.split(server.get("pathname"), variables));
        }
        return ServerAddress.of(parts);
    }

    private static Optional<Draft> environment(Server server, Source name) {
        for (Node tag : server.node().get("tags").children()) {
            String text = tag.get("name").findText().orElse("");
            if (text.startsWith("env:") && text.length() > 4) {
                String word = text.substring(4);
                return Optional.of(Draft.string(Environment.inName(word).orElse(word), Source.of(tag.get("name"))));
            }
        }
        return Environment.of(server.node(), name, server.name(), server.address());
    }
}
