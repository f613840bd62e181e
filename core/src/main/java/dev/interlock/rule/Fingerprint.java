package dev.interlock.rule;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Identify a finding over time.
 *
 * <p>It is made of the rule, the interface or file, and the structural path with the missing part; never of a line or
 * of message text, so that it survives reformatting, reordering and rewording.
 *
 * @param value 32 hexadecimal digits
 */
@API(status = API.Status.STABLE, since = "0.1")
public record Fingerprint(String value) implements Comparable<Fingerprint> {

    /** Create the fingerprint of the parts that identify a finding. */
    public static Fingerprint of(List<String> parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            }
            return new Fingerprint(HexFormat.of().formatHex(digest.digest(), 0, 16));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform knows SHA-256", e);
        }
    }

    // Written out, as findings are compared at every start and the first use of a generated method is dear.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Fingerprint fingerprint && fingerprint.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public int compareTo(Fingerprint other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
