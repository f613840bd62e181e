package dev.interlock.source;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import org.apiguardian.api.API;

/** Find the known name that somebody meant who wrote another one. */
@API(status = API.Status.STABLE, since = "0.1")
public final class Nearest {

    /** Longer words are compared with nothing: nobody writes them by hand. */
    private static final int LONGEST = 100;

    private Nearest() {}

    /**
     * Find the known name that differs least from a word.
     *
     * <p>Inserting, leaving out, replacing or swapping letters counts one each, and the case of letters nothing. At
     * most a third of the letters may differ; of equally near names the first in alphabetical order is found.
     *
     * @param word what is written
     * @param known the names that would be understood
     */
    public static Optional<String> find(String word, Collection<String> known) {
        String written = word.toLowerCase(Locale.ROOT);
        String best = null;
        int least = Math.max(1, word.length() / 3) + 1;
        for (String name : known) {
            if (Math.abs(name.length() - word.length()) >= LONGEST || word.length() > LONGEST) {
                continue;
            }
            int distance = distance(written, name.toLowerCase(Locale.ROOT), least);
            if (distance < least || (distance == least && best != null && name.compareTo(best) < 0)) {
                least = distance;
                best = name;
            }
        }
        return Optional.ofNullable(best);
    }

    /** The restricted Damerau-Levenshtein distance, or some number above {@code bound} where it is above. */
    private static int distance(String a, String b, int bound) {
        if (Math.abs(a.length() - b.length()) > bound) {
            return bound + 1;
        }
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            beforeLast = last;
            last = row;
        }
        return last[b.length()];
    }
}
