package dev.interlock.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.document.Node;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.everit.json.schema.Schema;
import org.everit.json.schema.ValidationException;
import org.everit.json.schema.loader.SchemaLoader;
import org.json.JSONArray;
import org.json.JSONObject;
import org.json.JSONTokener;

/** Holds readable documents against the schemas that we publish for them. A hidden value may stand for any. */
public final class ReadableSchema {

    private final Schema schema;

    private ReadableSchema(Schema schema) {
        this.schema = schema;
    }

    /** Load the schema beside a class. */
    public static ReadableSchema beside(Class<?> type, String name) {
        try (InputStream in = Objects.requireNonNull(type.getResourceAsStream(name), name)) {
            return new ReadableSchema(SchemaLoader.builder()
                    .draftV7Support()
                    .schemaJson(new JSONObject(new JSONTokener(in)))
                    .build()
                    .load()
                    .build());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Check a document. */
    public void assertValid(Node root) {
        assertThat(violations(root)).as("violations of %s", root).isEmpty();
    }

    private List<String> violations(Node root) {
        // Without the hidden values their types need not fit; with them they are at least there.
        Stream<String> types = messages(json(root, false)).filter(message -> !message.contains("required key"));
        Stream<String> presence = messages(json(root, true)).filter(message -> message.contains("required key"));
        return Stream.concat(types, presence).toList();
    }

    private Stream<String> messages(Object json) {
        try {
            schema.validate(json);
            return Stream.empty();
        } catch (ValidationException e) {
            return e.getAllMessages().stream();
        }
    }

    private static Object json(Node node, boolean withHidden) {
        return switch (node.kind()) {
            case OBJECT -> {
                JSONObject object = new JSONObject();
                for (Node child : node.children()) {
                    if (withHidden || !child.isUnresolved()) {
                        object.put(child.key(), json(child, withHidden));
                    }
                }
                yield object;
            }
            case ARRAY -> {
                JSONArray array = new JSONArray();
                for (Node child : node.children()) {
                    if (withHidden || !child.isUnresolved()) {
                        array.put(json(child, withHidden));
                    }
                }
                yield array;
            }
            case BOOLEAN -> node.isTrue();
            case NUMBER -> node.number();
            case NULL -> JSONObject.NULL;
            default -> node.text();
        };
    }
}
