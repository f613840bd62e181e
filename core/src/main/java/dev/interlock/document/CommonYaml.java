package dev.interlock.document;

import dev.interlock.document.YamlCursor.Uncommon;

/**
 * Read YAML of the kind that nearly every file is written in: blocks, flows, scalars of all styles, comments.
 *
 * <p>Anchors, tags, directives, keys that are no scalars, several documents, tabs before a token and everything that is
 * wrong are left to the reader of all of YAML, which then reads the text from its beginning. So this one may be short
 * and quick, but what it reads it reads as that one does.
 */
final class CommonYaml {

    private static final int LONGEST_KEY = 1000;
    private static final int DEEPEST = 200;

    private final YamlCursor cursor;
    private final CommonYamlScalars scalars;
    private final CommonYamlBlocks blocks;
    private final TapeWriter writer;
    private int lastStop;

    private CommonYaml(String text, TapeWriter writer) {
        this.cursor = new YamlCursor(text);
        this.scalars = new CommonYamlScalars(cursor);
        this.blocks = new CommonYamlBlocks(cursor);
        this.writer = writer;
    }

    /**
     * Write a text onto a tape.
     *
     * @return whether it is common YAML; if not, what was written is of no use
     * @throws ReadingStopped if it is beyond the limits
     */
    static boolean read(String text, TapeWriter writer) {
        CommonYaml yaml = new CommonYaml(text, writer);
        try {
            return yaml.cursor.isCommonText() && yaml.document();
        } catch (Uncommon e) {
            return false;
        }
    }

    private boolean document() {
        cursor.skip();
        if (cursor.isAtMarker()) {
            boolean isBeginning = cursor.peek() == '-';
            cursor.at += 3;
            if (!isBeginning || !cursor.toNextToken()) {
                return false;
            }
        }
        char first = cursor.peek();
        boolean isCollection = cursor.isAtIndicator('-') || first == '{' || first == '[' || isKey();
        if (!isCollection) {
            return false;
        }
        node(-1);
        return cursor.isAtEnd();
    }

    /** Read the node at the cursor, which is indented deeper than its parent, and go to the next token. */
    private void node(int parent) {
        if (cursor.isAtIndicator('-')) {
            sequence();
        } else if (isKey()) {
            mapping();
        } else {
            value(parent);
        }
    }

    private void mapping() {
        int column = cursor.column();
        open(NodeKind.OBJECT);
        do {
            key(false);
            int behind = cursor.at;
            boolean isBelow = cursor.toNextToken();
            if (!isBelow && !cursor.isAtEnd()) {
                value(column);
            } else if (cursor.indent() > column) {
                node(column);
            } else if (cursor.indent() == column && cursor.isAtIndicator('-')) {
                sequence();
            } else {
                nothing(behind);
            }
        } while (goesOn(column));
        writer.close(lastStop);
    }

    private void sequence() {
        int column = cursor.column();
        open(NodeKind.ARRAY);
        do {
            cursor.at++;
            int behind = cursor.at;
            boolean isBelow = cursor.toNextToken();
            if ((!isBelow && !cursor.isAtEnd()) || cursor.indent() > column) {
                node(column);
            } else {
                nothing(behind);
            }
        } while (goesOn(column) && cursor.isAtIndicator('-'));
        writer.close(lastStop);
    }

    private void open(NodeKind kind) {
        if (writer.depth() > DEEPEST) {
            throw new Uncommon();
        }
        writer.open(kind, cursor.at);
    }

    /** Tell whether the next token stands in a column; deeper it must not stand. */
    private boolean goesOn(int column) {
        if (cursor.indent() > column) {
            throw new Uncommon();
        }
        return cursor.indent() == column;
    }

    /** Read a key up to behind its colon. */
    private void key(boolean isInFlow) {
        boolean isQuoted = isQuote(cursor.peek());
        int line = cursor.lineStart();
        if (isQuoted) {
            scalars.quoted();
            cursor.skipBlanks();
        } else {
            scalars.plainLine(isInFlow);
        }
        boolean isAdjacent = isInFlow && isQuoted;
        boolean isOnOneLine = cursor.lineStart() == line && scalars.stop() - scalars.start() <= LONGEST_KEY;
        if (!isOnOneLine || cursor.peek() != ':' || !(isAdjacent || cursor.isBlank(cursor.at + 1))) {
            throw new Uncommon();
        }
        cursor.at++;
        String name = isQuoted ? scalars.quotedText() : scalars.plainText();
        if (!isQuoted && !isUsualKey(name)) {
            throw new Uncommon();
        }
        writer.key(name, scalars.start(), scalars.stop());
    }

