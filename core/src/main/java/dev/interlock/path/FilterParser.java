package dev.interlock.path;

import dev.interlock.source.Location;
import dev.interlock.source.Nearest;
import dev.interlock.source.Parsed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Parse the condition of a filter, from a place of an expression to where it ends. */
final class FilterParser {

    private static final int DEEPEST = 300;
    private static final Set<String> TYPES =
            Set.of("object", "array", "string", "boolean", "null", "integer", "number", "scalar", "nonFinite", "other");
    private static final Map<String, Term> KNOWN = Map.of(
            "property", Term.Known.PROPERTY,
            "key", Term.Known.PROPERTY,
            "parent", Term.Known.PARENT,
            "parentProperty", Term.Known.PARENT_PROPERTY,
            "root", Term.Known.ROOT,
            "path", Term.Known.PATH);
    private static final Map<String, Value> CONSTANTS = Map.of(
            "true",
            Value.of(true),
            "false",
            Value.of(false),
            "null",
            Value.NULL,
            "undefined",
            Value.UNDEFINED,
            "NaN",
            new Value.Numeric(Double.NaN),
            "Infinity",
            new Value.Numeric(Double.POSITIVE_INFINITY));
    private static final List<List<String>> INFIX = List.of(
            List.of("||"),
            List.of("&&"),
            List.of("===", "!==", "==", "!="),
            List.of("<=", ">=", "<", ">", "in"),
            List.of("+", "-"),
            List.of("*", "/", "%"));

    private final String text;
    private final Location location;
    private int at;
    private int depth;

    private FilterParser(String text, int at, Location location) {
        this.text = text;
        this.at = at;
        this.location = location;
    }

    /**
     * A condition and where it ends.
     *
     * @param condition the condition
     * @param end the first offset behind it and the white space that follows
     */
    record Read(Term condition, int end) {}

    static Read read(String text, int start, Location location) throws ExpressionProblem {
        FilterParser parser = new FilterParser(text, start, location);
        Term condition = parser.infix(0);
        parser.skipSpace();
        parser.refuseOtherDialects();
        return new Read(condition, parser.at);
    }

    private Term infix(int level) throws ExpressionProblem {
        if (level == INFIX.size()) {
            return prefix();
        }
        Term left = infix(level + 1);
        for (Optional<String> operator = operator(level); operator.isPresent(); operator = operator(level)) {
            left = new Term.Infix(operator.get(), left, infix(level + 1));
            if (++depth > DEEPEST) {
                throw tooDeep();
            }
        }
        return left;
    }

    private Optional<String> operator(int level) {
        skipSpace();
        for (String operator : INFIX.get(level)) {
            if (!text.startsWith(operator, at)) {
                continue;
            }
            boolean longer = operator.equals("in") && at + 2 < text.length() && isNamePart(text.charAt(at + 2));
            if (!longer) {
                at += operator.length();
                return Optional.of(operator);
            }
        }
        return Optional.empty();
    }

    private Term prefix() throws ExpressionProblem {
        skipSpace();
        if (++depth > DEEPEST) {
            throw tooDeep();
        }
        Term term;
        if (text.startsWith("!", at) && !text.startsWith("!=", at)) {
            at++;
            term = new Term.Prefix("!", prefix());
        } else if (text.startsWith("-", at) || text.startsWith("+", at)) {
            String sign = String.valueOf(text.charAt(at++));
            term = new Term.Prefix(sign, prefix());
        } else if (skipWord("void")) {
            term = new Term.Prefix("void", prefix());
        } else if (skipWord("typeof")) {
            term = new Term.Prefix("typeof", prefix());
        } else {
            term = postfix(primary());
        }
        depth--;
        return term;
    }

    private Term postfix(Term start) throws ExpressionProblem {
        Term term = start;
        while (true) {
            skipSpace();
            int before = at;
            if (text.startsWith("?.", at)) {
                at++;
            }
            if (skip(".")) {
                term = memberOrCall(term);
            } else if (skip("[")) {
                Term name = infix(0);
                expect("]", before, "'[' is not closed.");
                term = new Term.Member(term, name, before);
            } else {
                return term;
            }
            if (++depth > DEEPEST) {
                throw tooDeep();
            }
        }
    }

