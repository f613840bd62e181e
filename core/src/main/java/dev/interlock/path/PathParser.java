package dev.interlock.path;

import dev.interlock.source.Diagnostic;
import dev.interlock.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parse an expression into its steps.
 *
 * <p>Slips that Spectral reads past without harm are read past too, and said; whatever makes the meaning doubtful ends
 * the parse.
 */
final class PathParser {

    private static final String WHAT = "The path";
    private static final int LONGEST = 10_000;
    private static final int MOST_STEPS = 200;
    private static final Pattern SLICE = Pattern.compile("(-?\\d{0,9}):(-?\\d{0,9})(?::(\\d{1,9}))?");
    private static final Pattern LAST = Pattern.compile("\\(\\s*@\\.length\\s*-\\s*1\\s*\\)");
    private static final String UNFIT_FOR_NAMES = "'\"()[]@*?&|=<>!,{}~^";

    private final String text;
    private final Location location;
    private final List<Segment> segments = new ArrayList<>();
    private final List<Diagnostic> slips = new ArrayList<>();
    private int at;

    PathParser(String text, Location location) {
        this.text = text;
        this.location = location;
    }

    /** Tell the slips that were read past. */
    List<Diagnostic> slips() {
        return slips;
    }

    List<Segment> parse() throws ExpressionProblem {
        if (text.length() > LONGEST) {
            throw problem("it has more than " + LONGEST + " characters.", "Write several expressions.");
        }
        skipSpace();
        head();
        skipSpace();
        while (at < text.length()) {
            step();
            if (segments.size() > MOST_STEPS) {
                throw problem("it has more than " + MOST_STEPS + " steps.", "Write several expressions.");
            }
            skipSpace();
        }
        return deepened();
    }

    /**
     * Let the step after {@code ..*} look below the whole subtree, so that {@code $..*.a} is {@code $..a}, as it is to
     * Spectral wherever no other step is deep.
     */
    private List<Segment> deepened() {
        int deepSteps = 0;
        int merging = -1;
        for (int i = 0; i < segments.size(); i++) {
            deepSteps += segments.get(i).deep() || segments.get(i) instanceof Segment.Containers ? 1 : 0;
            merging = segments.get(i) instanceof Segment.Any any && any.deep() ? i : merging;
        }
        boolean isLast = merging + 1 >= segments.size();
        if (deepSteps != 1
                || merging < 0
                || isLast
                || deep(segments.get(merging + 1)).isEmpty()) {
            return List.copyOf(segments);
        }
        List<Segment> steps = new ArrayList<>(segments);
        steps.set(merging, deep(steps.remove(merging + 1)).orElseThrow());
        return List.copyOf(steps);
    }

    /** Tell a step as one that looks below the whole subtree; empty for one that looks at no children. */
    private static Optional<Segment> deep(Segment segment) {
        if (segment instanceof Segment.Names names) {
            return Optional.of(new Segment.Names(names.names(), true));
        }
        if (segment instanceof Segment.Any) {
            return Optional.of(new Segment.Any(true));
        }
        if (segment instanceof Segment.Filter filter) {
            return Optional.of(new Segment.Filter(filter.condition(), true));
        }
        return segment instanceof Segment.Slice slice
                ? Optional.of(new Segment.Slice(slice.from(), slice.to(), slice.step(), true))
                : Optional.empty();
    }

    Diagnostic describe(ExpressionProblem problem) {
        return problem.toDiagnostic("invalid-path", WHAT, text, location);
    }

    private void head() throws ExpressionProblem {
        if (text.startsWith("#", at)) {
            throw problem("'#' begins an alias, and none is known here.", "Define it under 'aliases' of the pack.");
        }
        if (!skip("$")) {
            throw problem("it does not begin with '$'.", "Write '$." + text.strip() + "'.");
        }
        if (at < text.length() && isNamePart(text.charAt(at))) {
            throw problem(
                    "a name follows '$' directly.",
                    "Write '$." + text.substring(at).strip() + "'.");
        }
    }

    private void step() throws ExpressionProblem {
        char c = text.charAt(at);
        switch (c) {
            case '.' -> dots();
            case '[' -> bracket(false);
            case '^' -> {
                at++;
                segments.add(new Segment.Up());
            }
            case '~' -> key();
            case ',' -> throw problem("several paths stand in one text.", "Write them as a list, each on its own.");
            case ']', ')' -> strayClose(c);
            default ->
                throw problem("'" + c + "' begins no step.", "Separate names by '.', or write them as ['name'].");
        }
    }

    private void strayClose(char close) throws ExpressionProblem {
        if (!text.substring(at + 1).isBlank()) {
            throw problem("'" + close + "' closes nothing.", "Remove it.");
        }
        slip("'" + close + "' closes nothing.", "Remove it.");
        at++;
    }

    private void key() throws ExpressionProblem {
        int start = at++;
        skipSpace();
        if (at < text.length() && text.charAt(at) != ',') {
            throw new ExpressionProblem(
                    start, "'~' takes the key, and nothing lies below a key.", "Write '~' at the end only.");
        }
        segments.add(new Segment.Key());
        if (at < text.length()) {
            // Spectral ends a path at '~', whatever follows.
            slip("several paths stand in one text, of which the first alone counts.", "Write them as a list.");
            at = text.length();
        }
    }