    /** Tell whether a plain key is neither a merge key nor one that is told about. */
    private static boolean isUsualKey(String name) {
        return !name.equals("<<") && (PlainScalar.kindOf(name) == NodeKind.STRING || PlainScalar.readsAsName(name));
    }

    /** Tell whether a key stands at the cursor, without moving it. */
    private boolean isKey() {
        int place = cursor.at;
        int line = cursor.lineStart();
        switch (cursor.peek()) {
            case '"', '\'' -> {
                scalars.quoted();
                cursor.skipBlanks();
            }
            case '[', '{', '|', '>' -> {
                return false;
            }
            default -> scalars.plainLine(false);
        }
        boolean isKey = cursor.isAtIndicator(':');
        cursor.backTo(place, line);
        return isKey;
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\'';
    }

    /** Read a value that is no block collection, and go to the next token, which must stand on another line. */
    private void value(int parent) {
        switch (cursor.peek()) {
            case '[', '{' -> flow();
            case '"', '\'' -> quoted();
            case '|', '>' -> {
                blocks.read(parent);
                lastStop = blocks.stop();
                writer.decoded(NodeKind.STRING, blocks.text(), blocks.start(), lastStop);
                toLineStart();
            }
            default -> {
                scalars.plain(parent);
                plain();
            }
        }
        boolean isBehindBlock = cursor.isAtLineStart();
        if (!cursor.toNextToken() && !isBehindBlock && !cursor.isAtEnd()) {
            throw new Uncommon();
        }
    }

    /** Go back over what a line behind a block is indented by; its column says where the token belongs. */
    private void toLineStart() {
        if (!cursor.isAtEnd()) {
            cursor.backTo(cursor.lineStart(), cursor.lineStart());
        }
    }

    private void quoted() {
        scalars.quoted();
        lastStop = scalars.stop();
        if (scalars.isSlice()) {
            writer.scalar(NodeKind.STRING, Tape.QUOTED, scalars.start(), lastStop);
        } else {
            writer.decoded(NodeKind.STRING, scalars.quotedText(), scalars.start(), lastStop);
        }
    }

    private void plain() {
        lastStop = scalars.stop();
        char first = cursor.text.charAt(scalars.start());
        if (scalars.isSlice() && PlainScalar.beginsText(first)) {
            writer.scalar(NodeKind.STRING, Tape.PLAIN, scalars.start(), lastStop);
            return;
        }
        String text = scalars.plainText();
        NodeKind kind = PlainScalar.kindOf(text);
        String json = PlainScalar.jsonForm(kind, text);
        if (scalars.isSlice() && json.equals(text)) {
            writer.scalar(kind, Tape.PLAIN, scalars.start(), lastStop);
        } else {
            writer.decoded(kind, json, scalars.start(), lastStop);
        }
    }

    private void nothing(int place) {
        lastStop = place;
        writer.decoded(NodeKind.NULL, "null", place, place);
    }

    private void flow() {
        boolean isObject = cursor.peek() == '{';
        char close = isObject ? '}' : ']';
        open(isObject ? NodeKind.OBJECT : NodeKind.ARRAY);
        cursor.at++;
        cursor.toNextToken();
        while (cursor.peek() != close) {
            if (isObject) {
                key(true);
                cursor.toNextToken();
            }
            element();
            cursor.toNextToken();
            if (cursor.peek() == ',') {
                cursor.at++;
                cursor.toNextToken();
            } else if (cursor.peek() != close) {
                throw new Uncommon();
            }
        }
        cursor.at++;
        lastStop = cursor.at;
        writer.close(lastStop);
    }

    private void element() {
        switch (cursor.peek()) {
            case '[', '{' -> flow();
            case '"', '\'' -> quoted();
            default -> {
                scalars.plainLine(true);
                plain();
            }
        }
    }
}