    private Term memberOrCall(Term of) throws ExpressionProblem {
        int start = at;
        String name = name();
        if (name.isEmpty()) {
            throw problem(
                    "no member name follows '.'.",
                    text.startsWith("*", at)
                            ? "Select with '*' in the path, not in a filter."
                            : "Write '.name' or ['name'].");
        }
        int open = at;
        if (!skip("(")) {
            return new Term.Member(of, new Term.Constant(new Value.Text(name)), start);
        }
        if (!TextMethods.NAMES.contains(name)) {
            throw new ExpressionProblem(
                    start,
                    "'" + name + "' is no method that filters know.",
                    Nearest.find(name, TextMethods.NAMES)
                            .map(near -> "Write '" + near + "'.")
                            .orElse("Use one of " + String.join(", ", TextMethods.NAMES) + "."));
        }
        List<Term> arguments = items(")", open);
        return new Term.Call(of, name, name.equals("match") ? compiled(arguments, open) : arguments, start);
    }

    /** Read a text that a filter matches by as the regular expression that it stands for. */
    private List<Term> compiled(List<Term> arguments, int offset) throws ExpressionProblem {
        boolean written = !arguments.isEmpty()
                && arguments.get(0) instanceof Term.Constant constant
                && constant.value() instanceof Value.Text;
        if (!written) {
            return arguments;
        }
        String expression = Scripting.text(((Term.Constant) arguments.get(0)).value());
        return List.of(regex(expression, "", offset));
    }

    private Term primary() throws ExpressionProblem {
        skipSpace();
        if (at >= text.length()) {
            throw problem("the filter ends where a value is expected.", "Write '[?(@.name == \"value\")]'.");
        }
        int start = at;
        char c = text.charAt(at);
        return switch (c) {
            case '@' -> atSign(start);
            case '$' -> {
                at++;
                yield Term.Known.ROOT;
            }
            case '\'', '"' -> new Term.Constant(new Value.Text(quoted()));
            case '/' -> regexLiteral();
            case '[' -> {
                at++;
                yield new Term.Items(items("]", start));
            }
            case '(' -> {
                at++;
                Term inner = infix(0);
                expect(")", start, "'(' is not closed.");
                yield inner;
            }
            default -> isDigit(c) ? numeric() : word(start);
        };
    }

    private Term atSign(int start) throws ExpressionProblem {
        at++;
        String name = name();
        if (name.isEmpty()) {
            return Term.Known.VALUE;
        }
        if (text.startsWith("()", at) && TYPES.contains(name)) {
            at += 2;
            return new Term.IsA(name);
        }
        Term known = KNOWN.get(name);
        if (known == null) {
            throw new ExpressionProblem(
                    start,
                    "'@" + name + "' is nothing that filters know.",
                    Nearest.find(name, KNOWN.keySet())
                            .map(near -> "Write '@" + near + "', or '@." + name + "' for a member.")
                            .orElse("Write '@." + name + "' for a member."));
        }
        return known;
    }

    private Term word(int start) throws ExpressionProblem {
        String name = name();
        Value constant = CONSTANTS.get(name);
        if (constant != null) {
            return new Term.Constant(constant);
        }
        if (name.isEmpty()) {
            throw problem(
                    "'" + text.charAt(at) + "' stands where a value is expected.",
                    "Write a member such as '@.name', a number, or a quoted text.");
        }
        throw new ExpressionProblem(
                start,
                "'" + name + "' is nothing that filters know.",
                "Quote it, or write '@." + name + "' or '@[\"" + name + "\"]' for a member.");
    }

    private Term numeric() throws ExpressionProblem {
        int start = at;
        while (at < text.length() && (isNamePart(text.charAt(at)) || text.charAt(at) == '.')) {
            at++;
        }
        double number = Scripting.number(text.substring(start, at));
        if (Double.isNaN(number)) {
            throw new ExpressionProblem(
                    start, "'" + text.substring(start, at) + "' is no number.", "Quote it, or write a number.");
        }
        return new Term.Constant(new Value.Numeric(number));
    }

