package dev.interlock.render;

import dev.interlock.source.Location;
import dev.interlock.source.Position;
import java.io.ByteArrayOutputStream;
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
    private static final byte[] HEX = bytes("0123456789ABCDEF");
    private static final byte[] NULL = bytes("null");
    private static final byte[] INDENTATION = bytes("\n" + "  ".repeat(16));

    private final OutputStream out;
    // Bytes, as an interpreter, which is all that runs a first report, walks through them faster than through texts.
    private final ByteArrayOutputStream text = new ByteArrayOutputStream(BUFFERED);
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
            text.write(' ');
        } else {
            breakLine();
        }
        text.write(close);
        isFirst = false;
        if (text.size() > BUFFERED) {
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
        text.write(':');
        text.write(' ');
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
        separate();
        text.writeBytes(NULL);
        return this;
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
        text.write(open);
        closing.append(close);
        isFirst = true;
        return this;
    }

    private JsonWriter literal(String value) {
        separate();
        text.writeBytes(bytes(value));
        return this;
    }

    private void separate() {
        if (isNamed || closing.length() == 0) {
            isNamed = false;
            return;
        }
        if (!isFirst) {
            text.write(',');
        }
        breakLine();
        isFirst = false;
    }

    private void breakLine() {
        int depth = closing.length();
        int fits = Math.min(1 + 2 * depth, INDENTATION.length);
        text.write(INDENTATION, 0, fits);
        for (int more = fits; more < 1 + 2 * depth; more++) {
            text.write(' ');
        }
    }

    private void quote(String value) {
        text.write('"');
        byte[] bytes = bytes(value);
        int from = 0;
        for (int i = 0; i < bytes.length; i++) {
            byte b = bytes[i];
            if (b <= '\\' && (b == '"' || b == '\\' || (b < ' ' && b >= 0))) {
                text.write(bytes, from, i - from);
                escape(b);
                from = i + 1;
            }
        }
        text.write(bytes, from, bytes.length - from);
        text.write('"');
    }

    private void escape(byte b) {
        text.write('\\');
        switch (b) {
            case '"', '\\' -> text.write(b);
            case '\n' -> text.write('n');
            case '\r' -> text.write('r');
            case '\t' -> text.write('t');
            case '\b' -> text.write('b');
            case '\f' -> text.write('f');
            default -> {
                text.writeBytes(bytes("u00"));
                text.write(HEX[b >> 4]);
                text.write(HEX[b & 15]);
            }
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void flush() throws IOException {
        text.writeTo(out);
        text.reset();
    }
}
