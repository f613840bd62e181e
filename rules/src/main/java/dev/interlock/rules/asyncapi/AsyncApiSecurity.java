package dev.interlock.rules.asyncapi;

import dev.interlock.document.Draft;
import dev.interlock.document.Node;
import dev.interlock.document.Source;
import dev.interlock.rules.contract.Alternatives;
import dev.interlock.rules.contract.References;
import dev.interlock.rules.contract.SecurityScheme;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tell what a client has to show to a server, and for an operation: whatever one of its servers asks for, and what the
 * operation itself asks for on top of it.
 */
final class AsyncApiSecurity {

    /** More than an authentication lists, so that it says itself that there are more. */
    private static final int MOST_WAYS = 1000;

    private final References references;
    private final Node schemes;
    private final Node root;
    private final List<AsyncApiServers.Server> servers;
    private final List<AsyncApiOperation> operations;
    private final boolean silent;

    AsyncApiSecurity(
            Node root,
            References references,
            List<AsyncApiServers.Server> servers,
            List<AsyncApiOperation> operations) {
        this.root = root;
        this.references = references;
        this.servers = servers;
        this.operations = operations;
        this.schemes = references.get(references.get(root, "components"), "securitySchemes");
        this.silent = schemes.size() == 0 && !hasRequirement(references, servers, operations);
    }

    /** One way in: what has to be shown together, nothing where nobody is asked. */
    private record Way(List<SecurityScheme> schemes, String signature, Source place) {
        Way and(Way other) {
            List<SecurityScheme> all = new ArrayList<>(schemes);
            all.addAll(other.schemes);
            return new Way(all, signature + '&' + other.signature, other.schemes.isEmpty() ? place : other.place);
        }
    }

    private static boolean hasRequirement(
            References references, List<AsyncApiServers.Server> servers, List<AsyncApiOperation> operations) {
        for (AsyncApiServers.Server server : servers) {
            if (server.node().has("security")) {
                return true;
            }
        }
        for (AsyncApiOperation operation : operations) {
            if (!operation.security(references).isAbsent()) {
                return true;
            }
        }
        return false;
    }

    /** Find what a server asks for; empty where the contract says nothing at all. */
    Optional<Draft> of(AsyncApiServers.Server server) {
        Node security = server.node().get("security");
        return silent ? Optional.empty() : Optional.of(compose(ways(security, server.node()), security, server.node()));
    }

    /** Find what holds for an operation. */
    Optional<Draft> of(AsyncApiOperation operation) {
        if (silent) {
            return Optional.empty();
        }
        Node security = operation.security(references);
        List<Way> own = ways(security, operation.node());
        Map<String, Way> all = new LinkedHashMap<>();
        for (AsyncApiServers.Server server : serversOf(operation)) {
            for (Way first : ways(server.node().get("security"), server.node())) {
                for (Way second : own) {
                    Way both = first.and(second);
                    if (all.size() < MOST_WAYS) {
                        all.putIfAbsent(both.signature(), both);
                    }
                }
            }
        }
        List<Way> ways = all.isEmpty() ? own : List.copyOf(all.values());
        return Optional.of(compose(ways, security, operation.node()));
    }

    /** Find what holds where an operation says nothing: what the servers ask for, without servers the operations. */
    Optional<Draft> ofContract() {
        if (silent) {
            return Optional.empty();
        }
        List<Way> ways = new ArrayList<>();
        for (AsyncApiServers.Server server : servers) {
            ways.addAll(ways(server.node().get("security"), server.node()));
        }
        if (servers.isEmpty()) {
            for (AsyncApiOperation operation : operations) {
                ways.addAll(ways(operation.security(references), operation.node()));
            }
        }
        return ways.isEmpty() ? Optional.empty() : Optional.of(compose(ways, root.get("security"), root));
    }

    private List<AsyncApiServers.Server> serversOf(AsyncApiOperation operation) {
        if (operation.channel().isEmpty()) {
            return servers;
        }
        List<AsyncApiServers.Server> chosen = new ArrayList<>();
        for (Node entry : operation.channel().get().node().get("servers").children()) {
            Node target = references.resolve(entry);
            Optional<String> name = entry.findText();
            for (AsyncApiServers.Server server : servers) {
                boolean named = name.isPresent() && name.get().equals(server.name());
                if (named || server.node().equals(target)) {
                    chosen.add(server);
                }
            }
        }
        return chosen.isEmpty() ? servers : chosen;
    }

    private static Draft compose(List<Way> ways, Node security, Node holder) {
        boolean open = true;
        for (Way way : ways) {
            open &= way.schemes().isEmpty();
        }
        if (security.isArray() && security.size() == 0 && open) {
            return Alternatives.declaredPublic(Source.of(security));
        }
        Alternatives alternatives = Alternatives.at(
                security.isAbsent() && !ways.isEmpty()
                        ? ways.get(0).place()
                        : Source.of(security.isAbsent() ? holder : security));
        Set<String> known = new LinkedHashSet<>();
        for (Way way : ways) {
            if (way.schemes().isEmpty()) {
                alternatives.anonymous(way.place());
            } else if (known.add(way.signature())) {
                alternatives.allOf(way.schemes(), way.place());
            }
        }
        return alternatives.authentication();
    }

    private List<Way> ways(Node security, Node holder) {
        List<Way> ways = new ArrayList<>();
        for (Node entry : security.children()) {
            if (entry.isObject()) {
                ways.add(way(entry));
            }
        }
        return ways.isEmpty() ? List.of(new Way(List.of(), "", Source.of(holder))) : ways;
    }

    /** An entry is a requirement by names in version 2, and a scheme, or a reference to one, in version 3. */
    private Way way(Node entry) {
        Source place = Source.of(entry);
        if (entry.has("$ref") || entry.has("type")) {
            Node scheme = references.resolve(entry);
            String name =
                    entry.has("$ref") ? nameIn(entry.get("$ref").findText().orElse("")) : "";
            List<Node> scopes = texts(scheme.get("scopes"));
            return new Way(List.of(SecurityScheme.of(name, scheme, scopes, place)), name + scheme, place);
        }
        List<SecurityScheme> all = new ArrayList<>();
        StringBuilder signature = new StringBuilder();
        for (Node member : entry.children()) {
            List<Node> scopes = texts(member);
            Node scheme = references.get(schemes, member.key());
            all.add(SecurityScheme.of(member.key(), scheme, scopes, Source.ofKey(member)));
            signature.append('&').append(member.key());
            for (Node scope : scopes) {
                signature.append(' ').append(scope.text());
            }
        }
        return new Way(all, signature.toString(), place);
    }

    private static String nameIn(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    private static List<Node> texts(Node array) {
        List<Node> texts = new ArrayList<>();
        for (Node element : array.children()) {
            if (array.isArray() && element.isString()) {
                texts.add(element);
            }
        }
        return texts;
    }
}
