package dev.interlock.render;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * Hold the style or the script of the HTML report, with the hash by which a page allows it and nothing else.
 *
 * @param text what stands between the tags
 */
record HtmlResource(String text) {

    static HtmlResource load(String name) throws IOException {
        try (InputStream in = HtmlResource.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("'" + name + "' is missing from the library; its jar is damaged.");
            }
            return new HtmlResource(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** Tell the source expression for it (Content Security Policy Level 3, section 2.3.1). */
    String policy() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform knows SHA-256", e);
        }
    }
}
