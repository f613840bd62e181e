package dev.interlock.rules.code;

import dev.interlock.rules.code.SourceOutline.Declared;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Go through a source text once and tell the declarations in it. */
final class SourceScan {

    private static final Set<String> TYPE_WORDS = Set.of("class", "interface", "enum", "record");

    private static final Set<String> NO_NAME_AFTER = Set.of("@", ".", "new");

    private final String text;
    private final int[] lineStarts;
    private final Deque<Body> bodies = new ArrayDeque<>();
    private int depth;
    private int round;
    private boolean inInitialiser;
    private String word = "";
    private int wordStart;
    private String before = "";
    private String last = "";
    private String awaited = "";
    private int awaitedStart;

    private record Body(String name, int depth) {}

    SourceScan(String text, int[] lineStarts) {
        this.text = text;
        this.lineStarts = lineStarts;
    }

    /**
     * Tell the declarations of the text.
     *
     * @param types where types go, the first of a name
     * @param members where members go, by the name of their type
     */
    void scan(Map<String, Declared> types, Map<String, List<Declared>> members) {
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '/' && text.startsWith("//", at)) {
                at = endOfLine(at);
            } else if (c == '/' && text.startsWith("/*", at)) {
                at = after("*/", at + 2);
            } else if (text.startsWith("\"\"\"", at)) {
                at = afterBlock(at + 3);
                literal();
            } else if (c == '"' || c == '\'') {
                at = afterLiteral(at, c);
                literal();
            } else if (Character.isJavaIdentifierStart(c)) {
                at = readWord(at);
            } else {
                sign(c, at, types, members);
                at++;
            }
        }
    }

    private int readWord(int start) {
        int end = start;
        while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
            end++;
        }
        String read = text.substring(start, end);
        boolean declares = TYPE_WORDS.contains(word) && !before.equals(".") && round == 0;
        if (declares) {
            awaited = read;
            awaitedStart = start;
        }
        before = last;
        last = read;
        word = read;
        wordStart = start;
        return end;
    }

    private void sign(char c, int at, Map<String, Declared> types, Map<String, List<Declared>> members) {
        if (Character.isWhitespace(c)) {
            return;
        }
        switch (c) {
            case '{' -> {
                member(members, -1); // a constant of an enum with a body
                depth++;
                if (!awaited.isEmpty() && round == 0) {
                    open(types);
                }
            }
            case '}' -> {
                member(members, -1);
                depth = Math.max(0, depth - 1);
                if (!bodies.isEmpty() && depth < bodies.peek().depth) {
                    bodies.pop();
                    inInitialiser = false;
                }
            }
            case '(' -> {
                member(members, -2 - at);
                round++;
            }
            case ')' -> round = Math.max(0, round - 1);
            case '=' -> {
                member(members, -1);
                inInitialiser |= isInBody();
            }
            case ';' -> {
                member(members, -1);
                inInitialiser &= !isInBody();
                awaited = depth == 0 || isInBody() ? "" : awaited;
            }
            case ',' -> member(members, -1);
            default -> {}
        }
        word = "";
        last = String.valueOf(c);
    }

    private void literal() {
        word = "";
        last = "";
    }

    private boolean isInBody() {
        return !bodies.isEmpty() && round == 0 && depth == bodies.peek().depth;
    }

    private void open(Map<String, Declared> types) {
        String outer = bodies.isEmpty() ? "" : bodies.peek().name;
        // A type in a method has a number in its binary name; it is found by its own name.
        boolean isMember = !bodies.isEmpty() && depth - 1 == bodies.peek().depth;
        String name = isMember ? outer + "$" + awaited : awaited;
        types.putIfAbsent(name, new Declared(awaited, awaitedStart, line(awaitedStart), -1));
        bodies.push(new Body(name, depth));
        awaited = "";
        inInitialiser = false;
    }

    /** The word before a sign is the name of a member if the sign stands directly in the body of a type. */
    private void member(Map<String, List<Declared>> members, int kind) {
        boolean isName = !word.isEmpty() && isInBody() && !inInitialiser && awaited.isEmpty();
        if (!isName || NO_NAME_AFTER.contains(before)) {
            return;
        }
        int parameters = kind <= -2 ? parameters(-2 - kind) : -1;
        String type = bodies.peek().name;
        List<Declared> ofType = members.getOrDefault(type, new ArrayList<>());
        ofType.add(new Declared(word, wordStart, line(wordStart), parameters));
        members.put(type, ofType);
    }

    /** Count the parameters between brackets; commas in type arguments and annotations separate none. */
    private int parameters(int open) {
        int nesting = 0;
        int commas = 0;
        boolean any = false;
        for (int at = open + 1; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '(' || c == '<' || c == '{' || c == '[') {
                nesting++;
            } else if (c == ')' && nesting == 0) {
                return any ? commas + 1 : 0;
            } else if (c == ')' || c == '>' || c == '}' || c == ']') {
                nesting--;
            } else if (c == ',' && nesting == 0) {
                commas++;
            } else if (c == '"') {
                at = afterLiteral(at, c) - 1;
            } else if (c == ';') {
                return commas;
            }
            any |= !Character.isWhitespace(c);
        }
        return commas;
    }

    private int line(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    private int endOfLine(int at) {
        int end = at;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private int after(String sign, int at) {
        int end = text.indexOf(sign, at);
        return end < 0 ? text.length() : end + sign.length();
    }

    private int afterBlock(int start) {
        for (int at = start; at < text.length(); at++) {
            if (text.charAt(at) == '\\') {
                at++;
            } else if (text.startsWith("\"\"\"", at)) {
                return at + 3;
            }
        }
        return text.length();
    }

    /** A literal ends on its line, so that a stray quote does not swallow the rest of the file. */
    private int afterLiteral(int start, char quote) {
        for (int at = start + 1; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\\') {
                at++;
            } else if (c == quote || c == '\n') {
                return at + 1;
            }
        }
        return text.length();
    }
}
