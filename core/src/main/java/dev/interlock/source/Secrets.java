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
 * look what none of the expressions can fit, so that these are seldom run, or even compiled.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Secrets {

    /** What stands in place of a secret; always the same, so that not even its length is told. */
    public static final String MASK = "***";

    /** Whatever names a secret has one of these in it. */
    private static final List<String> HINTS =
            List.of("pass", "pwd", "secret", "token", "key", "credential", "authorization");

    /** What stands before the sign of equality in the shapes that have one. */
    private static final List<String> BEFORE_EQUALS =
            List.of("password", "pwd", "accountkey", "sharedaccesskey", "signature", "sig");

    private static final int LONGEST_KEY = 81;

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
        return mayShowSecret(value) && SecretShapes.areIn(value);
    }

    /** Put a mask in place of every secret that a text shows, with a key before it or by its shape. */
    public static String mask(String text) {
        String masked = mayShowSecret(text) ? SecretShapes.mask(text) : text;
        return mayShowMember(masked) ? SecretMembers.mask(masked) : masked;
    }

    private static boolean mayShowSecret(String text) {
        int address = text.indexOf("://");
        for (int i = 0; i < text.length(); i++) {
            boolean may = switch (text.charAt(i)) {
                case '=' -> standsBehindAny(text, i);
                case '@' -> address >= 0 && address < i;
                case '-' -> text.startsWith("-----BEGIN", i);
                case 'e' -> text.startsWith("eyJ", i);
                case 'b', 'B' -> isWordAt(text, i, "basic") || isWordAt(text, i, "bearer");
                case 'A' -> text.startsWith("AKIA", i) || text.startsWith("ASIA", i) || text.startsWith("AIza", i);
                case 'g' ->
                    text.startsWith("gh", i)
                            ? text.startsWith("_", i + 3)
                            : text.startsWith("glpat-", i) || text.startsWith("github_pat_", i);
                case 'x' -> text.startsWith("xox", i);
                case 'k' -> text.startsWith("k_live_", i);
                case 'S' -> text.startsWith("SG.", i);
                default -> false;
            };
            if (may) {
                return true;
            }
        }
        return false;
    }

    private static boolean standsBehindAny(String text, int equals) {
        int end = equals;
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        for (String word : BEFORE_EQUALS) {
            if (isWordAt(text, end - word.length(), word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWordAt(String text, int index, String word) {
        return text.regionMatches(true, index, word, 0, word.length());
    }

    /** Tell whether a key that names a secret stands before a colon or a sign of equality. */
    private static boolean mayShowMember(String text) {
        return isSecretKeyBefore(text, ':') || isSecretKeyBefore(text, '=');
    }

    private static boolean isSecretKeyBefore(String text, char sign) {
        for (int at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) {
            if (isSecretKey(keyBefore(text, at))) {
                return true;
            }
        }
        return false;
    }

    private static String keyBefore(String text, int sign) {
        int end = sign;
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (end > 0 && (text.charAt(end - 1) == '"' || text.charAt(end - 1) == '\'')) {
            end--;
        }
        int start = end;
        while (start > 0 && end - start < LONGEST_KEY && isOfKey(text.charAt(start - 1))) {
            start--;
        }
        return text.substring(start, end);
    }

    private static boolean isOfKey(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '_'
                || c == '.'
                || c == '-';
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
