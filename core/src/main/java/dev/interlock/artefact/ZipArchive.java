package dev.interlock.artefact;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Read the directory and the entries of a zip file that is held in memory.
 *
 * <p>An archive inside an archive has no file of its own that the JDK could open, and a stream over it believes what
 * each entry says of itself. This reader goes by the central directory and inflates no byte more than it announces.
 */
final class ZipArchive {

    private static final int END_SIGNATURE = 0x06054b50;
    private static final int ENTRY_SIGNATURE = 0x02014b50;
    private static final int LOCAL_SIGNATURE = 0x04034b50;
    private static final int END_LENGTH = 22;
    private static final int ENTRY_LENGTH = 46;
    private static final int LOCAL_LENGTH = 30;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;

    private ZipArchive() {}

    /**
     * One entry as the central directory announces it.
     *
     * @param name the name as it is written, whatever it holds
     * @param encrypted whether it needs a password
     * @param method how it is packed
     * @param crc the checksum of its bytes
     * @param packed the packed size
     * @param size the size
     * @param offset where its local header stands
     */
    record Entry(String name, boolean encrypted, int method, long crc, long packed, long size, long offset) {

        boolean isDirectory() {
            return name.endsWith("/") || name.endsWith("\\");
        }

        boolean isPackedSupported() {
            return method == STORED || method == DEFLATED;
        }
    }

    /** Tell whether bytes begin like a zip file that holds something. */
    static boolean looksLikeOne(byte[] bytes) {
        return bytes.length >= END_LENGTH && buffer(bytes).getInt(0) == LOCAL_SIGNATURE;
    }

    /** List the entries, at most one more than {@code limit}, so that the caller sees that it was exceeded. */
    static List<Entry> entries(byte[] zip, int limit) throws IOException {
        ByteBuffer in = buffer(zip);
        int end = findEnd(in);
        int count = Short.toUnsignedInt(in.getShort(end + 10));
        long at = Integer.toUnsignedLong(in.getInt(end + 16));
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < count && i <= limit; i++) {
            if (at + ENTRY_LENGTH > zip.length || in.getInt((int) at) != ENTRY_SIGNATURE) {
                throw new IOException("its directory of entries is damaged");
            }
            int entry = (int) at;
            int nameLength = Short.toUnsignedInt(in.getShort(entry + 28));
            if (at + ENTRY_LENGTH + nameLength > zip.length) {
                throw new IOException("its directory of entries is damaged");
            }
            int flags = Short.toUnsignedInt(in.getShort(entry + 8));
            entries.add(new Entry(
                    nameOf(Arrays.copyOfRange(zip, entry + ENTRY_LENGTH, entry + ENTRY_LENGTH + nameLength)),
                    (flags & 1) != 0,
                    Short.toUnsignedInt(in.getShort(entry + 10)),
                    Integer.toUnsignedLong(in.getInt(entry + 16)),
                    Integer.toUnsignedLong(in.getInt(entry + 20)),
                    Integer.toUnsignedLong(in.getInt(entry + 24)),
                    Integer.toUnsignedLong(in.getInt(entry + 42))));
            at += ENTRY_LENGTH
                    + nameLength
                    + Short.toUnsignedInt(in.getShort(entry + 30))
                    + Short.toUnsignedInt(in.getShort(entry + 32));
        }
        return entries;
    }

    /** Unpack an entry, never more bytes than it announces. */
    static byte[] unpack(byte[] zip, Entry entry) throws IOException {
        ByteBuffer in = buffer(zip);
        long header = entry.offset();
        if (header + LOCAL_LENGTH > zip.length || in.getInt((int) header) != LOCAL_SIGNATURE) {
            throw new IOException("its entry '" + entry.name() + "' is not where the directory says");
        }
        long start = header
                + LOCAL_LENGTH
                + Short.toUnsignedInt(in.getShort((int) header + 26))
                + Short.toUnsignedInt(in.getShort((int) header + 28));
        if (start + entry.packed() > zip.length) {
            throw new IOException("its entry '" + entry.name() + "' is cut off");
        }
        byte[] bytes = entry.method() == STORED
                ? Arrays.copyOfRange(zip, (int) start, (int) (start + entry.packed()))
                : inflate(zip, (int) start, entry);
        CRC32 crc = new CRC32();
        crc.update(bytes);
        if (bytes.length != entry.size() || crc.getValue() != entry.crc()) {
            throw new IOException("its entry '" + entry.name() + "' is damaged");
        }
        return bytes;
    }

    /** Unpack the first bytes of an entry to see what it is; none where that fails. */
    static byte[] peek(byte[] zip, Entry entry, int length) {
        try {
            Entry shortened = new Entry(entry.name(), false, entry.method(), 0, entry.packed(), length, entry.offset());
            ByteBuffer in = buffer(zip);
            int start = (int) entry.offset()
                    + LOCAL_LENGTH
                    + Short.toUnsignedInt(in.getShort((int) entry.offset() + 26))
                    + Short.toUnsignedInt(in.getShort((int) entry.offset() + 28));
            return entry.method() == STORED
                    ? Arrays.copyOfRange(zip, start, start + length)
                    : inflate(zip, start, shortened);
        } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private static byte[] inflate(byte[] zip, int start, Entry entry) throws IOException {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(zip, start, (int) Math.min(entry.packed(), zip.length - start));
            byte[] bytes = new byte[Math.toIntExact(Math.min(entry.size(), Integer.MAX_VALUE - 8))];
            int length = 0;
            while (length < bytes.length && !inflater.finished()) {
                int more = inflater.inflate(bytes, length, bytes.length - length);
                if (more == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    break;
                }
                length += more;
            }
            return length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
        } catch (DataFormatException e) {
            throw new IOException("its entry '" + entry.name() + "' is damaged", e);
        } finally {
            inflater.end();
        }
    }

    private static int findEnd(ByteBuffer in) throws IOException {
        int last = in.capacity() - END_LENGTH;
        for (int at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--) {
            if (in.getInt(at) == END_SIGNATURE) {
                return at;
            }
        }
        throw new IOException("it is no zip file, or it is cut off");
    }

    private static String nameOf(byte[] bytes) {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, ISO_8859_1);
        }
    }

    private static ByteBuffer buffer(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
