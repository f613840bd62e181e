package dev.interlock.rules.contract;

import dev.interlock.document.Draft;
import dev.interlock.document.Node;
import dev.interlock.document.Source;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * Collect the names of reusable schemas with the names of their properties, also of the objects nested in them.
 *
 * <p>A property that is itself a reusable schema counts by its own name only; what lies behind its reference belongs to
 * that schema.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class SchemaNames {

    private static final List<String> MAPS = List.of("properties", "patternProperties");
    private static final List<String> SINGLE = List.of("items", "additionalProperties", "not", "if", "then", "else");
    private static final List<String> LISTS = List.of("allOf", "anyOf", "oneOf", "items", "prefixItems");

    private final References references;
    private final Draft schemas = Draft.array();
    private final Set<String> known = new HashSet<>();

    /** Start a collection over the references of a contract. */
    public SchemaNames(References references) {
        this.references = references;
    }

    /** Add all schemas of a container, each named by its key. */
    public void addAll(Node container) {
        for (Node schema : container.children()) {
            add(schema.key(), Source.ofKey(schema), schema);
        }
    }

    /** Add a schema unless one of its name is known. */
    public void add(String name, Source source, Node schema) {
        add(name, source, schema, Optional.empty());
    }

    private void add(String name, Source source, Node schema, Optional<String> kind) {
        if (!name.isEmpty() && known.add(name)) {
            Node target = unwrap(references.resolve(schema));
            Draft entry = Draft.object(source).put("name", Draft.string(name, source));
            if (kind.isPresent()) {
                entry.put("kind", Draft.string(kind.get(), source));
            } else if (target.get("type").isString()) {
                entry.put("kind", target.get("type"));
            }
            DistinctNames properties = new DistinctNames();
            if (References.isDead(target)) {
                properties.open();
            }
            collect(target, properties);
            properties.into(entry, "properties");
            schemas.add(entry);
        }
    }

    /** Add a schema without a name of its own under the name of the message that carries it. */
    public void addPayload(String message, Source source, Node schema) {
        add(message, source, schema, Optional.of("message"));
    }

    /** Put the schemas into an interface; nothing where there are none. */
    public void into(Draft facts) {
        if (!schemas.elements().isEmpty()) {
            facts.put("schemas", schemas);
        }
    }

    /** A schema of another language stands one level deeper, beside the name of that language. */
    private Node unwrap(Node schema) {
        return schema.has("schemaFormat") && schema.has("schema") ? references.get(schema, "schema") : schema;
    }

    private static void collect(Node schema, DistinctNames properties) {
        Deque<Node> waiting = new ArrayDeque<>();
        waiting.push(schema);
        while (!waiting.isEmpty()) {
            Node at = waiting.pop();
            if (at.isObject()) {
                for (String key : MAPS) {
                    for (Node property : objectOf(at.get(key))) {
                        if (key.equals("properties")) {
                            properties.add(property.key(), Source.ofKey(property));
                        }
                        waiting.addLast(property);
                    }
                }
                for (Node field : arrayOf(at.get("fields"))) {
                    Optional<String> name = field.get("name").findText();
                    if (name.isPresent()) {
                        properties.add(name.get(), Source.of(field.get("name")));
                    }
                    waiting.addLast(field.get("type"));
                }
                for (String key : SINGLE) {
                    waiting.addLast(at.get(key));
                }
                for (String key : LISTS) {
                    for (Node element : arrayOf(at.get(key))) {
                        waiting.addLast(element);
                    }
                }
            }
        }
    }

    private static Iterable<Node> objectOf(Node node) {
        return node.isObject() ? node.children() : List.of();
    }

    private static Iterable<Node> arrayOf(Node node) {
        return node.isArray() ? node.children() : List.of();
    }
}
