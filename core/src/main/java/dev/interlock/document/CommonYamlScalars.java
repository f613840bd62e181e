package dev.interlock.document;

import dev.interlock.document.YamlCursor.Uncommon;

/**
 * Read the scalars of common YAML that flow: plain and quoted ones.
 *
 * <p>After each read {@link #start()} and {@link #stop()} tell where it was, and {@link #plainText()} or
 * {@link #quotedText()} what it means. The rules of folding are those of YAML 1.2.2, chapters 6.5 and 7.3.
 */
final class CommonYamlScalars {

    private final YamlCursor cursor;
    private final String yaml;
    private int start;
    private int stop;
    private boolean isSlice;
    private final StringBuilder decoded = new StringBuilder();

    /** How many ends of lines lie before what is read next. */
    private int breaks;

    CommonYamlScalars(YamlCursor cursor) {
        this.cursor = cursor;
        this.yaml = cursor.text;
    }

    /** Tell where the last scalar begins, with its quotes. */
    int start() {
        return start;
    }

    /** Tell where the last scalar stops: behind its last character that is no blank, with its quotes. */
    int stop() {
        return stop;
    }

    /** Tell whether the text of the last scalar is its slice of the source, without its quotes. */
    boolean isSlice() {
        return isSlice;
    }

    /** Tell the text of the last scalar, which was a plain one. */
    String plainText() {
        return isSlice ? yaml.substring(start, stop) : decoded.toString();
    }

    /** Tell the text of the last scalar, which was quoted. */
    String quotedText() {
        return isSlice ? yaml.substring(start + 1, stop - 1) : decoded.toString();
    }

    /** Read what a line holds of a plain scalar; the cursor then stands at what ended it. */
    void plainLine(boolean isInFlow) {
        char first = cursor.peek();
        if (!beginsPlain(first, isInFlow)) {
            throw new Uncommon();
        }
        start = cursor.at;
        stop = endOfPlain(isInFlow);
        isSlice = true;
    }

    private boolean beginsPlain(char first, boolean isInFlow) {
        return switch (first) {
            case '?', ':', ',', '[', ']', '{', '}', '#', '&', '*', '!', '|', '>', '\'', '"', '%', '@', '`', '\0' ->
                false;
            case '-' -> !cursor.isBlank(cursor.at + 1) && !(isInFlow && isFlowIndicator(cursor.peek(1)));
            default -> true;
        };
    }

    private static boolean isFlowIndicator(char c) {
        return c == ',' || c == '[' || c == ']' || c == '{' || c == '}';
    }

    /** Go to what ends a plain scalar in this line; tell the end of its last word. */
    private int endOfPlain(boolean isInFlow) {
        int last = cursor.at;
        int at = cursor.at;
        for (; at < cursor.end; at++) {
            char c = yaml.charAt(at);
            if (c > ':' && !isInFlow) {
                last = at + 1;
                continue;
            }
            if (c == ' ') {
                continue;
            }
            if (isLineEnd(c) || endsPlain(c, at, isInFlow)) {
                break;
            }
            if (c == '\t') {
                throw new Uncommon();
            }
            last = at + 1;
        }
        cursor.at = at;
        return last;
    }

    private boolean endsPlain(char c, int at, boolean isInFlow) {
        return switch (c) {
            case ':' -> cursor.isBlank(at + 1) || (isInFlow && isFlowIndicator(yaml.charAt(at + 1)));
            case '#' -> at > cursor.at && yaml.charAt(at - 1) == ' ';
            default -> isInFlow && isFlowIndicator(c);
        };
    }

    /** Read a plain scalar, which goes on in lines that are indented deeper than its parent. */
    void plain(int parent) {
        plainLine(false);
        while (continues(parent)) {
            if (isSlice) {
                decoded.setLength(0);
                decoded.append(yaml, start, stop);
                isSlice = false;
            }
            fold(breaks);
            int from = cursor.at;
            stop = endOfPlain(false);
            decoded.append(yaml, from, stop);
        }
    }

