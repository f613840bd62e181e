package dev.interlock.document;

import dev.interlock.source.Limits;
import dev.interlock.source.Parsed;
import dev.interlock.source.SourceText;

/** Read properties by the grammar of {@link java.util.Properties#load(java.io.Reader)}, every value a string. */
final class PropertiesReader implements DocumentReader {

    @Override
    public Parsed<Document> read(SourceText text, Limits limits) {
        ProblemLog problems = new ProblemLog(text);
        TapeWriter writer = new TapeWriter(text, limits, limits.depth(), problems);
        try {
            new Pass(text, writer, problems).read();
            return Parsed.of(writer.finish(), problems.toList());
        } catch (ReadingStopped e) {
            problems.add(e.problem());
            return Parsed.of(Document.empty(text), problems.toList());
        }
    }

    /** One pass over one text. */
    private static final class Pass {

        private final String text;
        private final TapeWriter writer;
        private final ProblemLog problems;
        private final StringBuilder decoded = new StringBuilder();
        private int at;

        Pass(SourceText source, TapeWriter writer, ProblemLog problems) {
            this.text = source.text();
            this.writer = writer;
            this.problems = problems;
        }

        void read() {
            writer.open(NodeKind.OBJECT, 0);
            skipBlankLines();
            while (at < text.length()) {
                if (text.charAt(at) == '#' || text.charAt(at) == '!') {
                    skipLine();
                } else if (!skipContinuation() || isLastContinuation()) {
                    property();
                }
                skipBlankLines();
            }
            writer.close(text.length());
        }

        /** Java takes an escaped line end at the very end for a property without a name. */
        private boolean isLastContinuation() {
            return at == text.length() && isLineEnd(text.charAt(at - 1));
        }

        private void property() {
            int start = at;
            decode(true);
            int stop = at;
            writer.key(decoded.toString(), start, stop);
            skipSeparator();
            value();
        }

        private void value() {
            int start = at;
            decode(false);
            if (decoded.length() == at - start && text.startsWith(decoded.toString(), start)) {
                writer.scalar(NodeKind.STRING, Tape.PLAIN, start, at);
            } else {
                writer.decoded(NodeKind.STRING, decoded.toString(), start, at);
            }
        }

        /** Decode up to the end of the logical line, or of the key. */
        private void decode(boolean isKey) {
            decoded.setLength(0);
            while (at < text.length() && !isLineEnd(text.charAt(at))) {
                char c = text.charAt(at);
                if (isKey && (isBlank(c) || c == '=' || c == ':')) {
                    return;
                }
                if (c != '\\') {
                    decoded.append(c);
                    at++;
                } else if (!skipContinuation()) {
                    escape();
                }
            }
        }

        private void skipSeparator() {
            skipBlanks();
            if (at < text.length() && (text.charAt(at) == '=' || text.charAt(at) == ':')) {
                at++;
                skipBlanks();
            }
        }

        private void skipBlanks() {
            while (at < text.length()) {
                if (isBlank(text.charAt(at))) {
                    at++;
                } else if (!skipContinuation()) {
                    return;
                }
            }
        }

        /** Skip a line end that a backslash escapes, and the blanks at the start of the next line. */
        private boolean skipContinuation() {
            boolean isContinued = text.charAt(at) == '\\' && at + 1 < text.length() && isLineEnd(text.charAt(at + 1));
            if (isContinued) {
                at += text.startsWith("\r\n", at + 1) ? 3 : 2;
                while (at < text.length() && isBlank(text.charAt(at))) {
                    at++;
                }
            }
            return isContinued;
        }

        private void escape() {
            int start = at++;
            if (at == text.length()) {
                return;
            }
            char c = text.charAt(at++);
            switch (c) {
                case 't' -> decoded.append('\t');
                case 'n' -> decoded.append('\n');
                case 'r' -> decoded.append('\r');
                case 'f' -> decoded.append('\f');
                case 'u' -> unicode(start);
                default -> decoded.append(c);
            }
        }

        private void unicode(int start) {
            int value = 0;
            int end = at + 4;
            for (int digit = at; digit < end; digit++) {
                int read = digit < text.length() ? Character.digit(text.charAt(digit), 16) : -1;
                if (read < 0) {
                    problems.add(
                            "bad-escape",
                            "The escape '" + text.substring(start, digit) + "' needs four hexadecimal digits.",
                            start,
                            digit,
                            "Complete it, or write the backslash twice.");
                    decoded.append(text, start, digit);
                    at = digit;
                    return;
                }
                value = value * 16 + read;
            }
            decoded.append((char) value);
            at = end;
        }

        private void skipBlankLines() {
            while (at < text.length() && (isBlank(text.charAt(at)) || isLineEnd(text.charAt(at)))) {
                at++;
            }
        }

        private void skipLine() {
            while (at < text.length() && !isLineEnd(text.charAt(at))) {
                at++;
            }
        }

        private static boolean isBlank(char c) {
            return c == ' ' || c == '\t' || c == '\f';
        }

        private static boolean isLineEnd(char c) {
            return c == '\n' || c == '\r';
        }
    }
}
