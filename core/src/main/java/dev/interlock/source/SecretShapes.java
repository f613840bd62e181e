package dev.interlock.source;

import java.util.List;

/**
 * Find secrets by the shapes that only secrets have.
 *
 * <p>One look sorts out next to all texts; only in the others every shape is looked for.
 */
final class SecretShapes {

    /** What stands before the sign of equality in the shapes that have one. */
    private static final List<String> BEFORE_EQUALS =
            List.of("password", "pwd", "accountkey", "sharedaccesskey", "signature", "sig");

    /** Shorter texts show nothing but what stands behind a sign of equality or before an at sign. */
    private static final int SHORTEST = "Basic YTpiYmJi".length();

    private SecretShapes() {}

    /** Tell whether a text shows a secret of any shape. */
    static boolean areIn(String text) {
        if (areUnlikely(text)) {
            return false;
        }
        for (SecretShape shape : SecretShape.all()) {
            if (shape.find(text, 0) != null) {
                return true;
            }
        }
        return false;
    }

    /** Put a mask in place of every secret of any shape. */
    static String mask(String text) {
        String masked = text;
        if (!areUnlikely(text)) {
            for (SecretShape shape : SecretShape.all()) {
                masked = mask(masked, shape);
            }
        }
        return masked;
    }

    private static String mask(String text, SecretShape shape) {
        SecretShape.Span secret = shape.find(text, 0);
        if (secret == null) {
            return text;
        }
        StringBuilder masked = new StringBuilder();
        int from = 0;
        while (secret != null) {
            masked.append(text, from, secret.start()).append(Secrets.MASK);
            from = secret.end();
            secret = shape.find(text, from);
        }
        return masked.append(text, from, text.length()).toString();
    }

    private static boolean areUnlikely(String text) {
        return areUnlikely(text, 0, text.length());
    }

    /** Tell whether a part of a text shows no secret; what stands behind the part may make it seem likely. */
    static boolean areUnlikely(String text, int from, int to) {
        if (to - from < SHORTEST && !has(text, from, to, '=') && !has(text, from, to, '@')) {
            return true;
        }
        boolean afterScheme = false;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == ':') {
                afterScheme = afterScheme || text.startsWith("://", i);
            } else if (c == '@' ? afterScheme : c == '=' ? standsBehindAny(text, i) : mayBegin(text, i, c)) {
                return false;
            }
        }
        return true;
    }

    /** Tell whether a secret may begin at an index; three characters sort out nearly all places. */
    private static boolean mayBegin(String text, int i, char first) {
        if (i + 2 >= text.length()) {
            return false;
        }
        char second = text.charAt(i + 1);
        char third = text.charAt(i + 2);
        return switch (first) {
            case '-' -> second == '-' && third == '-' && text.startsWith("-----BEGIN", i);
            case 'e' -> second == 'y' && third == 'J';
            case 'b', 'B' -> isSchemeAt(text, i, second, third);
            case 'A' -> (second == 'K' || second == 'S' || second == 'I') && isAccessKeyAt(text, i);
            case 'g' ->
                switch (second) {
                    case 'h' -> text.startsWith("_", i + 3);
                    case 'l' -> third == 'p' && text.startsWith("glpat-", i);
                    case 'i' -> third == 't' && text.startsWith("github_pat_", i);
                    default -> false;
                };
            case 'x' -> second == 'o' && third == 'x';
            case 'k' -> second == '_' && third == 'l' && text.startsWith("k_live_", i);
            case 'S' -> second == 'G' && third == '.';
            default -> false;
        };
    }

    private static boolean isAccessKeyAt(String text, int i) {
        return text.startsWith("AKIA", i) || text.startsWith("ASIA", i) || text.startsWith("AIza", i);
    }

    /** The word alone is in many texts; credentials stand behind it after a space. */
    private static boolean isSchemeAt(String text, int i, char second, char third) {
        boolean mayBeBasic = (second | ' ') == 'a' && (third | ' ') == 's';
        boolean mayBeBearer = (second | ' ') == 'e' && (third | ' ') == 'a';
        return (mayBeBasic && isSchemeAt(text, i, "basic")) || (mayBeBearer && isSchemeAt(text, i, "bearer"));
    }

    private static boolean has(String text, int from, int to, char sought) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == sought) {
                return true;
            }
        }
        return false;
    }

    private static boolean standsBehindAny(String text, int equals) {
        int end = Runs.spaceBefore(text, equals);
        for (String word : BEFORE_EQUALS) {
            if (isWordAt(text, end - word.length(), word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSchemeAt(String text, int index, String scheme) {
        int end = index + scheme.length();
        return end < text.length() && Runs.isSpace(text.charAt(end)) && isWordAt(text, index, scheme);
    }

    private static boolean isWordAt(String text, int index, String word) {
        return text.regionMatches(true, index, word, 0, word.length());
    }
}
