package dev.interlock.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A shape that only secrets have, such as that of a private key.
 *
 * <p>Shapes are written out rather than as regular expressions: every check looks for them, and an engine that promises
 * linear time takes longer to load than they take to look. Each of them looks at a character a bounded number of times.
 */
interface SecretShape {

    /**
     * Find the first secret of this shape at or behind an index.
     *
     * @return where the secret stands; nothing where there is no more
     */
    @Nullable
    Span find(String text, int from);

    /** List all shapes, in the order in which they are masked. */
    static List<SecretShape> all() {
        return List.of(
                new PrivateKeyShape(),
                TokenShape.WEB_TOKEN,
                new CredentialsShape("basic", "+/", 8, 2),
                new CredentialsShape("bearer", "._~+/-", 20, Integer.MAX_VALUE),
                TokenShape.identifier("AKIA"),
                TokenShape.identifier("ASIA"),
                TokenShape.exactly("AIza", "_-", 35),
                TokenShape.atLeast("gho_", "", 36),
                TokenShape.atLeast("ghp_", "", 36),
                TokenShape.atLeast("ghr_", "", 36),
                TokenShape.atLeast("ghs_", "", 36),
                TokenShape.atLeast("ghu_", "", 36),
                TokenShape.atLeast("github_pat_", "_", 30),
                TokenShape.atLeast("glpat-", "_-", 20),
                TokenShape.atLeast("xoxa-", "-", 10),
                TokenShape.atLeast("xoxb-", "-", 10),
                TokenShape.atLeast("xoxe-", "-", 10),
                TokenShape.atLeast("xoxo-", "-", 10),
                TokenShape.atLeast("xoxp-", "-", 10),
                TokenShape.atLeast("xoxr-", "-", 10),
                TokenShape.atLeast("xoxs-", "-", 10),
                TokenShape.atLeast("rk_live_", "", 16),
                TokenShape.atLeast("sk_live_", "", 16),
                TokenShape.MAIL_KEY,
                new ConnectionShape(),
                new SignatureShape(),
                new UserInfoShape());
    }

    /**
     * Where a secret stands.
     *
     * @param start the index of its first character
     * @param end the index behind its last character
     */
    record Span(int start, int end) {}
}
