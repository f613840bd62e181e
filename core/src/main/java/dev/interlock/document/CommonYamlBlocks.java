package dev.interlock.document;

import dev.interlock.document.YamlCursor.Uncommon;

/**
 * Read the scalars of common YAML that keep their lines: literal and folded ones.
 *
 * <p>The rules are those of YAML 1.2.2, chapter 8.1. Of an indentation indicator this does not know.
 */
final class CommonYamlBlocks {

    private final YamlCursor cursor;
    private final String yaml;
    private int start;
    private int stop;
    private final StringBuilder decoded = new StringBuilder();

    /** How many ends of lines lie before what is read next. */
    private int breaks;

    CommonYamlBlocks(YamlCursor cursor) {
        this.cursor = cursor;
        this.yaml = cursor.text;
    }

    /** Tell where the last block begins, with its indicator. */
    int start() {
        return start;
    }

    /** Tell where the last block stops. */
    int stop() {
        return stop;
    }

    String text() {
        return decoded.toString();
    }

    /** Read a block; the cursor then stands in the line behind it. */
    void read(int parent) {
        start = cursor.at;
        decoded.setLength(0);
        boolean isFolded = cursor.peek() == '>';
        cursor.at++;
        char chomping = cursor.peek();
        if (chomping == '-' || chomping == '+') {
            cursor.at++;
        }
        headerEnd();
        int indent = indentOfBlock(Math.max(1, parent + 1));
        contentOfBlock(indent, isFolded);
        if (chomping != '-') {
            decoded.append('\n');
        }
        if (chomping == '+') {
            lines(breaks);
        }
        stop = stopBefore(yaml, cursor.at);
    }

    /**
     * Tell where a block stops: at the line end before what follows it, as Spectral has it.
     *
     * @param next where it follows, or the end of the text
     */
    static int stopBefore(String yaml, int next) {
        int stop = next;
        while (yaml.charAt(stop - 1) == ' ' || yaml.charAt(stop - 1) == '\t') {
            stop--;
        }
        if (yaml.charAt(stop - 1) != '\n') {
            return stop;
        }
        return yaml.charAt(stop - 2) == '\r' ? stop - 2 : stop - 1;
    }

    private void headerEnd() {
        int before = cursor.at;
        cursor.skipBlanks();
        if (cursor.peek() == '#' && cursor.at > before) {
            int lineEnd = yaml.indexOf('\n', cursor.at);
            cursor.at = lineEnd < 0 ? cursor.end : lineEnd;
        }
        if (!cursor.skipLineEnd()) {
            throw new Uncommon();
        }
    }

    /** Go to the first character of the content, and count the empty lines before it. */
    private int indentOfBlock(int least) {
        int deepestEmpty = 0;
        breaks = 0;
        cursor.skipBlanks();
        int indent = cursor.column();
        while (cursor.skipLineEnd()) {
            deepestEmpty = Math.max(deepestEmpty, indent);
            breaks++;
            cursor.skipBlanks();
            indent = cursor.column();
        }
        boolean isUsual = indent >= least && indent >= deepestEmpty && !cursor.isAtEnd() && cursor.peek() != '\t';
        if (!isUsual) {
            throw new Uncommon();
        }
        return indent;
    }

    /** Read the lines of a block up to the end of the last one, which the end of the text is, too. */
    private void contentOfBlock(int indent, boolean isFolded) {
        while (true) {
            lines(breaks);
            boolean isText = cursor.peek() != ' ' && cursor.peek() != '\t';
            int from = cursor.at;
            int lineEnd = yaml.indexOf('\n', from);
            cursor.at = lineEnd < 0 ? cursor.end : lineEnd;
            boolean hasReturn = lineEnd > from && yaml.charAt(lineEnd - 1) == '\r';
            decoded.append(yaml, from, hasReturn ? lineEnd - 1 : cursor.at);
            cursor.skipLineEnd();
            breaks = 0;
            skipIndent(indent);
            while (cursor.skipLineEnd()) {
                breaks++;
                skipIndent(indent);
            }
            if (cursor.isAtEnd() || cursor.column() < indent) {
                return;
            }
            boolean isFurtherText = cursor.peek() != ' ' && cursor.peek() != '\t';
            if (!isFolded || !isText || !isFurtherText) {
                decoded.append('\n');
            } else if (breaks == 0) {
                decoded.append(' ');
            }
        }
    }

    private void lines(int number) {
        for (int line = 0; line < number; line++) {
            decoded.append('\n');
        }
    }

    private void skipIndent(int indent) {
        while (cursor.column() < indent && cursor.peek() == ' ') {
            cursor.at++;
        }
    }
}
