package dev.interlock.govern;

import dev.interlock.document.Node;
import dev.interlock.source.JsonString;
import dev.interlock.source.Position;
import dev.interlock.source.Range;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/** Write signatures into the text of a file, and touch nothing else of it. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class SignatureText {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9._-]*");

    private SignatureText() {}

    /**
     * Write the signature of a record behind its last day, or in place of an older one.
     *
     * @param text the text of the file
     * @param record the record as it was read from the text
     * @return the new text, of which the caller makes sure that it is read as he means it; empty where the record is
     *     written in a way that leaves no place for it
     */
    public static Optional<String> with(String text, Node record, Waiver.DetachedSignature signature) {
        String key = signature.key();
        String written = "{key: " + (PLAIN.matcher(key).matches() ? key : JsonString.of(key)) + ", value: \""
                + signature.value() + "\"}";
        Optional<Range> older = record.get("signature").location().range();
        if (record.has("signature") && older.isPresent()) {
            return replaced(text, older.get(), written);
        }
        Node last = record.get("expires");
        Optional<Range> whole = record.location().range();
        Optional<Range> value = last.location().range();
        Optional<Range> name = last.keyLocation().range();
        if (whole.isEmpty() || value.isEmpty() || name.isEmpty()) {
            return Optional.empty();
        }
        int end = offset(text, value.get().end());
        int start = offset(text, whole.get().start());
        if (start < text.length() && text.charAt(start) == '{') {
            return Optional.of(text.substring(0, end) + ", signature: " + written + text.substring(end));
        }
        String line = " ".repeat(name.get().start().column() - 1) + "signature: " + written;
        int lineEnd = text.indexOf('\n', end);
        if (lineEnd < 0) {
            return Optional.of(text + "\n" + line + "\n");
        }
        String separator = text.charAt(lineEnd - 1) == '\r' ? "\r\n" : "\n";
        return Optional.of(text.substring(0, lineEnd + 1) + line + separator + text.substring(lineEnd + 1));
    }

    private static Optional<String> replaced(String text, Range older, String written) {
        int from = offset(text, older.start());
        int to = offset(text, older.end());
        boolean isOneValue = from < to && text.charAt(from) == '{' && text.charAt(to - 1) == '}';
        return isOneValue ? Optional.of(text.substring(0, from) + written + text.substring(to)) : Optional.empty();
    }

    private static int offset(String text, Position position) {
        int at = 0;
        for (int line = 1; line < position.line(); line++) {
            int end = text.indexOf('\n', at);
            if (end < 0) {
                return text.length();
            }
            at = end + 1;
        }
        return Math.min(at + position.column() - 1, text.length());
    }
}
