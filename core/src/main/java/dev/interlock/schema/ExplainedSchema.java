package dev.interlock.schema;

import dev.interlock.document.Node;
import dev.interlock.source.Diagnostic;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.everit.json.schema.FormatValidator;
import org.everit.json.schema.Schema;
import org.everit.json.schema.ValidationException;
import org.everit.json.schema.Validator;
import org.everit.json.schema.loader.SchemaLoader;
import org.json.JSONObject;
import org.json.JSONTokener;

/**
 * Explain what is wrong with a file of our own kind, with Everit.
 *
 * <p>Its reports name every place and every branch, from which {@link OwnViolations} makes sentences.
 */
final class ExplainedSchema {

    private static final String DRAFT_7 = "http://json-schema.org/draft-07/schema#";

    private final Schema schema;
    private final Map<String, JSONObject> texts;

    private ExplainedSchema(Schema schema, Map<String, JSONObject> texts) {
        this.schema = schema;
        this.texts = Map.copyOf(texts);
    }

    static ExplainedSchema load(Class<?> beside, String resource, List<String> referenced) {
        JSONObject root = read(beside, resource);
        Map<String, JSONObject> texts = new HashMap<>();
        texts.put("", root);
        SchemaLoader.SchemaLoaderBuilder loader = SchemaLoader.builder()
                .draftV7Support()
                .enableOverrideOfBuiltInFormatValidators()
                .schemaClient(url -> {
                    throw new IllegalStateException(
                            "schema " + resource + " refers to " + url + ", which is not given");
                })
                .schemaJson(root);
        for (String other : referenced) {
            JSONObject text = read(beside, other);
            String id = text.getString("$id");
            loader.registerSchemaByURI(URI.create(id), text);
            texts.put(withoutFragment(id), text);
        }
        if (root.has("$id")) {
            texts.put(withoutFragment(root.getString("$id")), root);
        }
        Formats.OF_TEXT.forEach(name -> loader.addFormatValidator(new FormatValidator() {
            @Override
            public Optional<String> validate(String subject) {
                return Formats.hasFormat(subject, name) ? Optional.empty() : Optional.of(name);
            }

            @Override
            public String formatName() {
                return name;
            }
        }));
        return new ExplainedSchema(loader.build().load().build(), texts);
    }

    List<Diagnostic> validate(Node node) {
        try {
            Validator.builder().build().performValidation(schema, JsonTrees.of(node));
            return List.of();
        } catch (ValidationException e) {
            return new OwnViolations(node, this::parameter)
                    .describe(e).stream().sorted().distinct().toList();
        }
    }

    /** Find the value of a keyword in the schema at a location. */
    private Optional<Object> parameter(String location, String keyword) {
        int hash = location.indexOf('#');
        JSONObject text = texts.get(hash < 0 ? location : location.substring(0, hash));
        if (text == null) {
            return Optional.empty();
        }
        String pointer = hash < 0 ? "#" : location.substring(hash);
        Object at = text.optQuery(pointer);
        return at instanceof JSONObject object ? Optional.ofNullable(object.opt(keyword)) : Optional.empty();
    }

    private static JSONObject read(Class<?> beside, String resource) {
        try (InputStream in = beside.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + resource + " beside " + beside.getName());
            }
            JSONObject text = new JSONObject(new JSONTokener(in));
            if (!DRAFT_7.equals(text.optString("$schema"))) {
                throw new IllegalStateException("schema " + resource + " does not state " + DRAFT_7);
            }
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }

    private static String withoutFragment(String id) {
        int hash = id.indexOf('#');
        return hash < 0 ? id : id.substring(0, hash);
    }
}
