package dev.interlock.schema;

import dev.interlock.document.Node;
import dev.interlock.document.NodeKind;
import dev.interlock.path.Certainty;
import dev.interlock.source.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Compile the keywords that say what a value is: {@code type}, {@code const}, {@code enum}. */
final class TypeKeywords {

    private static final List<String> TYPES =
            List.of("string", "number", "integer", "boolean", "null", "array", "object");

    private TypeKeywords() {}

    static Optional<Keyword> type(Node rule, Node schema, SchemaCompiler compiler) {
        List<String> types = new ArrayList<>();
        if (rule.isString()) {
            types.add(rule.text());
        } else if (rule.isArray()) {
            rule.children().forEach(child -> types.add(child.findText().orElse("")));
        }
        for (String type : types) {
            if (!TYPES.contains(type)) {
                compiler.problem(rule, "'" + type + "' is no type of JSON", "Use one of " + String.join(", ", TYPES));
                return Optional.empty();
            }
        }
        if (types.isEmpty()) {
            return compiler.invalid(rule, "a type or a list of types");
        }
        if (schema.get("nullable").isTrue() && !types.contains("null")) {
            types.add("null");
        }
        return Optional.of((value, before, run) -> judgeType(rule, types, value));
    }

    private static Judgement judgeType(Node rule, List<String> types, Node value) {
        boolean text = value.isUnresolved() && Hidden.isText(value);
        if (value.isUnresolved() && !text) {
            return Hidden.doubt(value);
        }
        if (types.stream().anyMatch(type -> text ? type.equals("string") : isOfType(value, type))) {
            return Judgement.VALID;
        }
        String expected = types.stream()
                .map(type -> type.equals("null") ? type : (type.matches("[aio].*") ? "an " : "a ") + type)
                .collect(Collectors.joining(" or "));
        return Judgement.of(
                new Violation("type", rule, value, Wording.subject(value) + " must be " + expected, List.of()));
    }

    static boolean isOfType(Node value, String type) {
        return switch (type) {
            case "string" -> value.isString();
            case "number" -> value.kind() == NodeKind.NUMBER;
            case "integer" ->
                value.kind() == NodeKind.NUMBER
                        && Numbers.find(value).map(Numbers::isWhole).orElse(true);
            case "boolean" -> value.kind() == NodeKind.BOOLEAN;
            case "null" -> value.kind() == NodeKind.NULL;
            case "array" -> value.isArray();
            default -> value.isObject();
        };
    }

    static Optional<Keyword> constant(Node rule, Node schema, SchemaCompiler compiler) {
        return Optional.of((value, before, run) -> switch (Equality.of(value, rule)) {
            case YES -> Judgement.VALID;
            case UNKNOWN -> doubt(value);
            case NO ->
                Judgement.of(new Violation(
                        "const",
                        rule,
                        value,
                        Wording.subject(value) + " must be "
                                + (rule.isContainer() ? "equal to the constant of the schema" : Wording.value(rule)),
                        List.of()));
        });
    }

    static Optional<Keyword> enumeration(Node rule, Node schema, SchemaCompiler compiler) {
        if (!rule.isArray()) {
            return compiler.invalid(rule, "a list of values");
        }
        List<Node> allowed =
                StreamSupport.stream(rule.children().spliterator(), false).toList();
        return Optional.of((value, before, run) -> {
            Certainty any = Certainty.NO;
            for (Node one : allowed) {
                any = any.or(Equality.of(value, one));
            }
            return switch (any) {
                case YES -> Judgement.VALID;
                case UNKNOWN -> doubt(value);
                case NO -> Judgement.of(new Violation("enum", rule, value, notAllowed(value, allowed), List.of()));
            };
        });
    }

    private static String notAllowed(Node value, List<Node> allowed) {
        List<String> words =
                allowed.stream().filter(Node::isString).map(Node::text).toList();
        String nearest = value.isString()
                ? Nearest.find(value.text(), words)
                        .map(word -> "; did you mean '" + word + "'?")
                        .orElse("")
                : "";
        return Wording.subject(value) + " must be one of the allowed values " + Wording.values(allowed) + nearest;
    }

    private static Judgement doubt(Node value) {
        return value.isUnresolved()
                ? Hidden.doubt(value)
                : Judgement.doubtful(Wording.subject(value) + " contains what nobody knows");
    }
}
