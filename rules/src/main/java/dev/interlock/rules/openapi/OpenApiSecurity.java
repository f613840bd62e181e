package dev.interlock.rules.openapi;

import dev.interlock.document.Draft;
import dev.interlock.document.Node;
import dev.interlock.document.Source;
import dev.interlock.document.Template;
import dev.interlock.document.Unresolved;
import dev.interlock.rules.contract.Alternatives;
import dev.interlock.rules.contract.References;
import dev.interlock.rules.contract.SecurityScheme;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tell what a caller has to show, for the whole contract and for each operation.
 *
 * <p>A contract that neither defines a scheme nor has a requirement says nothing at all. In any other, an operation
 * without a requirement of its own or of the root is one that anybody may call.
 */
final class OpenApiSecurity {

    private final Node root;
    private final References references;
    private final List<OpenApiOperation> operations;
    private final Node schemes;
    private final boolean required;

    OpenApiSecurity(Node root, References references, List<OpenApiOperation> operations) {
        this.root = root;
        this.references = references;
        this.operations = operations;
        Node two = references.get(root, "securityDefinitions");
        this.schemes = two.isAbsent() ? references.get(references.get(root, "components"), "securitySchemes") : two;
        this.required = root.has("security") || hasRequirement(operations);
    }

    private static boolean hasRequirement(List<OpenApiOperation> operations) {
        for (OpenApiOperation operation : operations) {
            if (operation.node().has("security")) {
                return true;
            }
        }
        return false;
    }

    /** Find what holds for an operation; empty where the contract says nothing at all. */
    Optional<Draft> of(OpenApiOperation operation) {
        if (isSilent()) {
            return Optional.empty();
        }
        if (operation.node().has("security")) {
            return Optional.of(read(operation.node().get("security")));
        }
        return Optional.of(root.has("security") ? read(root.get("security")) : nothing(operation));
    }

    /**
     * Find what holds where an operation says nothing.
     *
     * <p>Where the root says nothing but each operation does, it is whatever some operation asks for.
     */
    Optional<Draft> ofContract() {
        if (root.has("security")) {
            return Optional.of(read(root.get("security")));
        }
        List<OpenApiOperation> calls = new ArrayList<>();
        for (OpenApiOperation operation : operations) {
            if (!operation.webhook()) {
                calls.add(operation);
            }
        }
        List<OpenApiOperation> judged = calls.isEmpty() ? operations : calls;
        if (isSilent() || judged.isEmpty()) {
            return Optional.empty();
        }
        for (OpenApiOperation operation : judged) {
            if (!operation.node().has("security")) {
                return Optional.of(nothing(operation));
            }
        }
        return Optional.of(union(judged));
    }

    private Draft union(List<OpenApiOperation> judged) {
        List<Node> secured = new ArrayList<>();
        for (OpenApiOperation operation : judged) {
            Node security = operation.node().get("security");
            if (security.size() > 0) {
                secured.add(security);
            }
        }
        if (secured.isEmpty()) {
            return read(judged.get(0).node().get("security"));
        }
        Alternatives alternatives = Alternatives.at(Source.of(secured.get(0)));
        Set<List<String>> known = new LinkedHashSet<>();
        for (Node security : secured) {
            for (Node requirement : security.children()) {
                if (known.add(signature(requirement))) {
                    add(requirement, alternatives);
                }
            }
        }
        return alternatives.authentication();
    }

    private Draft read(Node security) {
        Source source = Source.of(security);
        if (!security.isArray()) {
            Template hole = Template.hole("security", "");
            return Draft.unresolved(new Unresolved(Unresolved.Reason.UNREADABLE, hole), source);
        }
        if (security.size() == 0) {
            return Alternatives.declaredPublic(source);
        }
        Alternatives alternatives = Alternatives.at(source);
        for (Node requirement : security.children()) {
            add(requirement, alternatives);
        }
        return alternatives.authentication();
    }

    private void add(Node requirement, Alternatives alternatives) {
        Source source = Source.of(requirement);
        if (!requirement.isObject()) {
            return;
        }
        if (requirement.size() == 0) {
            alternatives.anonymous(source);
            return;
        }
        List<SecurityScheme> schemesOfAll = new ArrayList<>();
        for (Node member : requirement.children()) {
            schemesOfAll.add(SecurityScheme.of(
                    member.key(), references.get(schemes, member.key()), texts(member), Source.ofKey(member)));
        }
        alternatives.allOf(schemesOfAll, source);
    }

    private boolean isSilent() {
        return !required && schemes.size() == 0;
    }

    /** Where no requirement names the schemes, they are part of the cause. */
    private Draft nothing(OpenApiOperation operation) {
        Source source = Source.of(operation.node());
        Alternatives alternatives = Alternatives.at(source).anonymous(source);
        return required
                ? alternatives.authentication()
                : alternatives.authentication().from(List.of(Source.of(schemes)));
    }

    private static List<String> signature(Node requirement) {
        List<String> signature = new ArrayList<>();
        for (Node member : requirement.children()) {
            signature.add(member.key());
            for (Node scope : texts(member)) {
                signature.add(' ' + scope.text());
            }
        }
        return signature;
    }

    private static List<Node> texts(Node array) {
        List<Node> texts = new ArrayList<>();
        for (Node element : array.children()) {
            if (element.isString()) {
                texts.add(element);
            }
        }
        return texts;
    }
}
