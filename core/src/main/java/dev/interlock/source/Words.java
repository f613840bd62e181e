package dev.interlock.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Hold the words that a name is made of, in lower case.
 *
 * <p>A name is split where the case changes, at digits, and at everything that is neither letter nor digit:
 * {@code getHTTPHeader_v2} is {@code get}, {@code http}, {@code header}, {@code v}, {@code 2}. Names are compared by
 * whole words, never by parts of them: {@code stage} is not in {@code stagecoach}.
 *
 * @param all the words in their order
 */
@API(status = API.Status.STABLE, since = "0.1")
public record Words(List<String> all) {

    public Words {
        all = List.copyOf(all);
    }

    /** Split a name. */
    public static Words of(String name) {
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= name.length(); i++) {
            if (i == name.length() || i == start || isBoundary(name, i)) {
                if (i > start) {
                    words.add(name.substring(start, i).toLowerCase(Locale.ROOT));
                }
                start = i;
                if (i < name.length() && !Character.isLetterOrDigit(name.charAt(i))) {
                    start = i + 1;
                }
            }
        }
        return new Words(words);
    }

    private static boolean isBoundary(String name, int i) {
        char before = name.charAt(i - 1);
        char here = name.charAt(i);
        if (!Character.isLetterOrDigit(here) || Character.isDigit(before) != Character.isDigit(here)) {
            return true;
        }
        boolean rises = Character.isUpperCase(here) && !Character.isUpperCase(before);
        boolean lastOfAcronym =
                Character.isUpperCase(here) && i + 1 < name.length() && Character.isLowerCase(name.charAt(i + 1));
        return rises || (lastOfAcronym && Character.isUpperCase(before));
    }

    /** Tell whether other words stand in these, next to each other. */
    public boolean contain(Words other) {
        return !other.all.isEmpty() && Collections.indexOfSubList(all, other.all) >= 0;
    }

    /** Tell whether these begin with other words. */
    public boolean beginWith(Words other) {
        return !other.all.isEmpty()
                && all.size() >= other.all.size()
                && all.subList(0, other.all.size()).equals(other.all);
    }

    /** Tell whether these end with other words. */
    public boolean endWith(Words other) {
        return !other.all.isEmpty()
                && all.size() >= other.all.size()
                && all.subList(all.size() - other.all.size(), all.size()).equals(other.all);
    }

    // Written out, as every start compares words and the first use of a generated method is dear.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Words words && words.all.equals(all);
    }

    @Override
    public int hashCode() {
        return all.hashCode();
    }
}
