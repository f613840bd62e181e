package dev.interlock.source;

/** Measure runs of characters of one kind; letters and digits are those of ASCII. */
final class Runs {

    private Runs() {}

    /** Tell the index behind the letters, digits and further characters that begin at an index. */
    static int alphanumeric(String text, int from, String further) {
        int end = from;
        while (end < text.length() && (isAlphanumeric(text.charAt(end)) || further.indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        return end;
    }

    /** Tell the index behind the given characters that begin at an index. */
    static int of(String text, int from, String characters) {
        int end = from;
        while (end < text.length() && characters.indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return end;
    }

    /** Tell the index behind the characters from an index that are neither white space nor any of the given ones. */
    static int without(String text, int from, String excluded) {
        int end = from;
        while (end < text.length() && !isSpace(text.charAt(end)) && excluded.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    /** Tell the index behind the white space that begins at an index. */
    static int space(String text, int from) {
        int end = from;
        while (end < text.length() && isSpace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Tell the index of the white space that ends before an index. */
    static int spaceBefore(String text, int end) {
        int start = end;
        while (start > 0 && isSpace(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    /** Tell whether a word may begin at an index, because none goes on there. */
    static boolean beginsWord(String text, int index) {
        return index == 0 || !(isAlphanumeric(text.charAt(index - 1)) || text.charAt(index - 1) == '_');
    }

    static boolean isAlphanumeric(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    static boolean isSpace(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r' && c != '\u000B');
    }
}
