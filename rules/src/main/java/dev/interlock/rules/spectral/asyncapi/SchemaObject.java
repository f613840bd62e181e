package dev.interlock.rules.spectral.asyncapi;

import dev.interlock.document.Document;
import dev.interlock.document.Node;
import dev.interlock.document.ShippedDocument;
import dev.interlock.schema.Dialect;
import dev.interlock.schema.JsonSchema;
import dev.interlock.source.Limits;
import dev.interlock.source.Parsed;
import java.util.List;
import java.util.Optional;

/** Hold the schemas that schemas themselves are checked by. */
final class SchemaObject {

    private static final String RESOURCE = "schema-object.schema.json";

    private SchemaObject() {}

    /** Read when a schema is first checked, as most contracts give no example. */
    static final class Known {

        private static final Node ROOT = read();

        /** The Schema Object of AsyncAPI 2: JSON Schema of draft 7, and a little more. */
        static final JsonSchema ASYNCAPI2 = compile(ROOT);

        /** JSON Schema of draft 7. */
        static final JsonSchema DRAFT7 = compile(ROOT.get(List.of("definitions", "draft7")));

        private Known() {}

        private static JsonSchema compile(Node schema) {
            return JsonSchema.compile(schema, Dialect.DRAFT7, Known::target)
                    .value()
                    .orElseThrow();
        }

        private static Optional<Node> target(Node schema) {
            String written = schema.get("$ref").findText().orElse("");
            Node root = schema.document().root();
            return written.startsWith("#/")
                    ? Optional.of(root.get(List.of(written.substring(2).split("/", -1))))
                    : Optional.of(root);
        }

        private static Node read() {
            String path = SchemaObject.class.getPackageName().replace('.', '/') + "/" + RESOURCE;
            Optional<Parsed<Document>> found =
                    ShippedDocument.find(SchemaObject.class.getClassLoader(), path, RESOURCE, Limits.standard());
            if (found.isEmpty() || found.get().value().isEmpty()) {
                throw new IllegalStateException("no resource " + path);
            }
            return found.get().value().get().root();
        }
    }
}
