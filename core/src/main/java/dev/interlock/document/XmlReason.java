package dev.interlock.document;

import dev.interlock.source.Diagnostic;
import dev.interlock.source.SourceText;

/**
 * Say why a text is not well-formed XML, and where.
 *
 * <p>No more of the text is told than names: everything else may be a secret.
 */
final class XmlReason {

    private static final int LONGEST_NAME = 80;

    private final SourceText source;

    XmlReason(SourceText source) {
        this.source = source;
    }

    /** Create what leaves the text because of the stretch between two offsets. */
    ReadingStopped at(int start, int stop, String reason) {
        return new ReadingStopped(Diagnostic.of(
                "syntax",
                "The file is not well-formed XML: " + reason + ".",
                source.locate(start, stop),
                "Repair the XML at this place."));
    }

    /** Create what leaves a text that ends inside something. */
    ReadingStopped endBefore(String construct, int start) {
        return end("the file ends before " + construct + lineOf(start) + " is closed");
    }

    /** Create what leaves a text that ends too early; it lies at the last character. */
    ReadingStopped end(String reason) {
        int length = source.text().length();
        return at(Math.max(0, length - 1), length, reason);
    }

    String lineOf(int offset) {
        return " of line " + source.positionAt(offset).line();
    }

    /** Quote a name, or of a very long one the start. */
    static String quote(String name) {
        return "'" + (name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name) + "'";
    }
}
