package dev.interlock.source;

import java.util.Arrays;
import org.apiguardian.api.API;

/**
 * Hold the decoded text of one file and translate offsets in it into places.
 *
 * <p>A line ends at LF, CRLF or CR. The line table is built when a place is first asked for, and only then. Immutable
 * and thread-safe.
 */
@API(status = API.Status.STABLE, since = "0.1")
public final class SourceText {

    private final String file;
    private final String text;
    private final int firstLine;
    private volatile int[] lineStarts = {};

    private SourceText(String file, String text, int firstLine) {
        this.file = file;
        this.text = text;
        this.firstLine = firstLine;
    }

    /** Create a source text from the name of its file and its decoded characters, without byte order mark. */
    public static SourceText of(String file, String text) {
        return new SourceText(file, text, 1);
    }

    /** Create a source text from whole lines of a file, such as one document of a stream; the first line is 1. */
    public static SourceText of(String file, String text, int firstLine) {
        return new SourceText(file, text, firstLine);
    }

    /** Tell the file, relative to the reactor root and written with {@code /}. */
    public String file() {
        return file;
    }

    /** Tell the decoded characters. */
    public String text() {
        return text;
    }

    /** Translate an offset in UTF-16 units, at most the length of the text, into a position. */
    public Position positionAt(int offset) {
        int[] starts = lineStarts();
        int found = Arrays.binarySearch(starts, offset);
        int line = found >= 0 ? found : -found - 2;
        return Position.of(firstLine + line, offset - starts[line] + 1);
    }

    /** Locate the stretch from a start offset to an exclusive end offset. */
    public Location locate(int start, int end) {
        return Location.of(file, Range.of(positionAt(start), positionAt(Math.max(start, end))));
    }

    private int[] lineStarts() {
        int[] known = lineStarts;
        if (known.length == 0) {
            known = scanLines();
            lineStarts = known;
        }
        return known;
    }

    private int[] scanLines() {
        return text.indexOf('\r') < 0 ? scanLineFeeds() : scanAnyEnds();
    }

    /** The usual case, in which the platform looks for the next end of a line. */
    private int[] scanLineFeeds() {
        int[] starts = new int[64];
        int count = 1;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, count * 2);
            }
            starts[count++] = end + 1;
        }
        return Arrays.copyOf(starts, count);
    }

    private int[] scanAnyEnds() {
        int[] starts = new int[64];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean ends = c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
            if (ends) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, count * 2);
                }
                starts[count++] = i + 1;
            }
        }
        return Arrays.copyOf(starts, count);
    }
}
