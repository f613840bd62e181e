package dev.interlock.source;

import com.google.re2j.Pattern;
import java.util.Locale;

/** Tell values that say a secret from those that say where to find it. */
final class SecretLiteral {

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

    private SecretLiteral() {}

    /** Tell whether a value under a secret key says the secret itself, rather than where to find it. */
    static boolean isOne(String key, String value) {
        String trimmed = value.strip();
        return !trimmed.isEmpty()
                && trimmed.length() >= SHORTEST
                && !hasWhitespace(trimmed)
                && !trimmed.equals(Secrets.MASK)
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
}
