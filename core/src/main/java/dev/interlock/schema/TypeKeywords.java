package dev.interlock.schema;

import dev.interlock.document.Node;
import dev.interlock.path.Certainty;
import dev.interlock.source.Nearest;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;

/** Compile the keywords that say what a value is: {@code type}, {@code const}, {@code enum}. */
final class TypeKeywords {

    private TypeKeywords() {}

    static Optional<Keyword> type(Node rule, Node schema, SchemaCompiler compiler) {
        List<String> words = new ArrayList<>();
        if (rule.isString()) {
            words.add(rule.text());
        } else {
            for (Node child : rule.children()) {
                words.add(child.findText().orElse(""));
            }
        }
        EnumSet<ValueType> types = EnumSet.noneOf(ValueType.class);
        boolean known = true;
        for (String word : words) {
            Optional<ValueType> type = ValueType.find(word);
            if (type.isPresent()) {
                types.add(type.get());
            } else {
                known = false;
            }
        }
        if (types.isEmpty() || !known) {
            return compiler.invalid(rule, "a type of JSON, or a list of such types");
        }
        if (compiler.isNullable(schema)) {
            types.add(ValueType.NULL);
        }
        ValueType[] all = types.toArray(new ValueType[0]);
        return Optional.of(new KeywordWithTest(
                (value, before, run) -> judgeType(rule, all, value), (value, run) -> fits(all, value)));
    }

    private static Certainty fits(ValueType[] types, Node value) {
        Certainty any = Certainty.NO;
        for (ValueType type : types) {
            any = any.or(type.fits(value));
        }
        return any;
    }

    private static Judgement judgeType(Node rule, ValueType[] types, Node value) {
        Certainty any = fits(types, value);
        if (any != Certainty.NO) {
            return validOrDoubtful(any, value);
        }
        StringJoiner expected = new StringJoiner(" or ");
        for (ValueType type : types) {
            expected.add(withArticle(type));
        }
        return Judgement.of(
                new Violation("type", rule, value, Wording.subject(value) + " must be " + expected, List.of()));
    }

    private static String withArticle(ValueType type) {
        return switch (type) {
            case NULL -> "null";
            case ARRAY, INTEGER, OBJECT -> "an " + type.word();
            case BOOLEAN, NUMBER, STRING -> "a " + type.word();
        };
    }

    static Optional<Keyword> constant(Node rule, Node schema, SchemaCompiler compiler) {
        Keyword constant = (value, before, run) -> {
            Certainty equal = Equality.of(value, rule);
            if (equal != Certainty.NO) {
                return validOrDoubtful(equal, value);
            }
            String expected = rule.isContainer() ? "equal to the constant of the schema" : Wording.value(rule);
            return Judgement.of(
                    new Violation("const", rule, value, Wording.subject(value) + " must be " + expected, List.of()));
        };
        return Optional.of(new KeywordWithTest(constant, isOneOf(List.of(rule))));
    }

    static Optional<Keyword> enumeration(Node rule, Node schema, SchemaCompiler compiler) {
        if (!rule.isArray()) {
            return compiler.invalid(rule, "a list of values");
        }
        List<Node> allowed = new ArrayList<>();
        for (Node child : rule.children()) {
            allowed.add(child);
        }
        Keyword enumeration = (value, before, run) -> {
            Certainty any = isOneOf(allowed, value);
            return any == Certainty.NO
                    ? Judgement.of(new Violation("enum", rule, value, notAllowed(value, allowed), List.of()))
                    : validOrDoubtful(any, value);
        };
        return Optional.of(new KeywordWithTest(enumeration, isOneOf(allowed)));
    }

    private static KeywordWithTest.Test isOneOf(List<Node> allowed) {
        Set<String> texts = new HashSet<>();
        for (Node one : allowed) {
            if (one.isString()) {
                texts.add(one.text());
            }
        }
        // Most values and nearly all that are allowed are texts.
        return (value, run) -> value.isString() ? Certainty.of(texts.contains(value.text())) : isOneOf(allowed, value);
    }

    private static Certainty isOneOf(List<Node> allowed, Node value) {
        Certainty any = Certainty.NO;
        for (int i = 0; i < allowed.size() && any != Certainty.YES; i++) {
            any = any.or(Equality.of(value, allowed.get(i)));
        }
        return any;
    }

    private static String notAllowed(Node value, List<Node> allowed) {
        List<String> words = new ArrayList<>();
        for (Node one : allowed) {
            if (one.isString()) {
                words.add(one.text());
            }
        }
        Optional<String> nearest = value.isString() ? Nearest.find(value.text(), words) : Optional.empty();
        return Wording.subject(value) + " must be one of the allowed values " + Wording.values(allowed)
                + (nearest.isPresent() ? "; did you mean '" + nearest.get() + "'?" : "");
    }

    private static Judgement validOrDoubtful(Certainty valid, Node value) {
        if (valid == Certainty.YES) {
            return Judgement.VALID;
        }
        return value.isUnresolved()
                ? Hidden.doubt(value)
                : Judgement.doubtful(Wording.subject(value) + " contains what nobody knows");
    }
}
