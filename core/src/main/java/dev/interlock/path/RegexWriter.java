package dev.interlock.path;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Write the parts of an ECMAScript expression for an engine of the Java platform.
 *
 * <p>The sets are spelt out, because the engines and ECMAScript disagree on what is white space, a line or a word.
 */
final class RegexWriter {

    private static final String WHITE =
            "\\x{9}-\\x{d}\\x{20}\\x{a0}\\x{1680}\\x{2000}-\\x{200a}\\x{2028}\\x{2029}\\x{202f}\\x{205f}\\x{3000}\\x{feff}";
    private static final String NOT_WHITE = "\\x{0}-\\x{8}\\x{e}-\\x{1f}\\x{21}-\\x{9f}\\x{a1}-\\x{167f}"
            + "\\x{1681}-\\x{1fff}\\x{200b}-\\x{2027}\\x{202a}-\\x{202e}\\x{2030}-\\x{205e}\\x{2060}-\\x{2fff}"
            + "\\x{3001}-\\x{fefe}\\x{ff00}-\\x{10ffff}";
    private static final String WORD = "[A-Za-z0-9_]";
    private static final String LINE_END = "[\\n\\r\\x{2028}\\x{2029}]";
    private static final String ANY = "\\x{0}-\\x{10ffff}";

    /** The two kinds of engine. */
    enum Engine {
        /** Takes time linear in the text, and knows neither looks nor captured text. */
        LINEAR,
        BACKTRACKING
    }

    private final Engine engine;
    private final boolean reversed;
    private final StringBuilder out = new StringBuilder();

    private RegexWriter(Engine engine, boolean reversed) {
        this.engine = engine;
        this.reversed = reversed;
    }

    static String write(RegexPart part, Engine engine) {
        RegexWriter writer = new RegexWriter(engine, false);
        writer.put(part);
        return writer.out.toString();
    }

    /** Write the expression that matches the same texts read from their end; it must not look nor refer back. */
    static String writeReversed(RegexPart part) {
        RegexWriter writer = new RegexWriter(Engine.BACKTRACKING, true);
        writer.put(part);
        return writer.out.toString();
    }

    private void put(RegexPart part) {
        if (part instanceof RegexPart.Choice choice) {
            putBetween("(?:", choice.alternatives());
        } else if (part instanceof RegexPart.Sequence sequence) {
            List<RegexPart> parts = new ArrayList<>(sequence.parts());
            if (reversed) {
                Collections.reverse(parts);
            }
            for (RegexPart each : parts) {
                put(each);
            }
        } else if (part instanceof RegexPart.Repeat repeat) {
            putRepeat(repeat);
        } else if (part instanceof RegexPart.Group group) {
            putBetween(
                    group.number() > 0 && engine == Engine.BACKTRACKING ? "(" : group.ignoringCase() ? "(?i:" : "(?:",
                    List.of(group.part()));
        } else if (part instanceof RegexPart.Look look) {
            putBetween("(?" + (look.ahead() ? "" : "<") + (look.negative() ? "!" : "="), List.of(look.part()));
        } else if (part instanceof RegexPart.OneOf set) {
            putSet(set);
        } else if (part instanceof RegexPart.Letter letter) {
            putLetter(letter.codePoint());
        } else if (part instanceof RegexPart.Back back) {
            out.append("(?:\\").append(back.number()).append(')');
        } else if (part instanceof RegexPart.Anchor anchor) {
            putAnchor(anchor);
        }
    }

    private void putBetween(String open, List<RegexPart> alternatives) {
        out.append(open);
        for (int i = 0; i < alternatives.size(); i++) {
            out.append(i == 0 ? "" : "|");
            put(alternatives.get(i));
        }
        out.append(')');
    }

    private void putRepeat(RegexPart.Repeat repeat) {
        boolean whole = repeat.part() instanceof RegexPart.OneOf
                || repeat.part() instanceof RegexPart.Letter
                || repeat.part() instanceof RegexPart.Group;
        if (whole) {
            put(repeat.part());
        } else {
            putBetween("(?:", List.of(repeat.part()));
        }
        out.append(quantifier(repeat)).append(repeat.lazy() ? "?" : "");
    }

    private static String quantifier(RegexPart.Repeat repeat) {
        if (repeat.most() < 0) {
            return repeat.least() == 0 ? "*" : repeat.least() == 1 ? "+" : "{" + repeat.least() + ",}";
        }
        if (repeat.least() == 0 && repeat.most() == 1) {
            return "?";
        }
        return "{" + repeat.least() + (repeat.most() == repeat.least() ? "" : "," + repeat.most()) + "}";
    }

    private void putSet(RegexPart.OneOf set) {
        if (set.items().isEmpty()) {
            out.append(set.negated() ? "[" : "[^").append(ANY).append(']');
            return;
        }
        out.append(set.negated() ? "[^" : "[");
        for (RegexPart.Item item : set.items()) {
            putItem(item);
        }
        out.append(']');
    }

    private void putItem(RegexPart.Item item) {
        if (item instanceof RegexPart.Span span) {
            putLetter(span.first());
            if (span.last() != span.first()) {
                out.append('-');
                putLetter(span.last());
            }
        } else if (item instanceof RegexPart.Named named) {
            out.append(
                    switch (named.name()) {
                        case 's' -> WHITE;
                        case 'S' -> NOT_WHITE;
                        default -> "\\" + named.name();
                    });
        } else if (item instanceof RegexPart.Property property) {
            int value = property.name().indexOf('=') + 1;
            out.append(property.negated() ? "\\P{" : "\\p{")
                    .append(property.name().substring(value))
                    .append('}');
        }
    }

    private void putLetter(int codePoint) {
        boolean plain = codePoint < 128 && Character.isLetterOrDigit(codePoint);
        if (plain) {
            out.append((char) codePoint);
        } else {
            out.append("\\x{").append(Integer.toHexString(codePoint)).append('}');
        }
    }

    private void putAnchor(RegexPart.Anchor anchor) {
        out.append(
                switch (anchor) {
                    case START -> reversed ? "\\z" : "\\A";
                    case END -> reversed ? "\\A" : "\\z";
                    case LINE_START -> reversed ? lineEnd() : lineStart();
                    case LINE_END -> reversed ? lineStart() : lineEnd();
                    case BOUNDARY -> boundary();
                    case NO_BOUNDARY -> noBoundary();
                });
    }

    private static String lineStart() {
        return "(?:\\A|(?<=" + LINE_END + "))";
    }

    private static String lineEnd() {
        return "(?:\\z|(?=" + LINE_END + "))";
    }

    private String boundary() {
        return engine == Engine.LINEAR
                ? "\\b"
                : "(?:(?<=" + WORD + ")(?!" + WORD + ")|(?<!" + WORD + ")(?=" + WORD + "))";
    }

    private String noBoundary() {
        return engine == Engine.LINEAR
                ? "\\B"
                : "(?:(?<=" + WORD + ")(?=" + WORD + ")|(?<!" + WORD + ")(?!" + WORD + "))";
    }
}
