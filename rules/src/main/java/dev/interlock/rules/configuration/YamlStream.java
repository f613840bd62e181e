package dev.interlock.rules.configuration;

import dev.interlock.source.SourceText;
import java.util.ArrayList;
import java.util.List;

/**
 * Cut a YAML stream into its documents.
 *
 * <p>Three hyphens at the start of a line separate documents wherever they stand, so that nothing has to be parsed. Each
 * part keeps its lines: as many empty ones stand before it as in the stream.
 */
final class YamlStream {

    private static final String MARKER = "---";

    private YamlStream() {}

    static List<SourceText> documents(SourceText stream) {
        String text = stream.text();
        List<SourceText> documents = new ArrayList<>();
        int lines = 0;
        int linesBefore = 0;
        int start = 0;
        for (int at = 0; at <= text.length(); at = nextLine(text, at)) {
            boolean end = at == text.length();
            if (end || isMarker(text, at)) {
                add(documents, stream, linesBefore, text.substring(start, at));
                start = at;
                linesBefore = lines;
            }
            if (end) {
                break;
            }
            lines++;
        }
        return documents;
    }

    private static void add(List<SourceText> documents, SourceText stream, int linesBefore, String part) {
        boolean empty = part.lines()
                .map(line -> line.startsWith(MARKER) ? line.substring(MARKER.length()) : line)
                .allMatch(line -> line.isBlank() || line.stripLeading().startsWith("#") || line.startsWith("%"));
        if (!empty) {
            documents.add(SourceText.of(stream.file(), "\n".repeat(linesBefore) + part));
        }
    }

    private static boolean isMarker(String text, int at) {
        int after = at + MARKER.length();
        return text.startsWith(MARKER, at)
                && (after == text.length() || Character.isWhitespace(text.charAt(after)));
    }

    private static int nextLine(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end + 1;
    }
}
