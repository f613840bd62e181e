package dev.interlock.path;

import dev.interlock.path.RegexPart.Anchor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Parse a regular expression as ECMAScript does, with the liberties of its annex B: a brace that opens no quantifier is
 * a brace, an escaped letter without a meaning is that letter.
 */
final class RegexParser {

    private static final int LONGEST = 20_000;
    private static final int DEEPEST = 200;
    private static final int MOST_REPEATS = 100_000;
    private static final String SIMPLIFY = "Simplify the expression.";

    private final String text;
    private final boolean lines;
    private final boolean dotAll;
    private final boolean unicode;
    private final Map<String, Integer> names = new LinkedHashMap<>();
    private int groupsInText;
    private int groups;
    private int depth;
    private int at;

    private RegexParser(String text, String flags) {
        this.text = text;
        this.lines = flags.indexOf('m') >= 0;
        this.dotAll = flags.indexOf('s') >= 0;
        this.unicode = flags.indexOf('u') >= 0 || flags.indexOf('v') >= 0;
    }

    static RegexPart parse(String text, String flags) throws ExpressionProblem {
        if (text.length() > LONGEST) {
            throw new ExpressionProblem(
                    0, "it has " + text.length() + " characters, more than " + LONGEST + ".", SIMPLIFY);
        }
        RegexParser parser = new RegexParser(text, flags);
        parser.countGroups();
        RegexPart whole = parser.choice();
        if (parser.at < text.length()) {
            throw parser.problem("')' closes nothing.", "Write '\\)' for the character, or remove it.");
        }
        return whole;
    }

