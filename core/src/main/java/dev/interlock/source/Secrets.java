package dev.interlock.source;

import java.util.List;
import java.util.Locale;
import org.apiguardian.api.API;

/**
 * Tell secrets from what only looks like them.
 *
 * <p>A value is a secret if it has a shape that only secrets have, such as a private key, or if it is a literal under a
 * key that names a secret. References to secrets, placeholders, prompts, aliases and addresses are none.
 *
 * <p>Every value of every document is asked for, and next to none is a secret: what is asked here sorts out with one
 * look what cannot be one.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Secrets {

    /** What stands in place of a secret; always the same, so that not even its length is told. */
    public static final String MASK = "***";

    /** Whatever names a secret has one of these in it. */
    private static final List<String> HINTS =
            List.of("pass", "pwd", "secret", "token", "key", "credential", "authorization");

    private Secrets() {}

    /** Tell whether a key names a secret: by its last words, so that {@code passwordPolicy} names none. */
    public static boolean isSecretKey(String key) {
        return mayNameSecret(key) && SecretKeys.isOne(key);
    }

    /** Tell whether a value is a secret, from the key that it stands under and from its shape. */
    public static boolean isSecret(String key, String value) {
        // A placeholder is the usual value under such a key, and no secret.
        return hasShape(value) || (!value.startsWith("${") && isSecretKey(key) && SecretLiteral.isOne(key, value));
    }

    /** Tell whether a value has a shape that only secrets have, whatever key it stands under. */
    public static boolean hasShape(String value) {
        return SecretShapes.areIn(value);
    }

    /** Tell with one look whether a part of a text may have a shape that only secrets have. */
    public static boolean mayHaveShape(String text, int from, int to) {
        return !SecretShapes.areUnlikely(text, from, to);
    }

    /** Put a mask in place of every secret that a text shows, with a key before it or by its shape. */
    public static String mask(String text) {
        return SecretMembers.mask(SecretShapes.mask(text));
    }

    /** Sort out with one look the keys that have none of the words in them. */
    private static boolean mayNameSecret(String key) {
        String lower = key.toLowerCase(Locale.ROOT);
        for (String hint : HINTS) {
            if (lower.contains(hint)) {
                return true;
            }
        }
        return false;
    }
}
