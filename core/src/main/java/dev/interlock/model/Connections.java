package dev.interlock.model;

import dev.interlock.document.Draft;
import dev.interlock.document.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Find out which calls of an interface reach another one, by address. */
final class Connections {

    /** The offered addresses in the order of the interfaces. */
    private final Map<String, List<Node>> offered = new TreeMap<>();

    private Connections() {}

    /** Relate all interfaces; what stays hidden is related to nothing. */
    static Draft among(Node interfaces) {
        Connections connections = new Connections();
        for (Node provider : interfaces.children()) {
            for (Node endpoint : provider.get("endpoints").children()) {
                connections.offer(endpoint);
            }
        }
        Draft relations = Draft.object();
        for (Node consumer : interfaces.children()) {
            for (Node use : consumer.get("uses").children()) {
                Optional<String> address = addressOf(use);
                if (address.isPresent()) {
                    connections.relate(consumer, use, address.get(), relations);
                }
            }
        }
        return relations;
    }

    private void offer(Node endpoint) {
        Optional<String> address = addressOf(endpoint);
        if (address.isPresent()) {
            String known = address.get();
            offered.putIfAbsent(known, new ArrayList<>());
            offered.get(known).add(endpoint);
        }
    }

    private void relate(Node consumer, Node use, String address, Draft relations) {
        List<Node> targets = targets(address);
        for (Node endpoint : targets) {
            Node provider = endpoint.parent().flatMap(Node::parent).orElse(endpoint);
            if (!provider.equals(consumer) || hasNoHost(address)) {
                relations
                        .arrayAt("connections")
                        .add(Draft.object()
                                .from(use.sources())
                                .from(endpoint.sources())
                                .put("from", Draft.string(consumer.key()))
                                .put("to", Draft.string(provider.key()))
                                .put("address", Draft.copyOf(use.get("address"))));
            }
        }
        if (targets.isEmpty() && hasNoHost(address) && !use.has("contract")) {
            Draft dangling = Draft.object()
                    .from(use.sources())
                    .put("from", Draft.string(consumer.key()))
                    .put("address", Draft.copyOf(use.get("address")));
            dangling.put("protocol", use.get("protocol"));
            relations.arrayAt("dangling").add(dangling);
        }
    }

    /** Find what is offered at an address, else at the nearest address above it. */
    private List<Node> targets(String address) {
        String above = address;
        while (true) {
            List<Node> found = offered.get(above);
            if (found != null) {
                return found;
            }
            int slash = above.lastIndexOf('/');
            if (hasNoHost(address) || slash < 0 || above.substring(0, slash).endsWith("/")) {
                return List.of();
            }
            above = above.substring(0, slash);
        }
    }

    private static boolean hasNoHost(String address) {
        return !address.contains("://");
    }

    /** Write an address in one way: with the protocol in front where it names no host. */
    private static Optional<String> addressOf(Node endpoint) {
        Node address = endpoint.get("address");
        if (!address.isString() || address.text().isBlank()) {
            return Optional.empty();
        }
        String text = address.text().strip();
        int scheme = text.indexOf("://");
        if (scheme < 0) {
            String protocol = endpoint.get("protocol").findText().orElse("");
            return Optional.of(protocol.toLowerCase(Locale.ROOT) + ":" + withoutSlash(text));
        }
        int path = text.indexOf('/', scheme + 3);
        String host = (path < 0 ? text : text.substring(0, path)).toLowerCase(Locale.ROOT);
        String plain = host.startsWith("https://")
                ? host.replaceFirst(":443$", "")
                : host.startsWith("http://") ? host.replaceFirst(":80$", "") : host;
        String rest = path < 0 ? "" : text.substring(path);
        int query = rest.indexOf('?');
        return Optional.of(withoutSlash(plain + (query < 0 ? rest : rest.substring(0, query))));
    }

    private static String withoutSlash(String text) {
        return text.length() > 1 && text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }
}