    /** Go to the next line of a plain scalar, if it has one, and count the ends of lines before it. */
    private boolean continues(int parent) {
        int place = cursor.at;
        int line = cursor.lineStart();
        breaks = 0;
        while (cursor.skipLineEnd()) {
            breaks++;
            cursor.skipBlanks();
        }
        char next = cursor.peek();
        if (next == '\t') {
            throw new Uncommon();
        }
        if (breaks > 0 && next != '\0' && next != '#' && cursor.column() > parent) {
            return true;
        }
        cursor.backTo(place, line);
        return false;
    }

    private void fold(int lines) {
        if (lines == 1) {
            decoded.append(' ');
        }
        lines(lines - 1);
    }

    private void lines(int number) {
        for (int line = 0; line < number; line++) {
            decoded.append('\n');
        }
    }

    /** Read a quoted scalar; the cursor then stands behind it. */
    void quoted() {
        char quote = cursor.peek();
        start = cursor.at;
        isSlice = true;
        int at = start + 1;
        while (at < cursor.end) {
            char c = yaml.charAt(at);
            if (c == quote && (quote == '"' || at + 1 == cursor.end || yaml.charAt(at + 1) != quote)) {
                cursor.at = at + 1;
                stop = at + 1;
                return;
            }
            if (c == quote || isLineEnd(c) || (c == '\\' && quote == '"')) {
                decoded.setLength(0);
                decoded.append(yaml, start + 1, at);
                cursor.at = at;
                isSlice = false;
                restOfQuoted(quote);
                return;
            }
            at++;
        }
        throw new Uncommon();
    }

    private void restOfQuoted(char quote) {
        int content = lengthWithoutBlanks();
        while (!cursor.isAtEnd()) {
            char c = cursor.peek();
            if (isLineEnd(c)) {
                decoded.setLength(content);
                fold(linesOfQuoted());
                content = decoded.length();
            } else if (c == quote && (quote == '"' || cursor.peek(1) != quote)) {
                cursor.at++;
                stop = cursor.at;
                return;
            } else if (c == ' ' || c == '\t') {
                decoded.append(c);
                cursor.at++;
            } else if (c == '\\' && quote == '"' && isLineEnd(cursor.peek(1))) {
                cursor.at++;
                lines(linesOfQuoted() - 1);
                content = decoded.length();
            } else if (c == '\\' && quote == '"') {
                cursor.at++;
                escape();
                content = decoded.length();
            } else {
                decoded.append(c);
                cursor.at += c == quote ? 2 : 1;
                content = decoded.length();
            }
        }
        throw new Uncommon();
    }

    private int lengthWithoutBlanks() {
        int length = decoded.length();
        while (length > 0 && (decoded.charAt(length - 1) == ' ' || decoded.charAt(length - 1) == '\t')) {
            length--;
        }
        return length;
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }

    /** Go to the next words of a quoted scalar; tell how many ends of lines lie before them. */
    private int linesOfQuoted() {
        int lines = 0;
        while (cursor.skipLineEnd()) {
            if (cursor.isAtMarker()) {
                throw new Uncommon();
            }
            lines++;
            cursor.skipBlanks();
            if (cursor.peek() == '\t') {
                throw new Uncommon();
            }
        }
        return lines;
    }

    /** Read an escape, behind its backslash. */
    private void escape() {
        char kind = cursor.peek();
        cursor.at++;
        switch (kind) {
            case ' ', '"', '\\', '/' -> decoded.append(kind);
            case 'n' -> decoded.append('\n');
            case 't' -> decoded.append('\t');
            case 'r' -> decoded.append('\r');
            case 'b' -> decoded.append('\b');
            case 'f' -> decoded.append('\f');
            case 'x' -> decoded.appendCodePoint(codePoint(2));
            case 'u' -> decoded.appendCodePoint(codePoint(4));
            case 'U' -> decoded.appendCodePoint(codePoint(8));
            default -> throw new Uncommon();
        }
    }

    private int codePoint(int digits) {
        int codePoint = 0;
        for (int digit = 0; digit < digits; digit++) {
            int value = cursor.peek() > 'f' ? -1 : Character.digit(cursor.peek(), 16);
            codePoint = codePoint * 16 + value;
            if (value < 0 || codePoint > Character.MAX_CODE_POINT) {
                throw new Uncommon();
            }
            cursor.at++;
        }
        return codePoint;
    }
}
