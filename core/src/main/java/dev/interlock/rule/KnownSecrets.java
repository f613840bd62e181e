package dev.interlock.rule;

import dev.interlock.source.Secrets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds secrets whose texts are known in other texts, in a time that does not depend on how many are known.
 *
 * <p>Secrets are looked up by the characters that they begin with. Immutable and thread-safe.
 */
final class KnownSecrets {

    /** Shorter values would be found in many words that have nothing to do with them. */
    static final int SHORTEST = 6;

    private static final int BITS = 1 << 14;

    /** Secrets by what they begin with, the longest first. */
    private final Map<String, List<String>> byBeginning = new HashMap<>();
    /** By hash: whether a secret begins so; most places of a text are passed by this alone. */
    private final boolean[] begins = new boolean[BITS];

    private KnownSecrets() {}

    /** Collect secrets, none of which is shorter than {@link #SHORTEST} characters. */
    static KnownSecrets of(Collection<String> secrets) {
        KnownSecrets known = new KnownSecrets();
        List<String> longestFirst = new ArrayList<>(secrets);
        longestFirst.sort(new LongestFirst());
        for (String secret : longestFirst) {
            String beginning = secret.substring(0, SHORTEST);
            List<String> alike = known.byBeginning.getOrDefault(beginning, new ArrayList<>());
            alike.add(secret);
            known.byBeginning.put(beginning, alike);
            known.begins[hash(secret, 0)] = true;
        }
        return known;
    }

    private static final class LongestFirst implements Comparator<String> {
        @Override
        public int compare(String one, String other) {
            int longer = Integer.compare(other.length(), one.length());
            return longer == 0 ? one.compareTo(other) : longer;
        }
    }

    /** Tell the text with a mask in place of every secret; secrets that overlap share one. */
    String mask(String text) {
        StringBuilder masked = null;
        int copied = 0;
        int from = 0;
        int to = 0;
        for (int at = 0; at + SHORTEST <= text.length(); at++) {
            int end = endOfSecret(text, at);
            if (end < 0) {
                continue;
            }
            if (at >= to) {
                masked = masked == null ? new StringBuilder() : masked;
                append(masked, text, copied, from, to);
                copied = to;
                from = at;
            }
            to = Math.max(to, end);
        }
        if (masked == null) {
            return text;
        }
        append(masked, text, copied, from, to);
        return masked.append(text, to, text.length()).toString();
    }

    private static void append(StringBuilder masked, String text, int copied, int from, int to) {
        masked.append(text, copied, Math.max(copied, from));
        if (to > from) {
            masked.append(Secrets.MASK);
        }
    }

    private int endOfSecret(String text, int at) {
        if (!begins[hash(text, at)]) {
            return -1;
        }
        for (String secret : byBeginning.getOrDefault(text.substring(at, at + SHORTEST), List.of())) {
            if (text.startsWith(secret, at)) {
                return at + secret.length();
            }
        }
        return -1;
    }

    private static int hash(String text, int at) {
        int hash = 0;
        for (int i = at; i < at + SHORTEST; i++) {
            hash = hash * 31 + text.charAt(i);
        }
        return (hash ^ (hash >>> 15)) & (BITS - 1);
    }
}
