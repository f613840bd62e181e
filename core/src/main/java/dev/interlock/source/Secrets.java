package dev.interlock.source;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.apiguardian.api.API;

/**
 * Tell secrets from what only looks like them.
 *
 * <p>A value is a secret if it has a shape that only secrets have, such as a private key, or if it is a literal under a
 * key that names a secret. References to secrets, placeholders, prompts, aliases and addresses are none.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Secrets {

    /** What stands in place of a secret; always the same, so that not even its length is told. */
    public static final String MASK = "***";

    /** A key names a secret if it ends with one of these. */
    private static final List<Words> KEYS = words(
            "password",
            "passwd",
            "pwd",
            "passphrase",
            "pass phrase",
            "passcode",
            "secret",
            "token",
            "apikey",
            "api key",
            "access key",
            "secret key",
            "private key",
            "shared key",
            "account key",
            "signing key",
            "encryption key",
            "master key",
            "subscription key",
            "credentials",
            "authorization");

    /** Whatever names a secret has one of these in it. */
    private static final List<String> HINTS =
            List.of("pass", "pwd", "secret", "token", "key", "credential", "authorization");

    /** Tokens that only say where one stands: in a list of results, in a form. */
    private static final List<Words> HARMLESS = words(
            "page token",
            "next token",
            "continuation token",
            "csrf token",
            "xsrf token",
            "cursor token",
            "sync token",
            "previous token",
            "prev token",
            "public token",
            "use token",
            "has token",
            "require token",
            "has password",
            "use password",
            "require password",
            "reset password",
            "forgot password");

    private static final Pattern PRIVATE_KEY = Pattern.compile("-----BEGIN [A-Z0-9 ]*PRIVATE KEY(?: BLOCK)?-----"
            + "(?:(?s:.*?)-----END [A-Z0-9 ]*PRIVATE KEY(?: BLOCK)?-----|(?s:.*))");
    private static final Pattern WEB_TOKEN =
            Pattern.compile("\\beyJ[A-Za-z0-9_-]{8,}\\.eyJ[A-Za-z0-9_-]{4,}\\.[A-Za-z0-9_-]*");
    private static final Pattern BASIC = Pattern.compile("(?i)\\bBasic\\s+([A-Za-z0-9+/]{8,}={0,2})");
    private static final Pattern BEARER = Pattern.compile("(?i)\\bBearer\\s+([A-Za-z0-9._~+/-]{20,}=*)");
    private static final Pattern CLOUD_KEY = Pattern.compile("\\b(?:(?:AKIA|ASIA)[0-9A-Z]{16}|AIza[0-9A-Za-z_-]{35}"
            + "|gh[oprsu]_[0-9A-Za-z]{36,}|github_pat_[0-9A-Za-z_]{30,}|glpat-[0-9A-Za-z_-]{20,}"
            + "|xox[abeoprs]-[0-9A-Za-z-]{10,}|[rs]k_live_[0-9A-Za-z]{16,}"
            + "|SG\\.[0-9A-Za-z_-]{16,}\\.[0-9A-Za-z_-]{16,})");
    private static final Pattern CONNECTION = Pattern.compile(
            "(?i)\\b(?:password|pwd|accountkey|sharedaccesskey|sharedaccesssignature)\\s*=\\s*([^;&\\s'\"]+)");
    private static final Pattern SIGNED =
            Pattern.compile("(?i)[?&](?:sig|x-amz-signature|x-goog-signature)=([A-Za-z0-9%+/=_-]{16,})");
    private static final Pattern USER_INFO =
            Pattern.compile("\\b[A-Za-z][A-Za-z0-9+.-]*://[^\\s/?#:@'\"]*:([^\\s/?#@'\"]+)@");
    private static final List<Pattern> SHAPES =
            List.of(PRIVATE_KEY, WEB_TOKEN, BASIC, BEARER, CLOUD_KEY, CONNECTION, SIGNED, USER_INFO);

    /** A value that points elsewhere: to a placeholder, a vault, an environment variable, an expression. */
    private static final Pattern REFERENCE = Pattern.compile("(?i)[$#%@!]\\{|\\{\\{|[#!]\\[|^ENC\\(|\\bENC\\("
            + "|@appsetting|@microsoft\\.keyvault|^@parameters|\\$\\(|^\\$[A-Z_][A-Z0-9_]*$|%[A-Z_][A-Z0-9_]*%"
            + "|^(?:vault|secret|ssm|kms|keystore|file|env|classpath|op|pd|ref|arn|projects):|^@[\\w.]+@$|^<.*>$"
            + "|<[a-z_ -]+>|secretkeyref|^!(?:ref|sub|getatt)\\b|^\\[.*\\]$|^process\\.env\\.|^\\{[\\w.-]*\\}$");

    /** A value that somebody has still to replace, or that stands for any other. */
    private static final Pattern PROMPT = Pattern.compile("(?i)^(?:change[-_ ]?(?:me|it|this)|replace[-_ ]?(?:me|this)"
            + "|x{3,}|\\*+|\\.{3,}|-+|_+|todo|tbd|fixme|none|null|nil|undefined|true|false|yes|no|n/?a|redacted|masked|hidden"
            + "|dummy|sample|example|placeholder|test|foo|bar|string|(?:your|my|the)[-_ ].*|insert[-_ ].*|enter[-_ ].*"
            + "|.*(?:example|changeme|placeholder|redacted).*|pass(?:word|wd|phrase)?|pwd|secret|token|api[-_ ]?key"
            + "|credentials?|basic|bearer|oauth2?|optional|required)$");

    /** Shorter words are rather the beginning of a sentence than a secret. */
    private static final int SHORTEST = 4;

    private Secrets() {}

    /** Tell whether a key names a secret: by its last words, so that {@code passwordPolicy} names none. */
    public static boolean isSecretKey(String key) {
        if (!mayNameSecret(key)) {
            return false;
        }
        Words words = Words.of(key);
        return endsWithAny(words, KEYS) && !endsWithAny(words, HARMLESS);
    }

    /** Tell whether a value is a secret, from the key that it stands under and from its shape. */
    public static boolean isSecret(String key, String value) {
        return hasShape(value) || (isSecretKey(key) && isLiteral(key, value));
    }

    /** Tell whether a value has a shape that only secrets have, whatever key it stands under. */
    public static boolean hasShape(String value) {
        if (mayShowSecret(value)) {
            for (Pattern shape : SHAPES) {
                if (hasShape(value, shape)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean hasShape(String value, Pattern shape) {
        Matcher matcher = shape.matcher(value);
        while (matcher.find()) {
            if (isGenuine(shape, matcher)) {
                return true;
            }
        }
        return false;
    }

    /** Put a mask in place of every secret that a text shows, with a key before it or by its shape. */
    public static String mask(String text) {
        String masked = text;
        if (mayShowSecret(text)) {
            for (Pattern shape : SHAPES) {
                masked = replace(masked, shape);
            }
        }
        return SecretMembers.mask(masked);
    }

    /** Sort out with one look what no shape can fit: every value of every document is asked for. */
    private static boolean mayShowSecret(String text) {
        for (int i = 0; i < text.length(); i++) {
            boolean may = switch (text.charAt(i)) {
                case '=', '@' -> true;
                case '-' -> text.startsWith("-----BEGIN", i) || text.startsWith("-----begin", i);
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

    private static boolean isWordAt(String text, int index, String word) {
        return text.regionMatches(true, index, word, 0, word.length());
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

    /** Tell whether a value under a secret key says the secret itself, rather than where to find it. */
    static boolean isLiteral(String key, String value) {
        String trimmed = value.strip();
        return !trimmed.isEmpty()
                && trimmed.length() >= SHORTEST
                && !hasWhitespace(trimmed)
                && !trimmed.equals(MASK)
                && !REFERENCE.matcher(trimmed).find()
                && !PROMPT.matcher(trimmed).matches()
                && !trimmed.toLowerCase(Locale.ROOT)
                        .matches("[a-z][a-z0-9+.-]*://.*|-----begin (?:certificate|public).*")
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

    private static String replace(String text, Pattern shape) {
        Matcher matcher = shape.matcher(text);
        StringBuilder masked = new StringBuilder();
        int from = 0;
        while (matcher.find()) {
            if (isGenuine(shape, matcher)) {
                int group = matcher.groupCount();
                masked.append(text, from, matcher.start(group)).append(MASK);
                from = matcher.end(group);
            }
        }
        return masked.append(text, from, text.length()).toString();
    }

    private static boolean isGenuine(Pattern shape, Matcher matcher) {
        String secret = matcher.group(matcher.groupCount());
        if (shape.equals(BASIC)) {
            return isUserAndPassword(secret);
        }
        boolean named = shape.equals(CONNECTION) || shape.equals(USER_INFO);
        return !named || isLiteral("", secret);
    }

    /** After the word Basic may stand prose too; credentials have a colon in them. */
    private static boolean isUserAndPassword(String encoded) {
        try {
            String decoded = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            int colon = decoded.indexOf(':');
            return colon > 0 && colon < decoded.length() - 1 && decoded.chars().noneMatch(Character::isISOControl);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean endsWithAny(Words words, List<Words> ends) {
        for (Words end : ends) {
            if (words.endWith(end)) {
                return true;
            }
        }
        return false;
    }

    private static List<Words> words(String... names) {
        List<Words> words = new ArrayList<>();
        for (String name : names) {
            words.add(Words.of(name));
        }
        return List.copyOf(words);
    }
}
