package dev.interlock.rules.spectral.oas;

import dev.interlock.document.Node;
import dev.interlock.document.NodeKind;
import dev.interlock.path.Certainty;
import dev.interlock.path.ScriptRegex;
import dev.interlock.schema.Dialect;
import dev.interlock.schema.Equality;
import dev.interlock.schema.ValueType;
import dev.interlock.source.Location;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Tell whether schemas have the form that their dialect asks for: draft 4 for OpenAPI 2.0 and 3.0, else what later
 * drafts ask for. Each schema is looked at once, however many others share it.
 */
final class SchemaForm {

    private static final Set<String> COUNTS =
            Set.of("maxLength", "minLength", "maxItems", "minItems", "maxProperties", "minProperties");
    private static final Set<String> NAMED =
            Set.of("definitions", "$defs", "properties", "patternProperties", "dependentSchemas");
    private static final Set<String> LATER = Set.of(
            "$defs",
            "dependentSchemas",
            "if",
            "then",
            "else",
            "contains",
            "propertyNames",
            "prefixItems",
            "unevaluatedItems",
            "unevaluatedProperties",
            "contentSchema",
            "examples",
            "deprecated",
            "readOnly",
            "writeOnly",
            "maxContains",
            "minContains",
            "format",
            "$comment",
            "$anchor",
            "$dynamicAnchor",
            "$dynamicRef",
            "contentEncoding",
            "contentMediaType",
            "dependentRequired");

    private final boolean old;
    private final UnaryOperator<Node> follow;
    private final Map<Node, Optional<Node>> known = new HashMap<>();

    SchemaForm(Dialect dialect, UnaryOperator<Node> follow) {
        this.old = dialect == Dialect.DRAFT4;
        this.follow = follow;
    }

    /** Find the first keyword in a schema, or in one that it holds, whose value has not the form. */
    Optional<Node> findFault(Node schema) {
        Node node = follow.apply(schema);
        Optional<Node> seen = known.get(node);
        if (seen != null) {
            return seen;
        }
        known.put(node, Optional.empty());
        Optional<Node> fault = search(node, false);
        known.put(node, fault);
        return fault;
    }

    /** Do the same for a schema that is also a parameter, which says by a flag whether it is required. */
    Optional<Node> findFaultOfParameter(Node parameter) {
        return search(follow.apply(parameter), true);
    }

    private Optional<Node> search(Node schema, boolean parameter) {
        if (!schema.isObject()) {
            return old || schema.kind() != NodeKind.BOOLEAN ? Optional.of(schema) : Optional.empty();
        }
        for (Node rule : schema.children()) {
            boolean flag = parameter && rule.key().equals("required") && rule.kind() == NodeKind.BOOLEAN;
            Optional<Node> fault = flag ? Optional.empty() : faultOf(rule.key(), follow.apply(rule), schema);
            if (fault.isPresent()) {
                return fault;
            }
        }
        return Optional.empty();
    }

    private Optional<Node> faultOf(String keyword, Node rule, Node schema) {
        if (old && LATER.contains(keyword)) {
            return Optional.empty();
        }
        if (COUNTS.contains(keyword)) {
            return unless(isCount(rule), rule);
        }
        if (NAMED.contains(keyword)) {
            return rule.isObject() ? faultOfAny(rule) : Optional.of(rule);
        }
        return switch (keyword) {
            case "id" -> unless(!old || rule.isString(), rule);
            case "$id",
                    "$schema",
                    "title",
                    "description",
                    "format",
                    "$comment",
                    "$anchor",
                    "$dynamicAnchor",
                    "$dynamicRef",
                    "contentEncoding",
                    "contentMediaType" -> unless((old && keyword.equals("$id")) || rule.isString(), rule);
            case "multipleOf" ->
                unless(number(rule).filter(step -> step.signum() > 0).isPresent(), rule);
            case "maximum", "minimum" -> unless(rule.kind() == NodeKind.NUMBER, rule);
            case "exclusiveMaximum" -> unless(isBound(rule, schema.has("maximum")), rule);
            case "exclusiveMinimum" -> unless(isBound(rule, schema.has("minimum")), rule);
            case "maxContains", "minContains" -> unless(isCount(rule), rule);
            case "uniqueItems", "deprecated", "readOnly", "writeOnly" -> unless(rule.kind() == NodeKind.BOOLEAN, rule);
            case "pattern" -> unless(isExpression(rule), rule);
            case "required" -> unless(isNames(rule), rule);
            case "dependentRequired" -> unless(rule.isObject(), rule);
            case "examples" -> unless(rule.isArray(), rule);
            case "enum" -> unless(isChoice(rule), rule);
            case "type" -> unless(isType(rule), rule);
            case "allOf", "anyOf", "oneOf", "prefixItems" -> faultOfList(rule);
            case "items" -> old && rule.isArray() ? faultOfList(rule) : findFault(rule);
            case "additionalItems", "additionalProperties" ->
                rule.kind() == NodeKind.BOOLEAN ? Optional.empty() : findFault(rule);
            case "not",
                    "if",
                    "then",
                    "else",
                    "contains",
                    "propertyNames",
                    "unevaluatedItems",
                    "unevaluatedProperties",
                    "contentSchema" -> findFault(rule);
            case "dependencies" -> faultOfDependencies(rule);
            default -> Optional.empty();
        };
    }

