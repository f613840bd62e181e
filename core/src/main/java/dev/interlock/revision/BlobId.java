package dev.interlock.revision;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Computes the name under which git stores the content of a file.
 *
 * <p>Git itself would compare a work tree by way of the filters that the repository configures, which are programs.
 */
final class BlobId {

    private static final int SHA_1_DIGITS = 40;

    private BlobId() {}

    /** Tell whether an id is that of a content, or of the same with the line ends that git stores. */
    static boolean isOf(String id, byte[] content) {
        if (id.equals(of(content, content.length, id.length()))) {
            return true;
        }
        byte[] stored = new byte[content.length];
        int length = 0;
        for (int i = 0; i < content.length; i++) {
            boolean dropped = content[i] == '\r' && i + 1 < content.length && content[i + 1] == '\n';
            if (!dropped) {
                stored[length++] = content[i];
            }
        }
        return length < content.length && id.equals(of(stored, length, id.length()));
    }

    private static String of(byte[] content, int length, int digits) {
        try {
            MessageDigest digest = MessageDigest.getInstance(digits == SHA_1_DIGITS ? "SHA-1" : "SHA-256");
            digest.update(("blob " + length + "\0").getBytes(StandardCharsets.US_ASCII));
            digest.update(content, 0, length);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform knows SHA-1 and SHA-256", e);
        }
    }
}
