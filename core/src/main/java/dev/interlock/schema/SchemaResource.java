package dev.interlock.schema;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A schema with an address of its own: the root, and whatever states an {@code $id}. Complete once compiled. */
final class SchemaResource {

    private final String address;
    private final Map<String, Subschema> dynamicAnchors = new HashMap<>();
    private Optional<Subschema> recursive = Optional.empty();

    SchemaResource(String address) {
        this.address = address;
    }

    /** Tell its absolute address; empty for a root without {@code $id}. */
    String address() {
        return address;
    }

    void putDynamicAnchor(String name, Subschema schema) {
        dynamicAnchors.putIfAbsent(name, schema);
    }

    void putRecursive(Subschema root) {
        recursive = Optional.of(root);
    }

    Optional<Subschema> dynamicAnchor(String name) {
        return Optional.ofNullable(dynamicAnchors.get(name));
    }

    /** Find its root, if it says that references to it can be taken over from outside. */
    Optional<Subschema> recursive() {
        return recursive;
    }
}
