package dev.interlock.rules.configuration;

import dev.interlock.source.SourceText;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Cut a file into its documents.
 *
 * <p>A marker at the start of a line separates documents wherever it stands, so that nothing has to be parsed. Each
 * part keeps its lines: as many empty ones stand before it as in the file.
 */
final class DocumentStream {

    static final String YAML = "---";
    static final String PROPERTIES = "#---";

    private DocumentStream() {}

    static List<SourceText> documents(SourceText stream, String marker) {
        String text = stream.text();
        List<SourceText> documents = new ArrayList<>();
        int lines = 0;
        int linesBefore = 0;
        int start = 0;
        for (int at = 0; at <= text.length(); at = nextLine(text, at)) {
            boolean end = at == text.length();
            if (end || isMarker(text, at, marker)) {
                add(documents, stream, marker, linesBefore, text.substring(start, at));
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

    private static void add(
            List<SourceText> documents, SourceText stream, String marker, int linesBefore, String part) {
        if (!isEmpty(part, marker)) {
            documents.add(SourceText.of(stream.file(), "\n".repeat(linesBefore) + part));
        }
    }

    private static boolean isEmpty(String part, String marker) {
        Iterator<String> lines = part.lines().iterator();
        while (lines.hasNext()) {
            String line = lines.next();
            String said = line.startsWith(marker) ? line.substring(marker.length()) : line;
            if (!said.isBlank() && !said.stripLeading().startsWith("#") && !said.startsWith("%")) {
                return false;
            }
        }
        return true;
    }

    private static boolean isMarker(String text, int at, String marker) {
        int after = at + marker.length();
        return text.startsWith(marker, at) && (after == text.length() || Character.isWhitespace(text.charAt(after)));
    }

    private static int nextLine(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end + 1;
    }
}
