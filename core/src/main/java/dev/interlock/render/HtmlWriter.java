package dev.interlock.render;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * Write HTML: elements, attributes and text, each escaped.
 *
 * <p>Any text may be written. Control characters, halves of surrogate pairs and the characters that turn the direction
 * of a text, by which a hostile input could make a reader see something else, become U+FFFD.
 */
final class HtmlWriter implements Closeable {

    private static final int BUFFERED = 1 << 16;
    private static final char REPLACEMENT = '\uFFFD';
    private static final Set<String> VOID = Set.of("meta", "link", "input");

    private final OutputStream out;
    private final StringBuilder text = new StringBuilder("<!DOCTYPE html>\n");
    private final Deque<String> open = new ArrayDeque<>();
    private boolean isInTag;

    HtmlWriter(OutputStream out) {
        this.out = out;
    }

    /** Begin an element, whose attributes come next. */
    HtmlWriter begin(String name) {
        leaveTag();
        text.append('<').append(name);
        open.push(name);
        isInTag = true;
        return this;
    }

    HtmlWriter attribute(String name, String value) {
        text.append(' ').append(name).append("=\"");
        escape(value);
        text.append('"');
        return this;
    }

    /** Set an attribute that has no value. */
    HtmlWriter flag(String name) {
        text.append(' ').append(name).append("=\"\"");
        return this;
    }

    HtmlWriter text(String value) {
        leaveTag();
        escape(value);
        return this;
    }

    /** Write what our own style or script consists of, in which nothing is escaped. */
    HtmlWriter verbatim(String own) {
        leaveTag();
        text.append(own);
        return this;
    }

    /** End the innermost element. */
    HtmlWriter end() throws IOException {
        leaveTag();
        String name = open.pop();
        if (!VOID.contains(name)) {
            text.append("</").append(name).append('>');
        }
        if (text.length() > BUFFERED) {
            flush();
        }
        return this;
    }

    /** Write an element that holds nothing but text. */
    HtmlWriter element(String name, String value) throws IOException {
        return begin(name).text(value).end();
    }

    /** Write an element of a class that holds nothing but text. */
    HtmlWriter element(String name, String cssClass, String value) throws IOException {
        return begin(name).attribute("class", cssClass).text(value).end();
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

    private void escape(String value) {
        for (int at = 0; at < value.length(); at++) {
            char c = value.charAt(at);
            switch (c) {
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                case '&' -> text.append("&amp;");
                case '"' -> text.append("&quot;");
                default -> text.append(isShown(value, at) ? c : REPLACEMENT);
            }
        }
    }

    private static boolean isShown(String value, int at) {
        char c = value.charAt(at);
        if (c < 0x7F) {
            return c >= ' ' || c == '\t' || c == '\n';
        }
        if (Character.isSurrogate(c)) {
            return isPaired(value, at);
        }
        boolean turnsDirection = (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
        return !turnsDirection && !Character.isISOControl(c) && c <= REPLACEMENT;
    }

    private static boolean isPaired(String value, int at) {
        return Character.isHighSurrogate(value.charAt(at))
                ? at + 1 < value.length() && Character.isLowSurrogate(value.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(value.charAt(at - 1));
    }

    private void flush() throws IOException {
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        text.setLength(0);
    }
}
