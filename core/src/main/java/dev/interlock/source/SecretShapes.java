package dev.interlock.source;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** Know the shapes that only secrets have, such as that of a private key. */
final class SecretShapes {

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

    private SecretShapes() {}

    /** Tell whether a text shows a secret of any shape. */
    static boolean areIn(String text) {
        for (Pattern shape : SHAPES) {
            if (isIn(text, shape)) {
                return true;
            }
        }
        return false;
    }

    /** Put a mask in place of every secret of any shape. */
    static String mask(String text) {
        String masked = text;
        for (Pattern shape : SHAPES) {
            masked = mask(masked, shape);
        }
        return masked;
    }

    private static boolean isIn(String text, Pattern shape) {
        Matcher matcher = shape.matcher(text);
        while (matcher.find()) {
            if (isGenuine(shape, matcher)) {
                return true;
            }
        }
        return false;
    }

    private static String mask(String text, Pattern shape) {
        Matcher matcher = shape.matcher(text);
        StringBuilder masked = new StringBuilder();
        int from = 0;
        while (matcher.find()) {
            if (isGenuine(shape, matcher)) {
                int group = matcher.groupCount();
                masked.append(text, from, matcher.start(group)).append(Secrets.MASK);
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
        return !named || SecretLiteral.isOne("", secret);
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
}
