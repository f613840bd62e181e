package dev.interlock.rules.openapi;

import dev.interlock.document.Draft;
import dev.interlock.document.Node;
import dev.interlock.document.Source;
import dev.interlock.rules.contract.CorrelationHeader;
import dev.interlock.rules.contract.Deprecation;
import dev.interlock.rules.contract.DistinctNames;
import dev.interlock.rules.contract.Housekeeping;
import dev.interlock.rules.contract.MajorToken;
import dev.interlock.rules.contract.Majors;
import dev.interlock.rules.contract.References;
import dev.interlock.rules.contract.VersionParameter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Compose the operations of a contract, and collect the headers and majors that their parameters and bodies show. */
final class OpenApiExchanges {

    private static final Pattern ERROR = Pattern.compile("[45](\\d\\d|XX)");

    private final Node root;
    private final References references;
    private final OpenApiOperation.All operations;
    private final OpenApiSecurity security;
    private final Majors majors;
    private final DistinctNames headers = new DistinctNames();
    private final Map<String, Integer> ids = new HashMap<>();

    OpenApiExchanges(
            Node root,
            References references,
            OpenApiOperation.All operations,
            OpenApiSecurity security,
            Majors majors) {
        this.root = root;
        this.references = references;
        this.operations = operations;
        this.security = security;
        this.majors = majors;
        for (OpenApiOperation operation : operations.operations()) {
            Optional<Node> id = findId(operation);
            if (id.isPresent()) {
                ids.put(id.get().text(), ids.getOrDefault(id.get().text(), 0) + 1);
            }
        }
    }

    void into(Draft facts) {
        Draft list = Draft.array(Source.of(references.get(root, "paths").nearest()));
        addMediaTypes(root);
        for (OpenApiOperation operation : operations.operations()) {
            list.add(compose(operation));
        }
        if (operations.open()) {
            list.opened();
            headers.open();
        }
        if (operations.open() || !list.elements().isEmpty()) {
            facts.put("operations", list);
        }
        headers.into(facts, "headers");
    }

    private Draft compose(OpenApiOperation operation) {
        Source source = Source.of(operation.node());
        Source path = Source.ofKey(operation.entry());
        Draft draft = Draft.object(source);
        Optional<Node> id = findId(operation);
        boolean unique = id.isPresent() && ids.getOrDefault(id.get().text(), 0) == 1;
        draft.put(
                "key",
                unique
                        ? Draft.copyOf(id.get())
                        : Draft.string(operation.method() + ' ' + operation.path(), source, path));
        if (id.isPresent()) {
            draft.put("id", id.get());
        }
        Node summary = operation.node().get("summary");
        if (summary.isString()) {
            draft.put("name", summary);
        } else if (operation.webhook()) {
            draft.put("name", Draft.string(operation.path(), path));
        }
        draft.put("action", Draft.string(operation.webhook() ? "send" : "call", source));
        draft.put("method", Draft.string(operation.method(), source));
        if (!operation.webhook()) {
            draft.put("path", Draft.string(operation.path(), path));
            if (Housekeeping.is(operation.method(), operation.path())) {
                draft.put("housekeeping", Draft.bool(true, path));
            }
        }
        Deprecation.into(draft, operation.node());
        Optional<Draft> authentication = security.of(operation);
        if (authentication.isPresent()) {
            draft.put("authentication", authentication.get());
        }
        @Nullable Node correlation = addParameters(operation);
        @Nullable Node answered = addResponses(operation, draft);
        addBody(operation);
        if (correlation != null) {
            draft.put("correlation", correlation);
        } else if (answered != null) {
            draft.put("correlation", Draft.string(answered.key(), Source.ofKey(answered)));
        }
        return draft;
    }

    private @Nullable Node addParameters(OpenApiOperation operation) {
        Node correlation = null;
        for (Node parameter : operation.parameters(references)) {
            Node name = parameter.get("name");
            String in = parameter.get("in").findText().orElse("");
            if (References.isDead(parameter)) {
                headers.open();
            } else if (name.isString() && (in.equals("header") || in.equals("query"))) {
                Node schema = references.get(parameter, "schema");
                VersionParameter.into(
                        majors,
                        name.text(),
                        schema.isObject() ? schema : parameter,
                        in.equals("header") ? "header" : "parameter");
                if (in.equals("header")) {
                    headers.add(name.text(), "request", Source.of(name));
                    correlation = correlation == null && CorrelationHeader.is(name.text()) ? name : correlation;
                }
            }
        }
        return correlation;
    }

    private @Nullable Node addResponses(OpenApiOperation operation, Draft draft) {
        Node correlation = null;
        Node responses = references.get(operation.node(), "responses");
        Draft errors = Draft.array(Source.of(responses.nearest()));
        for (Node written : responses.children()) {
            String code = written.key().toUpperCase(Locale.ROOT);
            if (ERROR.matcher(code).matches() || code.equals("DEFAULT")) {
                errors.add(Draft.string(written.key(), Source.ofKey(written)));
            }
            Node response = references.resolve(written);
            if (References.isDead(response)) {
                headers.open();
            }
            for (Node header : references.get(response, "headers").children()) {
                if (!header.key().equals("$ref")) {
                    headers.add(header.key(), "response", Source.ofKey(header));
                    correlation = correlation == null && CorrelationHeader.is(header.key()) ? header : correlation;
                }
            }
            addMediaTypes(references.get(response, "content"), true);
        }
        if (!errors.elements().isEmpty()) {
            draft.put("errors", errors);
        }
        return correlation;
    }

    private void addBody(OpenApiOperation operation) {
        addMediaTypes(references.get(references.get(operation.node(), "requestBody"), "content"), true);
        addMediaTypes(operation.node());
    }

    private void addMediaTypes(Node content, boolean byKey) {
        for (Node type : content.children()) {
            String text = byKey ? type.key() : type.findText().orElse("");
            Optional<MajorToken> major = MajorToken.ofMediaType(text);
            if (major.isPresent()) {
                majors.add(major.get(), "mediaType", byKey ? Source.ofKey(type) : Source.of(type));
            }
        }
    }

    private void addMediaTypes(Node holder) {
        addMediaTypes(holder.get("consumes"), false);
        addMediaTypes(holder.get("produces"), false);
    }

    private static Optional<Node> findId(OpenApiOperation operation) {
        Node id = operation.node().get("operationId");
        return id.isString() && !id.text().isBlank() ? Optional.of(id) : Optional.empty();
    }
}
