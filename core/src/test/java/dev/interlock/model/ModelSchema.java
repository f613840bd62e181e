package dev.interlock.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.document.Draft;
import dev.interlock.document.Node;
import dev.interlock.document.NodeKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.json.JSONArray;
import org.json.JSONObject;
import org.json.JSONTokener;

/**
 * Hold documents of the interface model against the schema that we publish for it.
 *
 * <p>Knows the keywords that this schema uses and no others. A value that stays hidden may stand for any.
 */
public final class ModelSchema {

    private static final Set<String> UNDERSTOOD = Set.of(
            "$schema",
            "$id",
            "$ref",
            "title",
            "description",
            "type",
            "required",
            "properties",
            "additionalProperties",
            "items",
            "enum",
            "definitions",
            "x-authority",
            "x-deciding");

    private final JSONObject schema;
    private final List<String> violations = new ArrayList<>();

    private ModelSchema(JSONObject schema) {
        this.schema = schema;
    }

    /** Check a whole model document: its root is an object with {@code interfaces}. */
    public static void assertValid(Node document) {
        assertThat(violations(document))
                .as("violations of interface.schema.json")
                .isEmpty();
    }

    /**
     * Check what a format extracted, before anything is joined to it.
     *
     * <p>The id is not there yet; everything else has to be.
     */
    public static void assertValid(InterfaceDraft draft) {
        Node facts = draft.facts().seal("draft").root();
        Draft whole = Draft.copyOf(facts).put("id", Draft.string(draft.nativeId()));
        assertValid(Draft.object()
                .put("interfaces", Draft.object().put("draft", whole))
                .seal("model")
                .root());
    }

    /** Tell what is not as the schema says, in the order of the document. */
    public static List<String> violations(Node document) {
        try (InputStream in =
                Objects.requireNonNull(Landscape.class.getResourceAsStream("interface.schema.json"), "the schema")) {
            ModelSchema check = new ModelSchema(new JSONObject(new JSONTokener(in)));
            check.check(document, check.schema);
            return check.violations;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void check(Node node, JSONObject rule) {
        rule.keySet().stream().filter(key -> !UNDERSTOOD.contains(key)).forEach(key -> {
            throw new IllegalStateException("this check does not understand '" + key + "'");
        });
        if (node.isUnresolved()) {
            return;
        }
        if (rule.has("$ref")) {
            check(node, (JSONObject) schema.query(rule.getString("$ref")));
            return;
        }
        if (rule.has("type") && !types(rule.get("type")).contains(typeOf(node))) {
            violations.add(node + " is " + typeOf(node) + ", not " + rule.get("type"));
            return;
        }
        if (rule.has("enum")
                && (!node.isString() || !rule.getJSONArray("enum").toList().contains(node.text()))) {
            violations.add(node + " is '" + (node.isScalar() ? node.text() : node.kind()) + "', not one of "
                    + rule.getJSONArray("enum"));
        }
        if (node.isObject()) {
            checkMembers(node, rule);
        }
        if (node.isArray() && rule.has("items")) {
            node.children().forEach(child -> check(child, rule.getJSONObject("items")));
        }
    }

    private void checkMembers(Node node, JSONObject rule) {
        if (rule.has("required")) {
            for (Object required : rule.getJSONArray("required")) {
                if (!node.has(required.toString())) {
                    violations.add(node + " lacks '" + required + "'");
                }
            }
        }
        JSONObject properties = rule.optJSONObject("properties", new JSONObject());
        Object further = rule.opt("additionalProperties");
        for (Node child : node.children()) {
            if (properties.has(child.key())) {
                check(child, properties.getJSONObject(child.key()));
            } else if (further instanceof JSONObject object) {
                check(child, object);
            } else if (Boolean.FALSE.equals(further)) {
                violations.add(node + " has the unknown member '" + child.key() + "'");
            }
        }
    }

    private static List<String> types(Object type) {
        return type instanceof JSONArray several
                ? several.toList().stream().map(Object::toString).toList()
                : List.of(type.toString());
    }

    private static String typeOf(Node node) {
        NodeKind kind = node.kind();
        return switch (kind) {
            case OBJECT -> "object";
            case ARRAY -> "array";
            case STRING -> "string";
            case NUMBER -> "number";
            case BOOLEAN -> "boolean";
            default -> kind.name();
        };
    }
}
