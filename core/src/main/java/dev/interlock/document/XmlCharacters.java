package dev.interlock.document;

import dev.interlock.source.SourceText;

/**
 * Hold the characters of an XML text and find where blanks, names and references end (XML 1.0 sections 2.2 to 4.1).
 *
 * <p>Behind the text stands U+0000, which XML never allows: what reads on until something fits stops there by itself.
 */
final class XmlCharacters {

    private static final int BEYOND_UNICODE = 0x110000;

    /** The text and U+0000, as an array: a virtual machine that has just begun is slow at asking a string. */
    final char[] chars;

    final XmlReason reason;

    private final String text;
    private boolean isVersion11;
    private int localStart;

    XmlCharacters(SourceText source, String text) {
        this.text = text;
        this.chars = new char[text.length() + 1];
        text.getChars(0, text.length(), chars, 0);
        this.reason = new XmlReason(source);
    }

    /** Read on as XML 1.1, in which references may name control characters. */
    void beVersion11() {
        isVersion11 = true;
    }

    boolean isVersion11() {
        return isVersion11;
    }

    boolean isEnd(int at) {
        return at == chars.length - 1;
    }

    String slice(int start, int stop) {
        return text.substring(start, stop);
    }

    /** Tell whether the rest of the text is what the beginning of something consists of. */
    boolean endsWithin(String beginning, int at) {
        return chars.length - 1 - at < beginning.length() && beginning.startsWith(text.substring(at));
    }

    boolean startsWith(String expected, int at) {
        return text.startsWith(expected, at);
    }

    static boolean isBlank(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r';
    }

    int afterBlanks(int start) {
        int at = start;
        while (isBlank(chars[at])) {
            at++;
        }
        return at;
    }

    /** Move behind an allowed character of something that began at an offset and has not ended. */
    int afterCharacterOf(String construct, int start, int at) {
        char c = chars[at];
        if (c >= ' ' && c < Character.MIN_SURROGATE) {
            return at + 1;
        }
        if (isEnd(at)) {
            throw reason.endBefore(construct, start);
        }
        return afterCharacter(at);
    }

    /** Move behind an allowed character; the text has not ended. */
    int afterCharacter(int at) {
        int point = codePoint(at);
        if (!isAllowed(point, false)) {
            throw reason.at(at, at + 1, String.format("the character U+%04X is not allowed", point));
        }
        return at + Character.charCount(point);
    }

    /** Tell where the name without colons ends that begins at an offset: there, if none does. */
    int endOfName(int start) {
        char c = chars[start];
        boolean isLater = (c >= '0' && c <= '9') || c == '-' || c == '.';
        return isLater || (c >= 0x80 && !XmlNames.isStart(codePoint(start))) ? start : afterNameParts(start);
    }

    /** Tell where the name ends that begins at an offset, which may have a prefix: there, if none does. */
    int endOfQualifiedName(int start) {
        localStart = start;
        int stop = endOfName(start);
        if (chars[stop] != ':') {
            return stop;
        }
        localStart = stop + 1;
        int end = endOfName(localStart);
        if (stop == start || end == localStart || chars[end] == ':') {
            if (isEnd(end)) {
                throw reason.end("the file ends in the middle of markup");
            }
            int all = endOfNameWithColons(start);
            String name = XmlReason.quote(slice(start, all));
            throw reason.at(start, all, name + " is neither one name nor two with a ':' between them");
        }
        return end;
    }

    /** Tell where the qualified name that was found last goes on behind its prefix, or begins if it has none. */
    int localStart() {
        return localStart;
    }

    /** Tell where a name ends that may have colons anywhere, as those of entities: where it begins, if none does. */
    int endOfNameWithColons(int start) {
        int at = chars[start] == ':' ? start : endOfName(start);
        while (chars[at] == ':') {
            at = afterNameParts(at + 1);
        }
        return at;
    }

    /** Move behind a reference to one of the five entities or to a character. */
    int afterReference(int start) {
        if (chars[start + 1] == '#') {
            return afterNumber(start);
        }
        int stop = endOfNameWithColons(start + 1);
        if (stop == start + 1 || chars[stop] != ';') {
            // Without a semicolon it is a text, and that may be a secret.
            throw reason.at(start, start + 1, "an '&' stands alone, where '&amp;' is meant");
        }
        String name = slice(start + 1, stop);
        if (!XmlText.isPredefined(name)) {
            String quoted = XmlReason.quote(name);
            throw reason.at(start, stop + 1, "the entity " + quoted + " is not one of the five that XML defines");
        }
        return stop + 1;
    }

    private int afterNumber(int start) {
        int radix = chars[start + 2] == 'x' ? 16 : 10;
        int digits = start + (radix == 16 ? 3 : 2);
        int at = digits;
        int point = 0;
        for (int digit = digit(chars[at], radix); digit >= 0; digit = digit(chars[at], radix)) {
            point = Math.min(BEYOND_UNICODE, point * radix + digit);
            at++;
        }
        if (at == digits || chars[at] != ';') {
            throw reason.at(start, at, "a reference to a character is not written like '&#65;' or '&#x41;'");
        }
        if (!isAllowed(point, isVersion11)) {
            throw reason.at(start, at + 1, "the reference means no character that is allowed");
        }
        return at + 1;
    }

    private static boolean isAllowed(int point, boolean hasControls) {
        if (point < ' ') {
            return isBlank((char) point) || (hasControls && point > 0);
        }
        return point < Character.MIN_SURROGATE
                || (point > Character.MAX_SURROGATE && point < BEYOND_UNICODE && point != 0xFFFE && point != 0xFFFF);
    }

    private static int digit(char c, int radix) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        int lower = c | 0x20;
        return radix == 16 && lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
    }

    private int afterNameParts(int start) {
        int at = start;
        while (true) {
            char c = chars[at];
            if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')) {
                at++;
            } else if (c < 0x80) {
                if (c != '-' && c != '_' && c != '.') {
                    return at;
                }
                at++;
            } else {
                int point = codePoint(at);
                if (!XmlNames.isPart(point)) {
                    return at;
                }
                at += Character.charCount(point);
            }
        }
    }

    private int codePoint(int at) {
        return Character.codePointAt(chars, at);
    }
}
