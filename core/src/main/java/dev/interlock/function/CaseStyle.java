package dev.interlock.function;

import dev.interlock.path.ScriptRegex;
import dev.interlock.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The spellings of names. Every pattern is written with digits, which can be taken out of it; beside it stands what
 * tells the style from the others.
 */
enum CaseStyle {
    FLAT("[a-z][a-z{0-9}]*", "[a-z0-9]+"),
    CAMEL("[a-z][a-z{0-9}]*(?:[A-Z{0-9}](?:[a-z{0-9}]+|$))*", "[a-z][A-Za-z0-9]*"),
    PASCAL("[A-Z][a-z{0-9}]*(?:[A-Z{0-9}](?:[a-z{0-9}]+|$))*", "[A-Z][A-Za-z0-9]*"),
    KEBAB("[a-z][a-z{0-9}]*(?:-[a-z{0-9}]+)*", "[a-z0-9]+(?:-[a-z0-9]+)*"),
    COBOL("[A-Z][A-Z{0-9}]*(?:-[A-Z{0-9}]+)*", "[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)*"),
    SNAKE("[a-z][a-z{0-9}]*(?:_[a-z{0-9}]+)*", "[a-z0-9]+(?:_[a-z0-9]+)*"),
    MACRO("[A-Z][A-Z{0-9}]*(?:_[A-Z{0-9}]+)*", "[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*");

    private final String pattern;
    private final String anyPattern;

    CaseStyle(String pattern, String anyPattern) {
        this.pattern = pattern;
        this.anyPattern = anyPattern;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<CaseStyle> find(String word) {
        for (CaseStyle style : values()) {
            if (style.word().equals(word)) {
                return Optional.of(style);
            }
        }
        return Optional.empty();
    }

    static List<String> words() {
        List<String> words = new ArrayList<>();
        for (CaseStyle style : values()) {
            words.add(style.word());
        }
        return words;
    }

    /** Tell the expression that names of this style match as a whole. */
    ScriptRegex regex(boolean digits) {
        return parse("^" + part(digits) + "$");
    }

    /** Tell the expression for names of several parts of this style, with a character between them. */
    ScriptRegex regex(boolean digits, char separator, boolean leading) {
        String between = "[\\u" + String.format(Locale.ROOT, "%04x", (int) separator) + "]";
        String part = "(?:" + part(digits) + ")";
        return parse("^" + (leading ? between + "?" : "") + part + "(?:" + between + part + ")*$");
    }

    /** Tell the expression that tells the style from the others: an acronym is one word in it, a number as well. */
    ScriptRegex anyRegex() {
        return parse("^" + anyPattern + "$");
    }

    private String part(boolean digits) {
        return pattern.replace("{0-9}", digits ? "0-9" : "").replace("[]", "[^\\s\\S]");
    }

    private static ScriptRegex parse(String expression) {
        return ScriptRegex.parse(expression, "", Location.of("casing")).value().orElseThrow();
    }
}
