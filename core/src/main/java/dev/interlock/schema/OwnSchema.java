package dev.interlock.schema;

import dev.interlock.document.Document;
import dev.interlock.document.Node;
import dev.interlock.document.ShippedDocument;
import dev.interlock.source.Diagnostic;
import dev.interlock.source.Limits;
import dev.interlock.source.Parsed;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Validate a file of our own kind, such as a descriptor or a rule pack, by the schema that we publish for it.
 *
 * <p>The schema is a resource of draft-07 and says so in {@code $schema}. Every problem names its place in the file,
 * and for a misspelt key or word the nearest known one. Thread-safe; nothing is ever fetched.
 *
 * <p>Files are seldom wrong. {@link JsonSchema} finds those that certainly are as the schema describes; whatever it
 * leaves is decided and explained by Everit, which is only loaded then.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class OwnSchema {

    private final Class<?> beside;
    private final String resource;
    private final List<String> referenced;
    private final JsonSchema quick;
    private volatile @Nullable ExplainedSchema explained;

    private OwnSchema(Class<?> beside, String resource, List<String> referenced, JsonSchema quick) {
        this.beside = beside;
        this.resource = resource;
        this.referenced = referenced;
        this.quick = quick;
    }

    /**
     * Load a schema from resources.
     *
     * @param beside the class that the resources are named relative to
     * @param resource the schema
     * @param referenced further schemas that it refers to by their {@code $id}
     * @throws IllegalStateException if a resource is missing or cannot be read: the library is packed wrongly
     */
    public static OwnSchema load(Class<?> beside, String resource, String... referenced) {
        List<Node> others = new ArrayList<>();
        for (String other : referenced) {
            others.add(read(beside, other));
        }
        JsonSchema quick = JsonSchema.trusted(read(beside, resource), Dialect.DRAFT7, new Foreign(others));
        return new OwnSchema(beside, resource, List.of(referenced), quick);
    }

    /**
     * Validate a node with everything below it.
     *
     * @return all problems in the order of the text, none if the node is as the schema describes
     */
    public List<Diagnostic> validate(Node node) {
        return isCertainlyValid(node) ? List.of() : explained().validate(node);
    }

    /** Tell whether nothing needs to be explained. */
    boolean isCertainlyValid(Node node) {
        try {
            return quick.validateToFirst(node, UnaryOperator.identity()).isValid();
        } catch (ValidationLimitException e) {
            return false;
        }
    }

    private ExplainedSchema explained() {
        ExplainedSchema known = explained;
        if (known == null) {
            known = ExplainedSchema.load(beside, resource, referenced);
            explained = known;
        }
        return known;
    }

    private record Foreign(List<Node> others) implements Function<Node, Optional<Node>> {
        @Override
        public Optional<Node> apply(Node schema) {
            return findForeign(schema, others);
        }
    }

    /** Find the target of a reference into one of the further schemas. */
    static Optional<Node> findForeign(Node schema, List<Node> others) {
        Optional<String> written = schema.get("$ref").findText();
        if (written.isEmpty()) {
            return Optional.empty();
        }
        URI base = URI.create(idOf(schema.document().root()));
        String address = base.resolve(written.get()).toString();
        for (Node other : others) {
            if (address.startsWith(idOf(other) + "#/")) {
                String pointer = address.substring(idOf(other).length() + 2);
                Node target = other.get(List.of(pointer.split("/", -1)));
                return target.isAbsent() ? Optional.empty() : Optional.of(target);
            }
        }
        return Optional.empty();
    }

    private static String idOf(Node schema) {
        return schema.get("$id").findText().orElse("");
    }

    static Node read(Class<?> beside, String resource) {
        ClassLoader own = beside.getClassLoader();
        ClassLoader loader = own == null ? ClassLoader.getSystemClassLoader() : own;
        String path = beside.getPackageName().replace('.', '/') + "/" + resource;
        Optional<Parsed<Document>> found = ShippedDocument.find(loader, path, resource, Limits.standard());
        if (found.isEmpty() || found.get().value().isEmpty()) {
            throw new IllegalStateException("no resource " + resource + " beside " + beside.getName());
        }
        return found.get().value().get().root();
    }
}
