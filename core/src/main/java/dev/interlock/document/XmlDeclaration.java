package dev.interlock.document;

import org.jspecify.annotations.Nullable;

/**
 * Read the declaration at the start of an XML text (XML 1.0 section 2.8).
 *
 * <p>XML 1.1 is read by the rules of 1.0, except that references may name control characters and that prefixes may be
 * undeclared. Its names are allowed everywhere by now, and its further ends of lines are nowhere.
 */
final class XmlDeclaration {

    private static final String START = "<?xml";

    private final XmlCharacters text;
    private int at = START.length();

    XmlDeclaration(XmlCharacters text) {
        this.text = text;
    }

    static boolean isAtStartOf(XmlCharacters text) {
        return text.startsWith(START, 0) && text.endOfNameWithColons(2) == START.length();
    }

    /** Tell where the declaration has ended. */
    int read() {
        String version = value("version");
        if (version == null || !(version.equals("1.0") || version.equals("1.1"))) {
            throw wrong(version == null ? "gives no version" : "gives a version that is neither '1.0' nor '1.1'");
        }
        if (version.equals("1.1")) {
            text.beVersion11();
        }
        String encoding = value("encoding");
        if (encoding != null && !isEncoding(encoding)) {
            throw wrong("gives an encoding that is none");
        }
        String standalone = value("standalone");
        if (standalone != null && !standalone.equals("yes") && !standalone.equals("no")) {
            throw wrong("says neither 'yes' nor 'no' to 'standalone'");
        }
        at = text.afterBlanks(at);
        if (!text.startsWith("?>", at)) {
            throw wrong("holds more than version, encoding and standalone in this order");
        }
        return at + 2;
    }

    /** Read what stands next if it has a name. */
    private @Nullable String value(String name) {
        int start = text.afterBlanks(at);
        if (start == at || !text.startsWith(name, start)) {
            return null;
        }
        at = text.afterBlanks(start + name.length());
        if (text.chars[at] != '=') {
            throw wrong("gives no value to its " + name);
        }
        at = text.afterBlanks(at + 1);
        char quote = text.chars[at];
        if (quote != '"' && quote != '\'') {
            throw wrong("does not give its " + name + " in quotes");
        }
        int from = at + 1;
        at = from;
        while (isGraphic(text.chars[at]) && text.chars[at] != quote) {
            at++;
        }
        if (text.chars[at] != quote) {
            throw wrong("does not give its " + name + " in quotes");
        }
        at++;
        return text.slice(from, at - 1);
    }

    private ReadingStopped wrong(String what) {
        return text.isEnd(at) || text.endsWithin("?>", at)
                ? text.reason.end("the file ends before the XML declaration is closed")
                : text.reason.at(at, at + 1, "the XML declaration " + what);
    }

    private static boolean isGraphic(char c) {
        return c > ' ' && c < 0x7F;
    }

    private static boolean isEncoding(String name) {
        for (int index = 0; index < name.length(); index++) {
            char c = name.charAt(index);
            boolean isLetter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            boolean isLater = (c >= '0' && c <= '9') || c == '.' || c == '_' || c == '-';
            if (!isLetter && (index == 0 || !isLater)) {
                return false;
            }
        }
        return !name.isEmpty();
    }
}
