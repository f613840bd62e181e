package dev.interlock.render;

/**
 * Put text of a project into Markdown so that it appears as it is: no markup, no HTML, no link, nobody notified.
 *
 * <p>Markdown reads character references as mere text (CommonMark, section 2.5), which holds in tables too. Platforms
 * look for people and issues to link to after that, in the text itself; an empty comment breaks these apart.
 */
final class MarkdownText {

    private static final String MARKUP = "&<>|`*_[]~\\$";
    /** What platforms look for to notify people and to link to issues. */
    private static final String REFERENCES = "@#!";

    private MarkdownText() {}

    /** Put a text on one line, cut at a number of characters. */
    static String of(String text, int longest) {
        return escaped(cut(text, longest), "<!-- -->");
    }

    /** Put a text as code, in which nobody is looked for. */
    static String code(String text, int longest) {
        return "<code>" + escaped(cut(text, longest), "") + "</code>";
    }

    private static String escaped(String text, String apart) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isReference = REFERENCES.indexOf(c) >= 0 && !apart.isEmpty();
            if (Character.isISOControl(c) || c == '\u2028' || c == '\u2029') {
                escaped.append(' ');
            } else if (MARKUP.indexOf(c) >= 0 || isReference || isSymbol(text, i) || isAddress(text, i)) {
                escaped.append("&#").append((int) c).append(';').append(isReference ? apart : "");
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }

    /** The colon of {@code https://} and of {@code :smile:}, but not of a sentence or a place. */
    private static boolean isSymbol(String text, int at) {
        return text.charAt(at) == ':'
                && at + 1 < text.length()
                && text.charAt(at + 1) != ' '
                && !Character.isDigit(text.charAt(at + 1));
    }

    /** The full stop of {@code www.}, which begins a link. */
    private static boolean isAddress(String text, int at) {
        return text.charAt(at) == '.' && at >= 3 && text.regionMatches(true, at - 3, "www", 0, 3);
    }

    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = longest - 1;
        if (Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end) + "…";
    }
}
