package dev.interlock.function;

import java.text.Normalizer;
import java.util.Comparator;

/**
 * Compare texts as people sort them: blanks, punctuation, digits, letters; accents and capitals decide only between
 * texts that are equal else. It is the root order of the Unicode collation, for the scripts that names are written in.
 */
final class AlphabeticalOrder implements Comparator<String> {

    static final AlphabeticalOrder INSTANCE = new AlphabeticalOrder();

    private static final String BLANKS = "\t\n\u000b\f\r\u0085\u2028\u2029 ";
    private static final String MARKS = "_-,;:!?.'\"()[]{}@*/\\&#%`^+<=>|~$";
    private static final int DIGITS = 1_000;
    private static final int LETTERS = 2_000;

    private AlphabeticalOrder() {}

    @Override
    public int compare(String a, String b) {
        String left = Normalizer.normalize(a, Normalizer.Form.NFD);
        String right = Normalizer.normalize(b, Normalizer.Form.NFD);
        int byLetter = compareBy(left, right, Level.LETTER);
        if (byLetter != 0) {
            return byLetter;
        }
        int byAccent = compareBy(left, right, Level.ACCENT);
        return byAccent != 0 ? byAccent : compareBy(left, right, Level.CASE);
    }

    private enum Level {
        LETTER,
        ACCENT,
        CASE
    }

    private static int compareBy(String a, String b, Level level) {
        int[] left = weights(a, level);
        int[] right = weights(b, level);
        return java.util.Arrays.compare(left, right);
    }

    private static int[] weights(String text, Level level) {
        return text.codePoints()
                .filter(c -> level == Level.LETTER ? !isAccent(c) : level == Level.ACCENT || !isAccent(c))
                .map(c -> switch (level) {
                    case LETTER -> letter(c);
                    // A letter without an accent sorts before one with any.
                    case ACCENT -> isAccent(c) ? c : 0;
                    case CASE -> Character.isUpperCase(c) ? 1 : 0;
                })
                .toArray();
    }

    private static int letter(int c) {
        int blank = BLANKS.indexOf(c);
        if (blank >= 0) {
            return blank;
        }
        int mark = MARKS.indexOf(c);
        if (mark >= 0) {
            return 100 + mark;
        }
        if (Character.isDigit(c)) {
            return DIGITS + Character.digit(c, 10);
        }
        return Character.isLetter(c) ? LETTERS + Character.toLowerCase(c) : 200 + Math.min(c, 700);
    }

    private static boolean isAccent(int c) {
        return Character.getType(c) == Character.NON_SPACING_MARK;
    }
}
