package dev.interlock.source;

import java.util.ArrayList;
import java.util.List;

/** Tell keys that name a secret. */
final class SecretKeys {

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

    private SecretKeys() {}

    /** Tell whether a key names a secret: by its last words, so that {@code passwordPolicy} names none. */
    static boolean isOne(String key) {
        Words words = Words.of(key);
        return endsWithAny(words, KEYS) && !endsWithAny(words, HARMLESS);
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