    private Optional<Node> faultOfAny(Node schemas) {
        for (Node schema : schemas.children()) {
            Optional<Node> fault = findFault(schema);
            if (fault.isPresent()) {
                return fault;
            }
        }
        return Optional.empty();
    }

    private Optional<Node> faultOfList(Node rule) {
        return rule.isArray() && rule.size() > 0 ? faultOfAny(rule) : Optional.of(rule);
    }

    private Optional<Node> faultOfDependencies(Node rule) {
        if (!rule.isObject()) {
            return Optional.of(rule);
        }
        for (Node member : rule.children()) {
            Node dependency = follow.apply(member);
            Optional<Node> fault =
                    dependency.isArray() ? unless(isNames(dependency), dependency) : findFault(dependency);
            if (fault.isPresent()) {
                return fault;
            }
        }
        return Optional.empty();
    }

    /** In draft 4 a flag beside the limit, later a limit of its own. */
    private boolean isBound(Node rule, boolean limited) {
        return old ? rule.kind() == NodeKind.BOOLEAN && limited : rule.kind() == NodeKind.NUMBER;
    }

    private static boolean isCount(Node rule) {
        return ValueType.INTEGER.fits(rule) == Certainty.YES
                && number(rule).filter(count -> count.signum() >= 0).isPresent();
    }

    private static boolean isExpression(Node rule) {
        return rule.isString()
                && (ScriptRegex.parse(rule.text(), "", Location.of("")).value().isPresent() || isTooLarge(rule.text()));
    }

    /** What is refused for its size alone is an expression all the same. */
    private static boolean isTooLarge(String expression) {
        try {
            return Pattern.compile(expression).flags() == 0;
        } catch (PatternSyntaxException e) {
            return false;
        }
    }

    private boolean isNames(Node rule) {
        if (!rule.isArray() || (old && rule.size() == 0)) {
            return false;
        }
        Set<String> names = new HashSet<>();
        for (Node name : rule.children()) {
            if (!name.isString() || !names.add(name.text())) {
                return false;
            }
        }
        return true;
    }

    private boolean isChoice(Node rule) {
        if (!rule.isArray() || rule.size() == 0) {
            return false;
        }
        if (!old) {
            return true;
        }
        Set<String> scalars = new HashSet<>();
        Set<Node> containers = new HashSet<>();
        for (Node value : rule.children()) {
            if (value.isContainer()) {
                for (Node other : containers) {
                    if (Equality.of(value, other) == Certainty.YES) {
                        return false;
                    }
                }
                containers.add(value);
            } else if (!scalars.add(value.kind() + value.findText().orElse(""))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isType(Node rule) {
        if (rule.isString()) {
            return ValueType.find(rule.text()).isPresent();
        }
        Set<String> types = new HashSet<>();
        for (Node type : rule.children()) {
            if (!type.isString() || ValueType.find(type.text()).isEmpty() || !types.add(type.text())) {
                return false;
            }
        }
        return rule.isArray() && !types.isEmpty();
    }

    private static Optional<BigDecimal> number(Node rule) {
        boolean readable =
                rule.kind() == NodeKind.NUMBER && rule.text().matches("-?[0-9.]{1,40}([eE][-+]?[0-9]{1,3})?");
        return readable ? Optional.of(rule.number()) : Optional.empty();
    }

    private static Optional<Node> unless(boolean formed, Node rule) {
        return formed ? Optional.empty() : Optional.of(rule);
    }
}
