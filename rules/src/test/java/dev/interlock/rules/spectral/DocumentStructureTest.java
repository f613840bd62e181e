package dev.interlock.rules.spectral;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.document.Node;
import dev.interlock.schema.JsonSchema;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.json.JSONObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of the structure of every specification and version. */
class DocumentStructureTest {

    private static final int ROUNDS = 25;
    private static final Set<String> OPTIONAL = Set.of("summary", "externalDocs", "deprecated", "termsOfService");

    @ParameterizedTest
    @MethodSource("dev.interlock.rules.spectral.SpecificationVersion#all")
    void accepts_a_document_that_uses_every_field(SpecificationVersion version) {
        assertThat(version.placesIn(version.example().text())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("dev.interlock.rules.spectral.SpecificationVersion#all")
    void accepts_the_same_document_in_other_orders_with_extensions_and_with_less(SpecificationVersion version) {
        Node root = version.example().root();
        for (int seed = 0; seed < ROUNDS; seed++) {
            String varied = varied(root, new Random(seed));
            assertThat(version.placesIn(varied)).as("seed %s", seed).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("dev.interlock.rules.spectral.SpecificationVersion#all")
    void writes_a_schema_that_is_valid_itself(SpecificationVersion version) {
        Node schema = version.schema();
        JsonSchema metaSchema = metaSchema(schema.get("$schema").text());

        assertThat(JsonSchema.compile(schema).problems()).isEmpty();
        assertThat(metaSchema.validate(schema, UnaryOperator.identity()).violations())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("dev.interlock.rules.spectral.SpecificationVersion#all")
    void writes_only_references_that_lead_somewhere(SpecificationVersion version) {
        Node schema = version.schema();
        Set<String> dead = new TreeSet<>();
        for (Node node : all(schema)) {
            String reference = node.key().equals("$ref") ? node.findText().orElse("") : "";
            if (reference.startsWith("#/")
                    && schema.get(List.of(reference.substring(2).split("/"))).isAbsent()) {
                dead.add(reference);
            }
        }
        assertThat(dead).isEmpty();
    }

    /** The examples would not tell of a field that is missing in the outline, if they did not use it. */
    @ParameterizedTest
    @MethodSource("dev.interlock.rules.spectral.SpecificationVersion#all")
    void has_an_example_of_every_field(SpecificationVersion version) {
        if (version.name().equals("asyncapi") && version.version().matches("2\\.[1-5]")) {
            return;
        }
        Set<String> fields = new TreeSet<>();
        for (Node definition : version.schema().get("definitions").children()) {
            for (Node field : definition.get("properties").children()) {
                fields.add(field.key());
            }
        }
        for (Node node : all(version.example().root())) {
            fields.remove(node.key());
        }
        assertThat(fields).isEmpty();
    }

    /** The outlines describe the vocabularies of JSON Schema too, as documents hold schemas. */
    private static JsonSchema metaSchema(String address) {
        boolean newest = address.contains("2020-12");
        Node schema = newest
                ? Outline.of(dev.interlock.rules.spectral.arazzo.ArazzoDocumentSchema.class, "arazzo-1.0.yaml")
                        .schema("1.0", Set.of())
                : Outline.of(dev.interlock.rules.spectral.asyncapi.AsyncApiDocumentSchema.class, "asyncapi-2.yaml")
                        .schema("2.6", Set.of());
        return JsonSchema.compile(
                        schema.get(List.of("definitions", "JsonSchema")),
                        JsonSchema.dialectOf(schema),
                        node -> node.get("$ref")
                                .findText()
                                .map(text ->
                                        schema.get(List.of(text.substring(2).split("/")))))
                .value()
                .orElseThrow();
    }

    private static List<Node> all(Node root) {
        List<Node> all = new ArrayList<>();
        Deque<Node> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            Node node = open.pop();
            all.add(node);
            node.children().forEach(open::push);
        }
        return all;
    }

    private static String varied(Node node, Random random) {
        if (node.isArray()) {
            List<String> elements = new ArrayList<>();
            node.children().forEach(element -> elements.add(varied(element, random)));
            return "[" + String.join(", ", elements) + "]";
        }
        if (!node.isObject()) {
            return node.isString() ? JSONObject.quote(node.text()) : node.text();
        }
        List<Node> members = new ArrayList<>(node.childList());
        Collections.shuffle(members, random);
        List<String> written = new ArrayList<>();
        for (Node member : members) {
            boolean isField = member.isScalar() || !member.key().equals("summary");
            if (!OPTIONAL.contains(member.key()) || !isField || random.nextBoolean()) {
                written.add(JSONObject.quote(member.key()) + ": " + varied(member, random));
            }
        }
        if (isExtensible(node) && random.nextInt(3) == 0) {
            written.add("\"x-" + random.nextInt(100) + "\": [1, {a: b}]");
        }
        return "{" + String.join(", ", written) + "}";
    }

    private static boolean isExtensible(Node node) {
        return node.parent().isEmpty()
                || Set.of("info", "contact", "license", "components").contains(node.key());
    }
}