    private Term regexLiteral() throws ExpressionProblem {
        int start = at++;
        boolean inSet = false;
        while (at < text.length() && (inSet || text.charAt(at) != '/')) {
            char c = text.charAt(at);
            at += c == '\\' ? 2 : 1;
            inSet = c == '[' || (inSet && c != ']');
        }
        if (at >= text.length()) {
            throw new ExpressionProblem(start, "the regular expression is not closed.", "Close it with '/'.");
        }
        String expression = text.substring(start + 1, at++);
        int flags = at;
        while (at < text.length() && text.charAt(at) >= 'a' && text.charAt(at) <= 'z') {
            at++;
        }
        return regex(expression, text.substring(flags, at), start);
    }

    private Term regex(String expression, String flags, int offset) throws ExpressionProblem {
        Parsed<ScriptRegex> parsed = ScriptRegex.parse(expression, flags, location);
        Optional<ScriptRegex> regex = parsed.value();
        if (regex.isEmpty()) {
            String message = parsed.problems().get(0).message();
            int reason = message.indexOf(": ");
            int end = message.indexOf('\n');
            throw new ExpressionProblem(
                    offset,
                    "its regular expression cannot be read: " + message.substring(reason + 2, end),
                    parsed.problems().get(0).nextStep());
        }
        return new Term.Constant(new Value.Matcher(regex.get()));
    }

    private List<Term> items(String close, int open) throws ExpressionProblem {
        List<Term> items = new ArrayList<>();
        skipSpace();
        if (skip(close)) {
            return List.of();
        }
        do {
            items.add(infix(0));
            skipSpace();
        } while (skip(","));
        expect(close, open, "'" + text.charAt(open) + "' is not closed.");
        return List.copyOf(items);
    }

    private String quoted() throws ExpressionProblem {
        QuotedText quoted = QuotedText.read(text, at);
        at = quoted.end();
        return quoted.text();
    }

    private String name() {
        int start = at;
        while (at < text.length() && isNamePart(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at);
    }

    private void refuseOtherDialects() throws ExpressionProblem {
        if (text.startsWith("=~", at)) {
            throw problem("'=~' is no operator.", "Write '@.name.match(/…/)'.");
        }
        if (text.startsWith("=>", at)) {
            throw problem("filters know no functions of their own.", "Write the condition without '=>'.");
        }
        if (text.startsWith("=", at)) {
            throw problem("'=' compares nothing.", "Write '=='.");
        }
        if (text.startsWith("&", at) || text.startsWith("|", at)) {
            throw problem("'" + text.charAt(at) + "' is no operator.", "Write '&&' or '||'.");
        }
        int start = at;
        String word = name();
        at = start;
        if (!word.isEmpty()) {
            throw problem(
                    "'" + word + "' is no operator.",
                    switch (word) {
                        case "and" -> "Write '&&'.";
                        case "or" -> "Write '||'.";
                        case "contains" -> "Write '.includes(…)'.";
                        default -> "Write an operator such as '==', '&&' or 'in' there.";
                    });
        }
    }

    private void expect(String close, int open, String message) throws ExpressionProblem {
        skipSpace();
        if (!skip(close)) {
            refuseOtherDialects();
            throw new ExpressionProblem(open, message, "Close it with '" + close + "'.");
        }
    }

    private boolean skipWord(String word) {
        int end = at + word.length();
        boolean found = text.startsWith(word, at) && (end >= text.length() || !isNamePart(text.charAt(end)));
        if (found) {
            at = end;
        }
        return found;
    }

    private boolean skip(String expected) {
        boolean found = text.startsWith(expected, at);
        if (found) {
            at += expected.length();
        }
        return found;
    }

    private void skipSpace() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private ExpressionProblem tooDeep() {
        return problem("its filter is longer or nested deeper than can be judged.", "Write several expressions.");
    }

    private ExpressionProblem problem(String message, String nextStep) {
        return new ExpressionProblem(Math.min(at, text.length()), message, nextStep);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isNamePart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$';
    }
}
