package dev.interlock.render;

import dev.interlock.source.Location;
import dev.interlock.source.Position;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

/**
 * Write all JSON that reports consist of in one layout: two blanks of indentation and LF on every platform.
 *
 * <p>Every check writes reports, and a virtual machine that has just begun would load some seventy classes of a library
 * for them. Half of a surrogate pair is written as a question mark.
 */
final class JsonWriter implements Closeable {

    private static final int BUFFERED = 1 << 16;
    private static final String HEX = "0123456789ABCDEF";

    private final OutputStream out;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder closing = new StringBuilder();
    private boolean isFirst = true;
    private boolean isNamed;

    JsonWriter(OutputStream out) {
        this.out = out;
    }

    /** Begin an object: the document, an element, or the value of the member that was named. */
    JsonWriter object() {
        return begin('{', '}');
    }

    /** Begin an object that is a member. */
    JsonWriter object(String name) {
        return name(name).object();
    }

    JsonWriter array() {
        return begin('[', ']');
    }

    JsonWriter array(String name) {
        return name(name).array();
    }

    /** End the innermost object or array. */
    void end() throws IOException {
        int depth = closing.length() - 1;
        char close = closing.charAt(depth);
        closing.setLength(depth);
        if (isFirst) {
            text.append(' ');
        } else {
            breakLine();
        }
        text.append(close);
        isFirst = false;
        if (text.length() > BUFFERED) {
            flush();
        }
    }

    JsonWriter put(String name, String value) {
        return name(name).add(value);
    }

    JsonWriter put(String name, long value) {
        return name(name).literal(Long.toString(value));
    }

    JsonWriter put(String name, boolean value) {
        return name(name).literal(Boolean.toString(value));
    }

    /** Name the next value. */
    JsonWriter name(String name) {
        separate();
        quote(name);
        text.append(": ");
        isNamed = true;
        return this;
    }

    JsonWriter add(String value) {
        separate();
        quote(value);
        return this;
    }

    JsonWriter add(BigDecimal value) {
        return literal(value.toString());
    }

    JsonWriter add(boolean value) {
        return literal(Boolean.toString(value));
    }

    JsonWriter addNull() {
        return literal("null");
    }

    void range(Location location) throws IOException {
        if (location.range().isPresent()) {
            object("range");
            position("start", location.range().get().start());
            position("end", location.range().get().end());
            end();
        }
    }

    /** Write what is left; the stream stays open. */
    @Override
    public void close() throws IOException {
        flush();
    }

    private void position(String name, Position position) throws IOException {
        object(name)
                .put("line", position.line())
                .put("column", position.column())
                .end();
    }

    private JsonWriter begin(char open, char close) {
        separate();
        text.append(open);
        closing.append(close);
        isFirst = true;
        return this;
    }

    private JsonWriter literal(String value) {
        separate();
        text.append(value);
        return this;
    }

    private void separate() {
        if (isNamed || closing.length() == 0) {
            isNamed = false;
            return;
        }
        if (!isFirst) {
            text.append(',');
        }
        breakLine();
        isFirst = false;
    }

    private void breakLine() {
        text.append('\n');
        for (int i = 0; i < closing.length(); i++) {
            text.append("  ");
        }
    }

    private void quote(String value) {
        text.append('"');
        int from = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                text.append(value, from, i);
                escape(c);
                from = i + 1;
            }
        }
        text.append(value, from, value.length()).append('"');
    }

    private void escape(char c) {
        text.append('\\');
        switch (c) {
            case '"', '\\' -> text.append(c);
            case '\n' -> text.append('n');
            case '\r' -> text.append('r');
            case '\t' -> text.append('t');
            case '\b' -> text.append('b');
            case '\f' -> text.append('f');
            default -> text.append("u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
        }
    }

    private void flush() throws IOException {
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        text.setLength(0);
    }
}