    private void dots() throws ExpressionProblem {
        int start = at;
        while (at < text.length() && text.charAt(at) == '.') {
            at++;
        }
        int count = at - start;
        if (count > 2) {
            at = start + 2;
            slip("more than two dots stand in a row.", "Write '..'.");
            at = start + count;
        }
        boolean deep = count >= 2;
        skipSpace();
        if (at >= text.length()) {
            end(deep);
            return;
        }
        char c = text.charAt(at);
        if (c == '[') {
            bracket(true); // To Spectral '.[' is '..['.
        } else if (c == '*') {
            at++;
            segments.add(new Segment.Any(deep));
        } else if (c == '\'' || c == '"') {
            QuotedText quoted = QuotedText.read(text, at);
            at = quoted.end();
            segments.add(new Segment.Names(List.of(quoted.text()), deep));
        } else if (c == '~' || c == '^') {
            if (deep) {
                segments.add(new Segment.Containers());
            }
        } else {
            segments.add(new Segment.Names(List.of(name()), deep));
        }
    }

    private void end(boolean deep) {
        if (deep) {
            segments.add(new Segment.Containers());
        } else {
            at--;
            slip("nothing follows the last '.'.", "Remove it.");
            at++;
        }
    }

    private String name() throws ExpressionProblem {
        int start = at;
        while (at < text.length() && ".[~^,\n".indexOf(text.charAt(at)) < 0) {
            char c = text.charAt(at);
            if ("'\"()]@?&|=<>!*".indexOf(c) >= 0) {
                throw problem("'" + c + "' is no part of a name.", "Write names with such characters as ['name'].");
            }
            at++;
        }
        String name = text.substring(start, at).strip();
        if (name.isEmpty()) {
            throw problem("no name follows '.'.", "Write '.name' or ['name'].");
        }
        return name;
    }

    private void bracket(boolean deep) throws ExpressionProblem {
        int open = at++;
        skipSpace();
        if (at >= text.length() && !deep) {
            at = open;
            slip("'[' is not closed and holds nothing.", "Remove it.");
            at = text.length();
            return;
        }
        boolean doubled = text.startsWith("[", at);
        if (doubled) {
            slip("a bracket in a bracket looks below as '..' does.", "Write '..[', or one pair of brackets.");
            at++;
            skipSpace();
        }
        segments.add(content(open, deep || doubled));
        skipSpace();
        if (doubled && skip("]")) {
            skipSpace();
        }
        if (!skip("]")) {
            throw new ExpressionProblem(open, "'[' is not closed.", "Close it with ']'.");
        }
    }

    private Segment content(int open, boolean deep) throws ExpressionProblem {
        if (skip("?")) {
            skipSpace();
            if (!text.startsWith("(", at)) {
                slip("the filter lacks its parentheses.", "Write '[?(…)]'.");
            }
            FilterParser.Read read = FilterParser.read(text, at, location);
            at = read.end();
            return new Segment.Filter(read.condition(), deep);
        }
        if (skip("*")) {
            return new Segment.Any(deep);
        }
        if (text.startsWith("(", at)) {
            Matcher last = LAST.matcher(text).region(at, text.length());
            if (!last.lookingAt()) {
                throw problem("scripts are not supported.", "Write '[-1:]' for the last element, or a filter.");
            }
            at = last.end();
            return new Segment.Slice(OptionalInt.of(-1), OptionalInt.empty(), 1, deep);
        }
        Matcher slice = SLICE.matcher(text).region(at, text.length());
        if (slice.lookingAt() && text.startsWith("]", slice.end())) {
            at = slice.end();
            return slice(slice, deep);
        }
        return names(open, deep);
    }

    private Segment slice(Matcher slice, boolean deep) throws ExpressionProblem {
        int step = slice.group(3) == null ? 1 : Integer.parseInt(slice.group(3));
        if (step == 0) {
            throw problem("the step of a slice is not 0.", "Leave the step away.");
        }
        return new Segment.Slice(bound(slice.group(1)), bound(slice.group(2)), step, deep);
    }

    private static OptionalInt bound(String digits) {
        return digits.isEmpty() || digits.equals("-") ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(digits));
    }

    private Segment names(int open, boolean deep) throws ExpressionProblem {
        List<String> names = new ArrayList<>();
        do {
            skipSpace();
            if (at >= text.length()) {
                throw new ExpressionProblem(open, "'[' is not closed.", "Close it with ']'.");
            }
            char c = text.charAt(at);
            if (c == '\'' || c == '"') {
                QuotedText quoted = QuotedText.read(text, at);
                at = quoted.end();
                names.add(quoted.text());
            } else {
                names.add(unquoted());
            }
            skipSpace();
        } while (skip(","));
        return new Segment.Names(names, deep);
    }

    private String unquoted() throws ExpressionProblem {
        int start = at;
        while (at < text.length() && text.charAt(at) != ',' && text.charAt(at) != ']') {
            if (UNFIT_FOR_NAMES.indexOf(text.charAt(at)) >= 0) {
                throw problem(
                        "'" + text.charAt(at) + "' stands in a name without quotes.",
                        "Quote the name, or write a filter as '[?(…)]'.");
            }
            at++;
        }
        String name = text.substring(start, at).strip();
        if (name.isEmpty()) {
            at = start;
            throw problem("a name is missing.", "Write '[*]' for all children, or a name.");
        }
        return name;
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

    private void slip(String message, String nextStep) {
        slips.add(Diagnostic.of(
                "sloppy-path",
                ExpressionProblem.describe(WHAT, "is read, but ", text, at, message),
                location,
                nextStep));
    }

    private ExpressionProblem problem(String message, String nextStep) {
        return new ExpressionProblem(Math.min(at, text.length()), message, nextStep);
    }

    private static boolean isNamePart(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }
}
