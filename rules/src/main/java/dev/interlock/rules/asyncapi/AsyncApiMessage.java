package dev.interlock.rules.asyncapi;

import dev.interlock.document.Draft;
import dev.interlock.document.Node;
import dev.interlock.document.Source;
import dev.interlock.rules.contract.CorrelationHeader;
import dev.interlock.rules.contract.DistinctNames;
import dev.interlock.rules.contract.MajorToken;
import dev.interlock.rules.contract.Majors;
import dev.interlock.rules.contract.References;
import dev.interlock.rules.contract.SchemaNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Read one message: its headers, its correlation, its payload; what it does not say itself, its traits may.
 *
 * @param node the message, followed to where it is written
 */
record AsyncApiMessage(Node node) {

    /** Find what correlates the message with others: the declared location, else a header of a known name. */
    Optional<Draft> findCorrelation(References references) {
        for (Node part : parts(references)) {
            Node location = references.get(part, "correlationId").get("location");
            if (location.isString()) {
                String text = location.text();
                return Optional.of(Draft.string(text.substring(text.lastIndexOf('/') + 1), Source.of(location)));
            }
        }
        for (Node header : headers(references)) {
            if (CorrelationHeader.is(header.key())) {
                return Optional.of(Draft.string(header.key(), Source.ofKey(header)));
            }
        }
        return Optional.empty();
    }

    /** Collect the headers and the versioned media type. */
    void collect(References references, DistinctNames headers, Majors majors) {
        for (Node header : headers(references)) {
            headers.add(header.key(), "message", Source.ofKey(header));
        }
        for (Node part : parts(references)) {
            Node type = part.get("contentType");
            Optional<MajorToken> major = MajorToken.ofMediaType(type.findText().orElse(""));
            if (major.isPresent()) {
                majors.add(major.get(), "mediaType", Source.of(type));
            }
        }
    }

    /** Collect the payload, if it is written in the message and not a reusable schema. */
    void collect(SchemaNames schemas) {
        Node payload = node.get("payload");
        Node written = payload.has("schemaFormat") ? payload.get("schema") : payload;
        if (written.isObject() && !written.has("$ref")) {
            Node own = written.get("name");
            if (own.isString() && written.has("fields")) {
                schemas.add(own.text(), Source.of(own), payload);
            } else {
                named(schemas, payload);
            }
        }
    }

    /** Only a message that is one of several by name is named by its key. */
    private void named(SchemaNames schemas, Node payload) {
        for (String key : List.of("name", "messageId")) {
            if (node.get(key).isString()) {
                schemas.addPayload(node.get(key).text(), Source.of(node.get(key)), payload);
                return;
            }
        }
        Optional<Node> parent = node.parent();
        if (parent.isPresent() && parent.get().key().equals("messages")) {
            schemas.addPayload(node.key(), Source.ofKey(node), payload);
        }
    }

    private List<Node> headers(References references) {
        List<Node> headers = new ArrayList<>();
        for (Node part : parts(references)) {
            Node schema = references.get(part, "headers");
            Node written = schema.has("schemaFormat") ? references.get(schema, "schema") : schema;
            for (Node header : written.get("properties").children()) {
                headers.add(header);
            }
        }
        return headers;
    }

    private List<Node> parts(References references) {
        List<Node> parts = new ArrayList<>(List.of(node));
        parts.addAll(references.children(node.get("traits")));
        return parts;
    }
}
