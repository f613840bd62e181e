package dev.interlock.document;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * Store a tape as bytes beside the text that it was read from, and take it back.
 *
 * <p>The columns stand as they are, one after the other, because a cold virtual machine copies blocks at full speed and
 * decodes anything cleverer number by number. A checksum of the text ties the two together.
 */
final class StoredTape {

    private static final int MAGIC = 0x494C_5450;
    private static final int LAYOUT = 2;
    private static final int HEADER = 4;

    private StoredTape() {}

    /** Store the tape of a document that was read from a file as it is: nothing is derived or interpreted. */
    static byte[] write(Tape tape, byte[] text) {
        StringBuilder strings = new StringBuilder();
        int[] names = new int[tape.keyCount()];
        for (int id = 0; id < names.length; id++) {
            names[id] = strings.append(tape.keyOf(id)).length();
        }
        int[] decodedAt = new int[tape.size];
        int[] decodedTo = new int[tape.size];
        int decoded = 0;
        for (int index = 0; index < tape.size; index++) {
            if (tape.findExtra(index) != null) {
                throw new IllegalArgumentException("node " + index + " holds more than was read");
            }
            if (tape.style[index] == Tape.DECODED) {
                decodedAt[decoded] = index;
                decodedTo[decoded++] = strings.append(tape.text(index, "")).length();
            }
        }
        byte[] characters = strings.toString().getBytes(StandardCharsets.UTF_8);
        int ints = HEADER + 3 + 7 * tape.size + names.length + 2 * decoded;
        ByteBuffer out = ByteBuffer.allocate(4 * ints + 2 * tape.size + characters.length);
        out.putInt(MAGIC).putInt(LAYOUT).putInt(checksum(text)).putInt(tape.size);
        out.putInt(names.length).putInt(decoded).putInt(characters.length);
        for (int[] column :
                new int[][] {tape.parent, tape.end, tape.key, tape.keyStart, tape.keyEnd, tape.start, tape.stop}) {
            put(out, column, tape.size);
        }
        put(out, names, names.length);
        put(out, decodedAt, decoded);
        put(out, decodedTo, decoded);
        out.put(tape.kind, 0, tape.size).put(tape.style, 0, tape.size).put(characters);
        return out.array();
    }

    /** Take a tape back; empty if the bytes are not what this version stores of just this text. */
    static Optional<Tape> find(byte[] stored, byte[] text) {
        ByteBuffer in = ByteBuffer.wrap(stored);
        try {
            boolean isOfText = in.getInt() == MAGIC && in.getInt() == LAYOUT && in.getInt() == checksum(text);
            return isOfText ? Optional.of(read(in)) : Optional.empty();
        } catch (BufferUnderflowException e) {
            return Optional.empty();
        }
    }

    private static Tape read(ByteBuffer in) {
        Tape tape = new Tape();
        tape.size = in.getInt();
        int names = in.getInt();
        int decoded = in.getInt();
        int characters = in.getInt();
        tape.parent = take(in, tape.size);
        tape.end = take(in, tape.size);
        tape.key = take(in, tape.size);
        tape.keyStart = take(in, tape.size);
        tape.keyEnd = take(in, tape.size);
        tape.start = take(in, tape.size);
        tape.stop = take(in, tape.size);
        int[] nameEnds = take(in, names);
        int[] decodedAt = take(in, decoded);
        int[] decodedTo = take(in, decoded);
        tape.kind = takeBytes(in, tape.size);
        tape.style = takeBytes(in, tape.size);
        String strings = new String(takeBytes(in, characters), StandardCharsets.UTF_8);
        int from = 0;
        for (int to : nameEnds) {
            tape.intern(strings.substring(from, to));
            from = to;
        }
        for (int i = 0; i < decoded; i++) {
            tape.decode(decodedAt[i], strings.substring(from, decodedTo[i]));
            from = decodedTo[i];
        }
        return tape;
    }

    private static void put(ByteBuffer out, int[] column, int size) {
        out.asIntBuffer().put(column, 0, size);
        out.position(out.position() + 4 * size);
    }

    private static int[] take(ByteBuffer in, int size) {
        require(in, 4L * size);
        int[] column = new int[size];
        IntBuffer ints = in.asIntBuffer();
        ints.get(column);
        in.position(in.position() + 4 * size);
        return column;
    }

    private static byte[] takeBytes(ByteBuffer in, int size) {
        require(in, size);
        byte[] column = new byte[size];
        in.get(column);
        return column;
    }

    private static void require(ByteBuffer in, long bytes) {
        if (bytes < 0 || bytes > in.remaining()) {
            throw new BufferUnderflowException();
        }
    }

    private static int checksum(byte[] text) {
        CRC32 sum = new CRC32();
        sum.update(text);
        return (int) sum.getValue();
    }
}
