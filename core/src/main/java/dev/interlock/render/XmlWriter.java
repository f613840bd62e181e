package dev.interlock.render;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Write the XML that reports consist of: elements, attributes and text, with no blanks of its own.
 *
 * <p>Any text may be written. What XML 1.0 has no way to write, most control characters and halves of surrogate pairs,
 * becomes U+FFFD, and so does CR, which a parser would take for the end of a line.
 */
final class XmlWriter implements Closeable {

    private static final int BUFFERED = 1 << 16;
    private static final char REPLACEMENT = '\uFFFD';

    private final OutputStream out;
    private final StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    private final Deque<String> open = new ArrayDeque<>();
    private boolean isInTag;

    XmlWriter(OutputStream out) {
        this.out = out;
    }

    /** Begin an element, whose attributes come next. */
    XmlWriter begin(String name) {
        leaveTag();
        text.append('<').append(name);
        open.push(name);
        isInTag = true;
        return this;
    }

    XmlWriter attribute(String name, String value) {
        text.append(' ').append(name).append("=\"");
        escape(value, true);
        text.append('"');
        return this;
    }

    XmlWriter text(String value) {
        leaveTag();
        escape(value, false);
        return this;
    }

    /** End the innermost element. */
    XmlWriter end() throws IOException {
        leaveTag();
        text.append("</").append(open.pop()).append('>');
        if (text.length() > BUFFERED) {
            flush();
        }
        return this;
    }

    /** Write what is left; the stream stays open. */
    @Override
    public void close() throws IOException {
        flush();
    }

    private void leaveTag() {
        if (isInTag) {
            text.append('>');
            isInTag = false;
        }
    }

    private void escape(String value, boolean isAttribute) {
        int from = 0;
        for (int at = 0; at < value.length(); at++) {
            char c = value.charAt(at);
            if (c > '>' && c <= '~') {
                continue;
            }
            boolean isPair = Character.isSurrogate(c) && isPair(value, at);
            boolean isMarkup = c == '<' || c == '>' || c == '&' || (c == '"' && isAttribute);
            if (isMarkup || !(isPair || isAllowed(c))) {
                text.append(value, from, at);
                write(c);
                from = at + 1;
            }
        }
        text.append(value, from, value.length());
    }

    private void write(char c) {
        switch (c) {
            case '<' -> text.append("&lt;");
            case '>' -> text.append("&gt;");
            case '&' -> text.append("&amp;");
            case '"' -> text.append("&quot;");
            default -> text.append(REPLACEMENT);
        }
    }

    private static boolean isAllowed(char c) {
        return c >= ' ' ? !Character.isSurrogate(c) && c <= REPLACEMENT : c == '\t' || c == '\n';
    }

    private static boolean isPair(String value, int at) {
        return Character.isHighSurrogate(value.charAt(at))
                ? at + 1 < value.length() && Character.isLowSurrogate(value.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(value.charAt(at - 1));
    }

    private void flush() throws IOException {
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        text.setLength(0);
    }
}
