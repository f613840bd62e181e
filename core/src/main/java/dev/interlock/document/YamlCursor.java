package dev.interlock.document;

/** Move through a YAML text from token to token, and know the column. */
final class YamlCursor {

    /** The text is not of the common kind, or no YAML at all; whoever reads all of YAML knows which. */
    static final class Uncommon extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Uncommon() {
            super("uncommon YAML", null, false, false);
        }
    }

    final String text;
    final int end;
    int at;
    private int lineStart;

    YamlCursor(String text) {
        this.text = text;
        this.end = text.length();
    }

    /** Tell whether the text has only characters whose meaning does not depend on the version of YAML. */
    boolean isCommonText() {
        for (int index = 0; index < end; index++) {
            char c = text.charAt(index);
            boolean isPlain = (c >= ' ' && c <= '~') || c == '\n';
            if (!isPlain && !isCommon(c, index)) {
                return false;
            }
        }
        return true;
    }

    private boolean isCommon(char c, int index) {
        if (c == '\r') {
            return index + 1 < end && text.charAt(index + 1) == '\n';
        }
        if (Character.isHighSurrogate(c)) {
            return index + 1 < end && Character.isLowSurrogate(text.charAt(index + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return index > 0 && Character.isHighSurrogate(text.charAt(index - 1));
        }
        boolean isLineOrMark = c == '\u2028' || c == '\u2029' || c == '\uFEFF';
        return c == '\t' || (c >= '\u00A0' && c <= '\uFFFD' && !isLineOrMark);
    }

    boolean isAtEnd() {
        return at == end;
    }

    /** Tell the next character; at the end a NUL, which no YAML holds. */
    char peek() {
        return peek(0);
    }

    char peek(int ahead) {
        int index = at + ahead;
        return index < end ? text.charAt(index) : '\0';
    }

    /** Tell the column, from 0. */
    int column() {
        return at - lineStart;
    }

    /** Tell the column of the next token, or -1 where the text ends. */
    int indent() {
        return at == end ? -1 : at - lineStart;
    }

    boolean isAtLineStart() {
        return at == lineStart;
    }

    /** Tell whether nothing but the end of a word stands at an offset: a blank, the end of the line or of the text. */
    boolean isBlank(int index) {
        if (index >= end) {
            return true;
        }
        char c = text.charAt(index);
        return c == ' ' || c == '\n' || c == '\r' || c == '\t';
    }

    /** Tell whether an indicator stands here that needs a blank behind it. */
    boolean isAtIndicator(char indicator) {
        return peek() == indicator && isBlank(at + 1);
    }

    void skipBlanks() {
        while (at < end && text.charAt(at) == ' ') {
            at++;
        }
    }

    /** Go over the end of a line; tell whether there was one. */
    boolean skipLineEnd() {
        if (peek() == '\r') {
            at++;
        }
        if (peek() != '\n') {
            return false;
        }
        at++;
        lineStart = at;
        return true;
    }

    /** Go to a place before this one, on a line that begins at an offset. */
    void backTo(int place, int lineOfPlace) {
        at = place;
        lineStart = lineOfPlace;
    }

    int lineStart() {
        return lineStart;
    }

    /**
     * Go over blanks, comments and ends of lines to the next token of this document.
     *
     * @return whether it stands on another line
     */
    boolean toNextToken() {
        boolean isOnNextLine = skip();
        if (isAtMarker()) {
            throw new Uncommon();
        }
        return isOnNextLine;
    }

    /** Go over blanks, comments and ends of lines; tell whether there was an end of a line. */
    boolean skip() {
        boolean isOnNextLine = false;
        while (at < end) {
            switch (text.charAt(at)) {
                case ' ' -> at++;
                case '\r', '\n' -> isOnNextLine = skipLineEnd();
                case '#' -> skipComment();
                case '\t' -> throw new Uncommon();
                default -> {
                    return isOnNextLine;
                }
            }
        }
        return isOnNextLine;
    }

    /** Tell whether a line begins here that ends a document or begins another one. */
    boolean isAtMarker() {
        return at == lineStart && (text.startsWith("---", at) || text.startsWith("...", at)) && isBlank(at + 3);
    }

    private void skipComment() {
        if (at > lineStart && text.charAt(at - 1) != ' ') {
            throw new Uncommon();
        }
        int lineEnd = text.indexOf('\n', at);
        at = lineEnd < 0 ? end : lineEnd;
    }
}
