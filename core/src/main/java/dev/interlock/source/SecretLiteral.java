package dev.interlock.source;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tell values that say a secret from those that say where to find it. */
final class SecretLiteral {

    /** What begins a value that points elsewhere: to a vault, a file, the environment. */
    private static final List<String> REFERENCE_STARTS = List.of(
            "vault:",
            "secret:",
            "ssm:",
            "kms:",
            "keystore:",
            "file:",
            "env:",
            "classpath:",
            "op:",
            "pd:",
            "ref:",
            "arn:",
            "projects:",
            "@parameters",
            "process.env.");

    /** What a value that points elsewhere has in it: placeholders and expressions of many languages. */
    private static final List<String> REFERENCE_PARTS = List.of(
            "${", "#{", "%{", "@{", "!{", "{{", "#[", "![", "$(", "@appsetting", "@microsoft.keyvault", "secretkeyref");

    /** What somebody has still to replace, or what stands for any other value. */
    private static final Set<String> PROMPTS = Set.of(
            "bar",
            "basic",
            "bearer",
            "credential",
            "credentials",
            "dummy",
            "example",
            "false",
            "fixme",
            "foo",
            "hidden",
            "masked",
            "na",
            "n/a",
            "nil",
            "no",
            "none",
            "null",
            "oauth",
            "oauth2",
            "optional",
            "pass",
            "passphrase",
            "passwd",
            "password",
            "placeholder",
            "pwd",
            "redacted",
            "required",
            "sample",
            "secret",
            "string",
            "tbd",
            "test",
            "todo",
            "token",
            "true",
            "undefined",
            "yes");

    /** Prompts of two words, written with a hyphen or a low line between them or without; or of these signs alone. */
    private static final Set<String> SPELT_PROMPTS =
            Set.of("", "apikey", "changeit", "changeme", "changethis", "replaceme", "replacethis");

    private static final List<String> PROMPT_STARTS = List.of("your", "my", "the", "insert", "enter");
    private static final List<String> PROMPT_PARTS = List.of("example", "changeme", "placeholder", "redacted");

    /** Shorter words are rather the beginning of a sentence than a secret. */
    private static final int SHORTEST = 4;

    private SecretLiteral() {}

    /** Tell whether a value under a secret key says the secret itself, rather than where to find it. */
    static boolean isOne(String key, String value) {
        String trimmed = value.strip();
        if (trimmed.length() < SHORTEST || trimmed.equals(Secrets.MASK) || hasWhitespace(trimmed)) {
            return false;
        }
        String lower = trimmed.toLowerCase(Locale.ROOT);
        return !isReference(lower)
                && !isPrompt(lower)
                && !isAddress(lower)
                && !Words.of(trimmed).equals(Words.of(key));
    }

    private static boolean hasWhitespace(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isWhitespace(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isReference(String value) {
        return startsWithAny(value, REFERENCE_STARTS)
                || containsAny(value, REFERENCE_PARTS)
                || isWrapped(value, '[', ']')
                || isWrapped(value, '<', '>')
                || (isWrapped(value, '@', '@') && isName(value, 1, value.length() - 1, "."))
                || (isWrapped(value, '{', '}') && isName(value, 1, value.length() - 1, ".-"))
                || (value.startsWith("$") && isVariable(value, 1, value.length()))
                || isEncrypted(value)
                || isFunctionOfTemplate(value)
                || hasVariable(value)
                || hasPrompt(value);
    }

    private static boolean isPrompt(String value) {
        String folded = value.replace("-", "").replace("_", "");
        if (PROMPTS.contains(value)
                || SPELT_PROMPTS.contains(folded)
                || containsAny(value, PROMPT_PARTS)
                || isFiller(value)) {
            return true;
        }
        for (String start : PROMPT_STARTS) {
            if (value.startsWith(start)
                    && value.length() > start.length()
                    && "-_".indexOf(value.charAt(start.length())) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** The same sign again and again. */
    private static boolean isFiller(String value) {
        char first = value.charAt(0);
        return "x*.".indexOf(first) >= 0 && value.equals(String.valueOf(first).repeat(value.length()));
    }

    /** {@code ENC(…)} of Jasypt, alone or behind another word. */
    private static boolean isEncrypted(String value) {
        for (int at = value.indexOf("enc("); at >= 0; at = value.indexOf("enc(", at + 1)) {
            if (at == 0 || !isWord(value.charAt(at - 1))) {
                return true;
            }
        }
        return false;
    }

    /** {@code !Ref}, {@code !Sub} and {@code !GetAtt} of CloudFormation. */
    private static boolean isFunctionOfTemplate(String value) {
        for (String function : List.of("!ref", "!sub", "!getatt")) {
            int end = function.length();
            if (value.startsWith(function) && (value.length() == end || !isWord(value.charAt(end)))) {
                return true;
            }
        }
        return false;
    }

    /** {@code %NAME%} of Windows. */
    private static boolean hasVariable(String value) {
        int start = value.indexOf('%');
        while (start >= 0) {
            int end = value.indexOf('%', start + 1);
            if (end >= 0 && isVariable(value, start + 1, end)) {
                return true;
            }
            start = end;
        }
        return false;
    }

    /** {@code <your-name>}, for somebody to replace. */
    private static boolean hasPrompt(String value) {
        int start = value.indexOf('<');
        while (start >= 0) {
            int end = start + 1;
            while (end < value.length() && isOfPrompt(value.charAt(end))) {
                end++;
            }
            if (end > start + 1 && end < value.length() && value.charAt(end) == '>') {
                return true;
            }
            start = value.indexOf('<', end);
        }
        return false;
    }

    private static boolean isOfPrompt(char c) {
        return (c >= 'a' && c <= 'z') || c == '_' || c == '-';
    }

    /** Tell whether a value begins with the scheme of an address. */
    private static boolean isAddress(String value) {
        int end = value.indexOf("://");
        return end > 0 && value.charAt(0) >= 'a' && value.charAt(0) <= 'z' && isScheme(value, end);
    }

    private static boolean isScheme(String value, int end) {
        for (int i = 0; i < end; i++) {
            char c = value.charAt(i);
            if (c == '_' || (!isWord(c) && "+.-".indexOf(c) < 0)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isVariable(String value, int start, int end) {
        return start < end && !Character.isDigit(value.charAt(start)) && isName(value, start, end, "");
    }

    private static boolean isName(String value, int start, int end, String more) {
        for (int i = start; i < end; i++) {
            if (!isWord(value.charAt(i)) && more.indexOf(value.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWord(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
    }

    private static boolean isWrapped(String value, char start, char end) {
        return value.charAt(0) == start && value.charAt(value.length() - 1) == end;
    }

    private static boolean startsWithAny(String value, List<String> starts) {
        for (String start : starts) {
            if (value.startsWith(start)) {
                return true;
            }
        }
        return false;
    }

    private static boolean containsAny(String value, List<String> parts) {
        for (String part : parts) {
            if (value.contains(part)) {
                return true;
            }
        }
        return false;
    }
}
