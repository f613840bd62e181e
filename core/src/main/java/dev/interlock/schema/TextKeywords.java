package dev.interlock.schema;

import dev.interlock.document.Node;
import dev.interlock.document.NodeKind;
import dev.interlock.path.Certainty;
import dev.interlock.path.ScriptRegex;
import java.util.Optional;

/** Compile the keywords about strings, and {@code format}, which also concerns numbers. */
final class TextKeywords {

    private TextKeywords() {}

    static Optional<Keyword> maxLength(Node rule, Node schema, SchemaCompiler compiler) {
        return compiler.count(rule).map(limit -> (value, before, run) -> {
            if (value.isUnresolved()) {
                return Hidden.knownLength(value) > limit ? tooLong(rule, value) : Hidden.doubt(value);
            }
            return !value.isString() || length(value) <= limit ? Judgement.VALID : tooLong(rule, value);
        });
    }

    static Optional<Keyword> minLength(Node rule, Node schema, SchemaCompiler compiler) {
        return compiler.count(rule).map(limit -> (value, before, run) -> {
            if (value.isUnresolved()) {
                return Hidden.knownLength(value) >= limit ? Judgement.VALID : Hidden.doubt(value);
            }
            return !value.isString() || length(value) >= limit
                    ? Judgement.VALID
                    : Judgement.violated("minLength", rule, value, "not have fewer than " + characters(rule));
        });
    }

    static Optional<Keyword> pattern(Node rule, Node schema, SchemaCompiler compiler) {
        return compiler.regex(rule).map(regex -> (value, before, run) -> {
            Certainty matches = matches(regex, value);
            return switch (matches) {
                case YES -> Judgement.VALID;
                case UNKNOWN -> Hidden.doubt(value);
                case NO ->
                    Judgement.violated("pattern", rule, value, "match the pattern " + Wording.quoted(rule.text()));
            };
        });
    }

    private static Certainty matches(ScriptRegex regex, Node value) {
        if (value.isUnresolved()) {
            return Hidden.isText(value) ? regex.test(value.unresolved().template()) : Certainty.UNKNOWN;
        }
        return Certainty.of(!value.isString() || regex.test(value.text()));
    }

    /** Formats that nobody knows are ignored, as the users of foreign rule packs expect. */
    static Optional<Keyword> format(Node rule, Node schema, SchemaCompiler compiler) {
        if (!rule.isString()) {
            return compiler.invalid(rule, "the name of a format");
        }
        String format = rule.text();
        if (Formats.OF_TEXT.contains(format)) {
            return Optional.of((value, before, run) -> {
                if (value.isUnresolved()) {
                    return Hidden.doubt(value);
                }
                return !value.isString() || Formats.hasFormat(value.text(), format)
                        ? Judgement.VALID
                        : misformed(rule, value);
            });
        }
        if (Formats.OF_NUMBERS.contains(format)) {
            return Optional.of((value, before, run) -> {
                if (value.isUnresolved()) {
                    return Hidden.unlessText(value);
                }
                return value.kind() != NodeKind.NUMBER || Formats.hasFormat(value, format)
                        ? Judgement.VALID
                        : misformed(rule, value);
            });
        }
        return Optional.empty();
    }

    private static Judgement misformed(Node rule, Node value) {
        return Judgement.violated("format", rule, value, "match the format " + Wording.quoted(rule.text()));
    }

    private static Judgement tooLong(Node rule, Node value) {
        return Judgement.violated("maxLength", rule, value, "not have more than " + characters(rule));
    }

    private static String characters(Node rule) {
        return Wording.count(rule.text(), "character", "characters");
    }

    private static int length(Node value) {
        String text = value.text();
        return text.codePointCount(0, text.length());
    }
}