    private void countGroups() {
        boolean inSet = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '[') {
                inSet = true;
            } else if (c == ']') {
                inSet = false;
            } else if (c == '(' && !inSet) {
                countGroup(i);
            }
        }
    }

    private void countGroup(int open) {
        if (!text.startsWith("(?", open)) {
            groupsInText++;
            return;
        }
        boolean named =
                text.startsWith("(?<", open) && !text.startsWith("(?<=", open) && !text.startsWith("(?<!", open);
        int close = text.indexOf('>', open);
        if (named && close > 0) {
            groupsInText++;
            names.putIfAbsent(text.substring(open + 3, close), groupsInText);
        }
    }

    private RegexPart choice() throws ExpressionProblem {
        if (++depth > DEEPEST) {
            throw problem("its groups are nested deeper than " + DEEPEST + ".", SIMPLIFY);
        }
        List<RegexPart> alternatives = new ArrayList<>(List.of(sequence()));
        while (skip("|")) {
            alternatives.add(sequence());
        }
        depth--;
        return alternatives.size() == 1 ? alternatives.get(0) : new RegexPart.Choice(List.copyOf(alternatives));
    }

    private RegexPart sequence() throws ExpressionProblem {
        List<RegexPart> parts = new ArrayList<>();
        while (at < text.length() && text.charAt(at) != '|' && text.charAt(at) != ')') {
            parts.add(quantified(term()));
        }
        return new RegexPart.Sequence(List.copyOf(parts));
    }

    private RegexPart term() throws ExpressionProblem {
        char c = text.charAt(at);
        return switch (c) {
            case '^' -> anchor(lines ? Anchor.LINE_START : Anchor.START);
            case '$' -> anchor(lines ? Anchor.LINE_END : Anchor.END);
            case '(' -> group();
            case '[' -> set();
            case '.' -> dot();
            case '\\' -> escape();
            case '*', '+', '?' ->
                throw problem("nothing stands before '" + c + "' that it could repeat.", escapeAdvice(c));
            default -> {
                if (c == '{' && isQuantifier()) {
                    throw problem("nothing stands before '{' that it could repeat.", escapeAdvice(c));
                }
                yield new RegexPart.Letter(next());
            }
        };
    }

    private Anchor anchor(Anchor anchor) {
        at++;
        return anchor;
    }

    private RegexPart dot() {
        at++;
        if (dotAll) {
            return new RegexPart.OneOf(true, List.of());
        }
        return new RegexPart.OneOf(
                true,
                List.of(
                        new RegexPart.Span('\n', '\n'),
                        new RegexPart.Span('\r', '\r'),
                        new RegexPart.Span('\u2028', '\u2029')));
    }

    private RegexPart quantified(RegexPart part) throws ExpressionProblem {
        int least;
        int most;
        if (skip("*")) {
            least = 0;
            most = -1;
        } else if (skip("+")) {
            least = 1;
            most = -1;
        } else if (skip("?")) {
            least = 0;
            most = 1;
        } else if (at < text.length() && text.charAt(at) == '{' && isQuantifier()) {
            int open = at++;
            least = number(open);
            most = skip(",") ? (text.charAt(at) == '}' ? -1 : number(open)) : least;
            at++;
            if (most >= 0 && most < least) {
                throw new ExpressionProblem(open, "the quantifier ends before it begins.", "Swap its numbers.");
            }
        } else {
            return part;
        }
        if (part instanceof Anchor) {
            throw problem("an anchor cannot be repeated.", "Remove the quantifier.");
        }
        return new RegexPart.Repeat(part, least, most, skip("?"));
    }

    private boolean isQuantifier() {
        int i = digits(at + 1);
        if (i == at + 1) {
            return false;
        }
        if (i < text.length() && text.charAt(i) == ',') {
            i = digits(i + 1);
        }
        return i < text.length() && text.charAt(i) == '}';
    }

    private int digits(int from) {
        int i = from;
        while (i < text.length() && isDigit(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private int number(int open) throws ExpressionProblem {
        int from = at;
        at = digits(at);
        if (at - from > 6 || Integer.parseInt(text.substring(from, at)) > MOST_REPEATS) {
            throw new ExpressionProblem(open, "it repeats more than " + MOST_REPEATS + " times.", SIMPLIFY);
        }
        return Integer.parseInt(text.substring(from, at));
    }

    private RegexPart group() throws ExpressionProblem {
        int open = at;
        RegexPart result;
        if (skip("(?:")) {
            result = new RegexPart.Group(choice(), 0, false);
        } else if (skip("(?i:")) {
            result = new RegexPart.Group(choice(), 0, true);
        } else if (skip("(?=")) {
            result = new RegexPart.Look(choice(), true, false);
        } else if (skip("(?!")) {
            result = new RegexPart.Look(choice(), true, true);
        } else if (skip("(?<=")) {
            result = new RegexPart.Look(choice(), false, false);
        } else if (skip("(?<!")) {
            result = new RegexPart.Look(choice(), false, true);
        } else {
            skipGroupHead(open);
            int number = ++groups;
            result = new RegexPart.Group(choice(), number, false);
        }
        if (!skip(")")) {
            throw new ExpressionProblem(open, "'(' is not closed.", escapeAdvice('('));
        }
        return result;
    }

    private void skipGroupHead(int open) throws ExpressionProblem {
        if (skip("(?<")) {
            int close = text.indexOf('>', at);
            if (close <= at) {
                throw problem("the name of the group is not closed.", "Write '(?<name>…)'.");
            }
            at = close + 1;
        } else if (text.startsWith("(?", open)) {
            at = open + 2;
            boolean inlineFlag = at < text.length() && "imsxu".indexOf(text.charAt(at)) >= 0;
            throw problem(
                    "'(?' opens no group that ECMAScript knows.",
                    inlineFlag ? "Write flags behind the expression, as in '/…/i'." : "Write '\\(' for the character.");
        } else {
            at++;
        }
    }

    private RegexPart set() throws ExpressionProblem {
        int open = at++;
        boolean negated = skip("^");
        List<RegexPart.Item> items = new ArrayList<>();
        while (!skip("]")) {
            if (at >= text.length()) {
                throw new ExpressionProblem(open, "'[' is not closed.", escapeAdvice('['));
            }
            RegexPart.Item first = item();
            boolean spans = at + 1 < text.length() && text.charAt(at) == '-' && text.charAt(at + 1) != ']';
            if (!spans) {
                items.add(first);
                continue;
            }
            int dash = at++;
            RegexPart.Item last = item();
            if (first instanceof RegexPart.Span from && last instanceof RegexPart.Span to) {
                if (from.first() > to.first()) {
                    throw new ExpressionProblem(dash, "the range ends before it begins.", "Swap its ends.");
                }
                items.add(new RegexPart.Span(from.first(), to.first()));
            } else {
                items.addAll(List.of(first, new RegexPart.Span('-', '-'), last));
            }
        }
        return new RegexPart.OneOf(negated, List.copyOf(items));
    }

    private RegexPart.Item item() throws ExpressionProblem {
        if (text.charAt(at) != '\\') {
            int c = next();
            return new RegexPart.Span(c, c);
        }
        int start = at++;
        if (at >= text.length()) {
            throw new ExpressionProblem(start, "nothing follows '\\'.", "Write '\\\\' for the character.");
        }
        char c = text.charAt(at);
        if ("dDwWsS".indexOf(c) >= 0) {
            at++;
            return new RegexPart.Named(c);
        }
        if (unicode && (c == 'p' || c == 'P') && text.startsWith("{", at + 1)) {
            return property();
        }
        if (c == 'b') {
            at++;
            return new RegexPart.Span('\b', '\b');
        }
        int letter = escapedLetter();
        return new RegexPart.Span(letter, letter);
    }

    private RegexPart escape() throws ExpressionProblem {
        int start = at;
        if (at + 1 >= text.length()) {
            throw new ExpressionProblem(start, "nothing follows '\\'.", "Write '\\\\' for the character.");
        }
        char c = text.charAt(at + 1);
        if (c == 'b' || c == 'B') {
            at += 2;
            return c == 'b' ? Anchor.BOUNDARY : Anchor.NO_BOUNDARY;
        }
        if (c >= '1' && c <= '9') {
            int end = digits(at + 1);
            int number = end - at > 4 ? Integer.MAX_VALUE : Integer.parseInt(text.substring(at + 1, end));
            if (number <= groupsInText) {
                at = end;
                return new RegexPart.Back(number);
            }
        }
        if (c == 'k' && !names.isEmpty()) {
            return namedBack(start);
        }
        RegexPart.Item item = item();
        return item instanceof RegexPart.Span span
                ? new RegexPart.Letter(span.first())
                : new RegexPart.OneOf(false, List.of(item));
    }

    private RegexPart namedBack(int start) throws ExpressionProblem {
        int close = text.indexOf('>', at);
        String name = close > start + 3 ? text.substring(start + 3, close) : "";
        Integer number = names.get(name);
        if (number == null) {
            throw new ExpressionProblem(start, "no group is called '" + name + "'.", "Name an existing group.");
        }
        at = close + 1;
        return new RegexPart.Back(number);
    }

    private RegexPart.Item property() throws ExpressionProblem {
        int close = text.indexOf('}', at);
        if (close < 0) {
            throw problem("the name of the property is not closed.", "Write '\\p{L}'.");
        }
        String name = text.substring(at + 2, close);
        boolean negated = text.charAt(at) == 'P';
        at = close + 1;
        return new RegexPart.Property(name, negated);
    }

    /** Read what follows a backslash as one character. */
    private int escapedLetter() {
        int c = next();
        return switch (c) {
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'v' -> 0x0B;
            case 'f' -> '\f';
            case 'r' -> '\r';
            case 'x' -> hex(2, 'x');
            case 'u' -> unicode && text.startsWith("{", at) ? braced() : hex(4, 'u');
            case 'c' -> control();
            default -> c >= '0' && c <= '7' ? octal(c - '0') : c;
        };
    }

    private int control() {
        boolean letter = at < text.length()
                && Character.toLowerCase(text.charAt(at)) >= 'a'
                && Character.toLowerCase(text.charAt(at)) <= 'z';
        if (letter) {
            return text.charAt(at++) % 32;
        }
        at--;
        return '\\';
    }

    private int octal(int first) {
        int value = first;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '7' && value * 8 < 256) {
            value = value * 8 + text.charAt(at++) - '0';
        }
        return value;
    }

    private int hex(int length, char otherwise) {
        if (at + length > text.length()) {
            return otherwise;
        }
        String digits = text.substring(at, at + length);
        if (!areHex(digits)) {
            return otherwise;
        }
        at += length;
        return Integer.parseInt(digits, 16);
    }

    private static boolean areHex(String digits) {
        for (int i = 0; i < digits.length(); i++) {
            if (Character.digit(digits.charAt(i), 16) < 0) {
                return false;
            }
        }
        return true;
    }

    private int braced() {
        int close = text.indexOf('}', at);
        String digits = close < 0 || close - at > 7 ? "" : text.substring(at + 1, close);
        boolean valid = !digits.isEmpty() && areHex(digits);
        if (!valid || !Character.isValidCodePoint(Integer.parseInt(digits, 16))) {
            return 'u';
        }
        at = close + 1;
        return Integer.parseInt(digits, 16);
    }

    private int next() {
        int c = text.codePointAt(at);
        at += Character.charCount(c);
        return c;
    }

    private boolean skip(String expected) {
        if (!text.startsWith(expected, at)) {
            return false;
        }
        at += expected.length();
        return true;
    }

    private ExpressionProblem problem(String message, String nextStep) {
        return new ExpressionProblem(Math.min(at, text.length()), message, nextStep);
    }

    private static String escapeAdvice(char c) {
        return "Write '\\" + c + "' for the character.";
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
