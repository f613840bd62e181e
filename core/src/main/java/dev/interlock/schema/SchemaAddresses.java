package dev.interlock.schema;

import dev.interlock.document.Node;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Know which addresses lead to which schemas. Addresses are names here: nothing is ever fetched. */
final class SchemaAddresses {

    /** The address of a root that states none. */
    private static final String NAMELESS = "schema:/root";

    private final Dialect dialect;
    private final Map<Node, SchemaResource> resources = new HashMap<>();
    private final Map<String, Node> roots = new HashMap<>();
    private final Map<String, Node> anchors = new LinkedHashMap<>();
    private final Map<Node, String> dynamicAnchors = new LinkedHashMap<>();
    private final Map<Node, SchemaResource> recursive = new LinkedHashMap<>();

    private SchemaAddresses(Dialect dialect) {
        this.dialect = dialect;
    }

    static SchemaAddresses of(Node root, Dialect dialect) {
        SchemaAddresses addresses = new SchemaAddresses(dialect);
        SchemaResource nameless = new SchemaResource(NAMELESS);
        addresses.roots.put(NAMELESS, root);
        addresses.scan(root, nameless);
        return addresses;
    }

    /** Hand the anchors that references can be taken over by to their resources. */
    void anchors(SchemaCompiler compiler) {
        for (Map.Entry<Node, String> anchor : dynamicAnchors.entrySet()) {
            Node node = anchor.getKey();
            resourceOf(node).putDynamicAnchor(anchor.getValue(), compiler.at(node));
        }
        for (Map.Entry<Node, SchemaResource> anchor : recursive.entrySet()) {
            anchor.getValue().putRecursive(compiler.at(anchor.getKey()));
        }
    }

    /** Tell whether any reference can be taken over by an anchor. */
    boolean hasDynamicAnchors() {
        return !dynamicAnchors.isEmpty() || !recursive.isEmpty();
    }

    /** Tell the resource that a schema belongs to; a schema at an unusual place belongs to that around it. */
    SchemaResource resourceOf(Node node) {
        SchemaResource known = resources.get(node);
        if (known != null) {
            return known;
        }
        Optional<Node> around = node.parent();
        while (around.isPresent()) {
            SchemaResource outer = resources.get(around.get());
            if (outer != null) {
                scan(node, outer);
                return outer;
            }
            around = around.get().parent();
        }
        // A schema of another document, which a reference led to.
        SchemaResource foreign = new SchemaResource("schema:/" + roots.size());
        Node root = node.document().root();
        roots.put(foreign.address(), root);
        resources.put(root, foreign);
        scan(node, foreign);
        return foreign;
    }

    Optional<Node> find(String address, Node from) {
        int hash = address.indexOf('#');
        String base = hash < 0 ? address : address.substring(0, hash);
        String fragment = hash < 0 ? "" : decoded(address.substring(hash + 1));
        String own = resourceOf(from).address();
        Optional<String> absolute = base.isEmpty() ? Optional.of(own) : resolve(own, base);
        if (absolute.isEmpty()) {
            return Optional.empty();
        }
        if (!fragment.isEmpty() && !fragment.startsWith("/")) {
            return Optional.ofNullable(anchors.get(absolute.get() + "#" + fragment));
        }
        Node root = roots.get(absolute.get());
        return root == null ? Optional.empty() : walk(root, fragment);
    }

    private static Optional<Node> walk(Node root, String pointer) {
        Node node = root;
        String[] parts = pointer.split("/", -1);
        for (int i = 1; i < parts.length; i++) {
            node = node.get(parts[i].replace("~1", "/").replace("~0", "~"));
        }
        return node.isAbsent() ? Optional.empty() : Optional.of(node);
    }

    private static String decoded(String fragment) {
        if (fragment.indexOf('%') < 0) {
            return fragment;
        }
        try {
            return URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return fragment;
        }
    }

    private static Optional<String> resolve(String base, String address) {
        try {
            return Optional.of(URI.create(base).resolve(address).toString());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private record Place(Node schema, SchemaResource resource) {}

    private void scan(Node root, SchemaResource outer) {
        Deque<Place> open = new ArrayDeque<>();
        open.push(new Place(root, outer));
        while (!open.isEmpty()) {
            Place place = open.pop();
            if (place.schema().isObject()) {
                SchemaResource resource = name(place.schema(), place.resource());
                if (resources.putIfAbsent(place.schema(), resource) == null
                        || place.schema().equals(root)) {
                    for (Node rule : place.schema().children()) {
                        below(rule, resource, open);
                    }
                }
            } else {
                resources.putIfAbsent(place.schema(), place.resource());
            }
        }
    }

    private static void below(Node rule, SchemaResource resource, Deque<Place> open) {
        if (rule.isArray() ? Vocabulary.SEVERAL.contains(rule.key()) : Vocabulary.NAMED.contains(rule.key())) {
            for (Node child : rule.children()) {
                open.push(new Place(child, resource));
            }
        } else if (rule.isObject() && Vocabulary.ONE.contains(rule.key())) {
            open.push(new Place(rule, resource));
        }
    }

    /** Note the names that a schema gives itself, and tell the resource that it belongs to. */
    private SchemaResource name(Node schema, SchemaResource outer) {
        SchemaResource resource = outer;
        boolean replaced = schema.has("$ref") && !dialect.isAtLeast(Dialect.DRAFT2019_09);
        Optional<String> id =
                schema.get(dialect == Dialect.DRAFT4 ? "id" : "$id").findText();
        if (id.isPresent() && !replaced) {
            resource = named(schema, id.get(), outer);
        }
        String address = resource.address();
        Optional<String> anchor = schema.get("$anchor").findText();
        if (anchor.isPresent()) {
            anchors.putIfAbsent(address + "#" + anchor.get(), schema);
        }
        Optional<String> dynamicAnchor = schema.get("$dynamicAnchor").findText();
        if (dynamicAnchor.isPresent()) {
            anchors.putIfAbsent(address + "#" + dynamicAnchor.get(), schema);
            dynamicAnchors.putIfAbsent(schema, dynamicAnchor.get());
        }
        if (schema.get("$recursiveAnchor").isTrue()) {
            recursive.putIfAbsent(schema, resource);
        }
        return resource;
    }

    private SchemaResource named(Node schema, String id, SchemaResource outer) {
        int hash = id.indexOf('#');
        if (hash >= 0 && hash < id.length() - 1) {
            String base = hash == 0
                    ? outer.address()
                    : resolve(outer.address(), id.substring(0, hash)).orElse(outer.address());
            anchors.putIfAbsent(base + "#" + id.substring(hash + 1), schema);
            return outer;
        }
        Optional<String> address = resolve(outer.address(), hash < 0 ? id : id.substring(0, hash));
        if (address.isEmpty()) {
            return outer;
        }
        roots.putIfAbsent(address.get(), schema);
        return new SchemaResource(address.get());
    }
}
