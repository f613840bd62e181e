package dev.interlock.rules.openapi;

import dev.interlock.document.Draft;
import dev.interlock.document.Node;
import dev.interlock.document.Source;
import dev.interlock.rules.contract.AddressPart;
import dev.interlock.rules.contract.Environment;
import dev.interlock.rules.contract.References;
import dev.interlock.rules.contract.ServerAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Collect the servers of a contract, each address once: those of the root, of paths and of operations.
 *
 * <p>A relative address, such as {@code /v1}, leaves the host to whoever serves the contract: it is known while the
 * interface runs, and not before. A contract without servers has no endpoints.
 */
final class OpenApiServers {

    private final Node root;
    private final References references;
    private final Map<String, Server> servers = new LinkedHashMap<>();

    /**
     * One server.
     *
     * @param address its address
     * @param node the place that describes it
     */
    record Server(ServerAddress address, Node node) {}

    OpenApiServers(Node root, OpenApiVersion version, References references, List<OpenApiOperation> operations) {
        this.root = root;
        this.references = references;
        if (version.isTwo()) {
            addHost(root);
        }
        addAll(root);
        for (OpenApiOperation operation : operations) {
            addAll(operation.item());
            addAll(operation.node());
        }
    }

    List<Server> list() {
        return List.copyOf(servers.values());
    }

    /** Put the servers into an interface as endpoints. */
    void into(Draft facts) {
        Draft endpoints = Draft.array(Source.of(root.get("servers").isAbsent() ? root : root.get("servers")));
        for (Server server : servers.values()) {
            ServerAddress address = server.address();
            Draft endpoint = Draft.object(address.sources())
                    .put("address", address.address())
                    .put("protocol", address.protocol())
                    .put("encrypted", address.encrypted());
            Node name = server.node().get("name");
            if (name.isString()) {
                endpoint.put("name", name);
            }
            Source source = Source.of(name.nearest());
            Optional<Draft> environment =
                    Environment.of(server.node(), source, name.findText().orElse(""), address);
            if (environment.isPresent()) {
                endpoint.put("environment", environment.get());
            }
            endpoints.add(endpoint);
        }
        if (!servers.isEmpty()) {
            facts.put("endpoints", endpoints);
        }
    }

    private void addAll(Node holder) {
        for (Node server : references.children(references.get(holder, "servers"))) {
            if (server.get("url").isString()) {
                ServerAddress address = ServerAddress.of(server.get("url"), references.get(server, "variables"));
                servers.putIfAbsent(address.text(), new Server(address, server));
            }
        }
    }

    /** Combine the schemes, host and base path of a 2.0 contract; without a host, whoever serves it is the host. */
    private void addHost(Node root) {
        Node host = root.get("host");
        Node base = root.get("basePath");
        List<AddressPart> rest = new ArrayList<>();
        host.findText().ifPresent(text -> rest.addAll(AddressPart.split(host, host.get("variables"))));
        base.findText().filter(text -> !text.equals("/") || rest.isEmpty()).ifPresent(text -> {
            String path = text.startsWith("/") ? text : '/' + text;
            rest.add(AddressPart.literal(path, Source.of(base)));
        });
        if (rest.isEmpty()) {
            return;
        }
        List<List<AddressPart>> prefixes = new ArrayList<>();
        for (Node scheme : root.get("schemes").children()) {
            scheme.findText()
                    .ifPresent(text -> prefixes.add(List.of(AddressPart.literal(text + "://", Source.of(scheme)))));
        }
        if (!host.isString()) {
            prefixes.clear();
            prefixes.add(List.of());
        } else if (prefixes.isEmpty()) {
            Source source = Source.of(host);
            prefixes.add(List.of(AddressPart.runtime("scheme", source), AddressPart.literal("://", source)));
        }
        for (List<AddressPart> prefix : prefixes) {
            List<AddressPart> parts = new ArrayList<>(prefix);
            parts.addAll(rest);
            ServerAddress address = ServerAddress.of(parts);
            servers.putIfAbsent(address.text(), new Server(address, host));
        }
    }
}
