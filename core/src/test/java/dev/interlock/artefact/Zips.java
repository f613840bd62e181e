package dev.interlock.artefact;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Make archives for tests. */
final class Zips {

    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    static Zips of(String name, byte[] content) {
        return new Zips().and(name, content);
    }

    Zips and(String name, byte[] content) {
        entries.put(name, content);
        return this;
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Mark every entry as encrypted, in the central directory and in the local headers. */
    static byte[] encrypted(byte[] zip) {
        byte[] changed = zip.clone();
        for (int i = 0; i + 4 < changed.length; i++) {
            if (changed[i] == 'P' && changed[i + 1] == 'K') {
                if (changed[i + 2] == 1 && changed[i + 3] == 2) {
                    changed[i + 8] |= 1;
                } else if (changed[i + 2] == 3 && changed[i + 3] == 4) {
                    changed[i + 6] |= 1;
                }
            }
        }
        return changed;
    }
}
