package dev.interlock.document;

import dev.interlock.source.SourceText;
import java.util.Arrays;

/**
 * Scan XML 1.0 (fifth edition) with namespaces: tags and character data, each with its exact place.
 *
 * <p>What is not well-formed ends the scan by {@link ReadingStopped}. Nothing is validated; entities beyond the five of
 * XML are refused, and so is a declaration of a document type. Comments and processing instructions are checked and
 * passed over. The time is linear in the length of the text, and nothing is recursive.
 */
final class XmlScanner {

    /** The text has ended. */
    static final int FINISHED = 0;
    /** An element begins: {@link #tag} has its name and attributes. */
    static final int START = 1;
    /** The innermost element has ended. */
    static final int END = 2;
    /** Character data, from {@link #start} to {@link #at}. */
    static final int TEXT = 3;
    /** Character data of a CDATA section, which begins and ends there. */
    static final int SECTION = 4;

    private static final String CDATA = "<![CDATA[";
    private static final String CDATA_END = "]]>";

    private final XmlCharacters text;
    private final char[] chars;
    private final XmlReason reason;
    private final XmlStartTag tag;
    private final XmlMisc misc;

    private int at;
    private int start;
    private int stop;
    private int tagStart;
    private boolean isPlain;
    private boolean isEndDue;
    private boolean hasRoot;

    /** Where the names of the elements that are open begin and end. */
    private int[] open = new int[64];

    private int depth;

    XmlScanner(SourceText source, String text) {
        this.text = new XmlCharacters(source, text);
        this.chars = this.text.chars;
        this.reason = this.text.reason;
        this.tag = new XmlStartTag(this.text);
        this.misc = new XmlMisc(this.text);
    }

    /** Move to the next tag or stretch of character data, and tell which it is. */
    int next() {
        if (isEndDue) {
            isEndDue = false;
            return end();
        }
        if (at == 0 && XmlDeclaration.isAtStartOf(text)) {
            at = new XmlDeclaration(text).read();
        }
        while (chars[at] == '<' || depth == 0) {
            if (depth == 0) {
                at = text.afterBlanks(at);
                if (text.isEnd(at) && hasRoot) {
                    return FINISHED;
                }
                requireMarkup();
            }
            char next = chars[at + 1];
            if (next == '/') {
                return endTag();
            }
            if (next == '?') {
                at = misc.afterInstruction(at);
            } else if (next != '!') {
                return startTag();
            } else if (text.startsWith(XmlMisc.COMMENT, at)) {
                at = misc.afterComment(at);
            } else {
                return section();
            }
        }
        return characters();
    }

    /** Tell where the last of what was scanned has ended. */
    int at() {
        return at;
    }

    /** Tell the start tag that was scanned last. */
    XmlStartTag tag() {
        return tag;
    }

    /** Tell where the tag begins that was scanned last. */
    int tagStart() {
        return tagStart;
    }

    /** Tell where the character data begins that was scanned last. */
    int start() {
        return start;
    }

    /** Tell where the character data has ended that was scanned last. */
    int stop() {
        return stop;
    }

    /** Tell whether the character data that was scanned last means itself. */
    boolean isPlain() {
        return isPlain;
    }

    /** Outside of the root element only it, comments and processing instructions may stand. */
    private void requireMarkup() {
        if (text.isEnd(at)) {
            throw reason.end("the file ends before its root element");
        }
        char next = chars[at + 1];
        boolean isMarkup = chars[at] == '<'
                && switch (next) {
                    case '?' -> true;
                    case '!' -> text.startsWith(XmlMisc.COMMENT, at) || text.endsWithin(XmlMisc.COMMENT, at);
                    default -> !hasRoot && next != '/';
                };
        if (!isMarkup) {
            text.afterCharacter(at);
            throw outside();
        }
    }

    private ReadingStopped outside() {
        return reason.at(
                at,
                at + 1,
                hasRoot
                        ? "there is more text after the end of the root element"
                        : "there is something other than XML before the root element");
    }

    private int startTag() {
        tagStart = at;
        hasRoot = true;
        depth++;
        at = tag.read(at, depth);
        if (2 * depth > open.length) {
            open = Arrays.copyOf(open, open.length * 2);
        }
        open[2 * depth - 2] = tag.nameStart();
        open[2 * depth - 1] = tag.nameStop();
        isEndDue = tag.isEmpty();
        return START;
    }

    private int end() {
        tag.namespaces.leave(depth);
        depth--;
        return END;
    }

    private int endTag() {
        int nameStart = at + 2;
        int nameStop = text.endOfNameWithColons(nameStart);
        int openStart = open[2 * depth - 2];
        int openStop = open[2 * depth - 1];
        if (text.isEnd(nameStop)) {
            throw endBeforeElement();
        }
        if (nameStop == nameStart) {
            throw reason.at(at, nameStart, "no name follows '</'");
        }
        if (!Arrays.equals(chars, nameStart, nameStop, chars, openStart, openStop)) {
            throw reason.at(
                    at,
                    nameStop,
                    XmlReason.quote("</" + text.slice(nameStart, nameStop) + ">") + " comes before " + openElement()
                            + reason.lineOf(openStart) + " is closed");
        }
        int close = text.afterBlanks(nameStop);
        if (text.isEnd(close)) {
            throw endBeforeElement();
        }
        if (chars[close] != '>') {
            String name = XmlReason.quote("</" + text.slice(nameStart, nameStop) + ">");
            throw reason.at(close, close + 1, "the tag " + name + " holds more than its name");
        }
        tagStart = at;
        at = close + 1;
        return end();
    }

    private int characters() {
        start = at;
        isPlain = true;
        char c = chars[at];
        while (c != '<') {
            if (c == '&') {
                isPlain = false;
                at = text.afterReference(at);
            } else if (c == ']' && text.startsWith(CDATA_END, at)) {
                throw reason.at(at, at + 3, "']]>' stands outside of a CDATA section, where ']]&gt;' is meant");
            } else if (c >= ' ' && c < Character.MIN_SURROGATE) {
                at++;
            } else if (text.isEnd(at)) {
                throw endBeforeElement();
            } else {
                isPlain &= c != '\r';
                at = text.afterCharacter(at);
            }
            c = chars[at];
        }
        stop = at;
        return TEXT;
    }

    private int section() {
        if (!text.startsWith(CDATA, at)) {
            throw text.endsWithin(CDATA, at) || text.endsWithin(XmlMisc.COMMENT, at)
                    ? reason.end("the file ends in the middle of markup")
                    : reason.at(at, at + 2, "'<!' begins neither a comment nor a CDATA section");
        }
        int sectionStart = at;
        isPlain = false;
        start = at + CDATA.length();
        stop = start;
        while (chars[stop] != ']' || !text.startsWith(CDATA_END, stop)) {
            stop = text.afterCharacterOf("the CDATA section", sectionStart, stop);
        }
        at = stop + CDATA_END.length();
        return SECTION;
    }

    private ReadingStopped endBeforeElement() {
        return reason.endBefore(openElement(), open[2 * depth - 2]);
    }

    private String openElement() {
        return "the element " + XmlReason.quote(text.slice(open[2 * depth - 2], open[2 * depth - 1]));
    }
}
