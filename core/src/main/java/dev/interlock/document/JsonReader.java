package dev.interlock.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import dev.interlock.source.Diagnostic;
import dev.interlock.source.Limits;
import dev.interlock.source.Parsed;
import dev.interlock.source.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Read JSON by RFC 8259: no comments, no trailing commas, one value. */
final class JsonReader implements DocumentReader {

    private static final String REPAIR = "Repair the JSON at this place; comments and trailing commas are not allowed.";

    // The limits of Interlock are checked while reading; the parser's own would only hide them.
    private final JsonFactory factory = JsonFactory.builder()
            .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            // Names are shared by the tape, whose table does not suffer from names made to collide.
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .build();

    @Override
    public Parsed<Document> read(SourceText text, Limits limits) {
        ProblemLog problems = new ProblemLog(text);
        if (text.text().isBlank()) {
            problems.add("empty-file", "The file is empty, which is not JSON.", 0, 0, "Fill the file or remove it.");
            return Parsed.of(Document.empty(text), problems.toList());
        }
        TapeWriter writer = new TapeWriter(text, limits, limits.depth(), problems);
        try (JsonParser parser = factory.createParser(text.text())) {
            new Pass(text, parser, writer, problems).read();
            return Parsed.of(writer.finish(), problems.toList());
        } catch (ReadingStopped e) {
            problems.add(e.problem());
        } catch (JsonProcessingException e) {
            problems.add(syntaxError(text, e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Parsed.of(Document.empty(text), problems.toList());
    }

    private static Diagnostic syntaxError(SourceText text, JsonProcessingException e) {
        int length = text.text().length();
        long offset = e.getLocation() == null ? 0 : e.getLocation().getCharOffset();
        int start = e instanceof JsonEOFException || offset >= length
                ? endOfContent(text.text())
                : (int) Math.max(0, offset);
        return syntaxError(text, JsonReason.of(e, text.text(), start), start, Math.min(length, start + 1));
    }

    private static Diagnostic syntaxError(SourceText text, String reason, int start, int stop) {
        return Diagnostic.of("syntax", "The file is not valid JSON: " + reason + ".", text.locate(start, stop), REPAIR);
    }

    private static int endOfContent(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) <= ' ') {
            end--;
        }
        return end;
    }

    /** One pass over one text. */
    private static final class Pass {

        private final SourceText source;
        private final String text;
        private final JsonParser parser;
        private final TapeWriter writer;
        private final ProblemLog problems;
        private int nextBackslash = -1;

        Pass(SourceText source, JsonParser parser, TapeWriter writer, ProblemLog problems) {
            this.source = source;
            this.text = source.text();
            this.parser = parser;
            this.writer = writer;
            this.problems = problems;
        }

        void read() throws IOException {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                int start = (int) parser.currentTokenLocation().getCharOffset();
                if (writer.openNode() < 0 && writer.tape().size > 0) {
                    throw new ReadingStopped(
                            syntaxError(source, "there is more text after the end of the value", start, start + 1));
                }
                write(token, start);
            }
        }

        private void write(JsonToken token, int start) throws IOException {
            switch (token) {
                case START_OBJECT -> writer.open(NodeKind.OBJECT, start);
                case START_ARRAY -> writer.open(NodeKind.ARRAY, start);
                case END_OBJECT, END_ARRAY -> writer.close(start + 1);
                case FIELD_NAME -> writer.key(parser.currentName(), start, endOfString(start));
                case VALUE_STRING -> string(start);
                case VALUE_TRUE -> writer.scalar(NodeKind.BOOLEAN, Tape.PLAIN, start, start + 4);
                case VALUE_FALSE -> writer.scalar(NodeKind.BOOLEAN, Tape.PLAIN, start, start + 5);
                case VALUE_NULL -> writer.scalar(NodeKind.NULL, Tape.PLAIN, start, start + 4);
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(start);
                default -> throw new IllegalStateException("unexpected token " + token);
            }
        }

        private void string(int start) throws IOException {
            int stop = endOfString(start);
            if (stop > text.length()) {
                parser.finishToken(); // says that the string has no end
            }
            if (nextBackslash < stop) {
                writer.decoded(NodeKind.STRING, parser.getText(), start, stop);
            } else {
                writer.scalar(NodeKind.STRING, Tape.QUOTED, start, stop);
            }
        }

        private void number(int start) {
            int stop = NumberText.end(text, start);
            if (NumberText.isBounded(text, start, stop)) {
                writer.scalar(NodeKind.NUMBER, Tape.PLAIN, start, stop);
            } else {
                problems.add(
                        "number-too-large",
                        "The number is too long or too large to calculate with, and is read as text.",
                        start,
                        stop,
                        "Write it as a string, or shorten it.");
                writer.scalar(NodeKind.STRING, Tape.PLAIN, start, stop);
            }
        }

        /** Find the end of a string, behind the text where it has none, and the first backslash after its start. */
        private int endOfString(int start) {
            if (nextBackslash <= start) {
                nextBackslash = find('\\', start);
            }
            int quote = find('"', start + 1);
            int backslash = nextBackslash;
            while (backslash < quote) {
                if (backslash + 1 == quote) {
                    quote = find('"', quote + 1);
                }
                backslash = find('\\', backslash + 2);
            }
            return quote + 1;
        }

        private int find(char wanted, int from) {
            int found = text.indexOf(wanted, from);
            return found < 0 ? Integer.MAX_VALUE - 1 : found;
        }
    }
}
