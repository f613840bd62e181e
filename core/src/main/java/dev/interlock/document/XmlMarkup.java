package dev.interlock.document;

/**
 * Walk through the markup of a text in step with a parser, which has found it well-formed so far.
 *
 * <p>The parser of the JDK tells where an event ends at best; this tells where tags, attributes and text stand.
 */
final class XmlMarkup {

    private static final String COMMENT = "<!--";
    private static final String CDATA = "<![CDATA[";

    /** Take a stretch of character data between two tags. */
    @FunctionalInterface
    interface TextSink {
        void accept(int start, int stop, boolean isCdata);
    }

    private final String text;
    private int at;

    private int tagStart;
    private int nameStart;
    private int nameStop;

    private int attributeStart;
    private int attributeStop;
    private int valueStart;
    private int valueStop;

    XmlMarkup(String text) {
        this.text = text;
    }

    /** Move to the next tag, giving away the character data on the way, and read its name. */
    void nextTag(TextSink sink) {
        int tag = nextMarkup(sink);
        while (!isTag(tag)) {
            at = endOfOther(tag, sink);
            tag = nextMarkup(sink);
        }
        tagStart = tag;
        nameStart = text.charAt(tag + 1) == '/' ? tag + 2 : tag + 1;
        nameStop = endOfName(nameStart);
        at = nameStop;
    }

    /** Read the next attribute of the tag; false where there is none. */
    boolean nextAttribute() {
        int start = skipBlank(at);
        char first = text.charAt(start);
        if (first == '>' || first == '/') {
            return false;
        }
        attributeStart = start;
        attributeStop = endOfName(start);
        int quote = attributeStop;
        while (text.charAt(quote) != '"' && text.charAt(quote) != '\'') {
            quote++;
        }
        valueStart = quote;
        valueStop = text.indexOf(text.charAt(quote), quote + 1) + 1;
        at = valueStop;
        return true;
    }

    /** Leave the tag; tells whether it closes the element that it opens. */
    boolean leaveTag() {
        int end = text.indexOf('>', at);
        at = end + 1;
        return text.charAt(end - 1) == '/';
    }

    int at() {
        return at;
    }

    int tagStart() {
        return tagStart;
    }

    int nameStart() {
        return nameStart;
    }

    int nameStop() {
        return nameStop;
    }

    int attributeStart() {
        return attributeStart;
    }

    int attributeStop() {
        return attributeStop;
    }

    /** Tell where the opening quote of the attribute's value stands. */
    int valueStart() {
        return valueStart;
    }

    /** Tell where the attribute's value has ended, behind its closing quote. */
    int valueStop() {
        return valueStop;
    }

    private int nextMarkup(TextSink sink) {
        int markup = text.indexOf('<', at);
        if (markup < 0) {
            throw new IllegalStateException("no further markup after offset " + at);
        }
        if (markup > at) {
            sink.accept(at, markup, false);
        }
        return markup;
    }

    private boolean isTag(int markup) {
        char next = text.charAt(markup + 1);
        return next != '!' && next != '?';
    }

    private int endOfOther(int markup, TextSink sink) {
        if (text.startsWith(COMMENT, markup)) {
            return text.indexOf("-->", markup + COMMENT.length()) + 3;
        }
        if (text.startsWith(CDATA, markup)) {
            int end = text.indexOf("]]>", markup);
            sink.accept(markup + CDATA.length(), end, true);
            return end + 3;
        }
        return text.indexOf("?>", markup) + 2;
    }

    private int endOfName(int start) {
        int end = start;
        while (!isBlank(text.charAt(end)) && "=>/".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private int skipBlank(int start) {
        int end = start;
        while (isBlank(text.charAt(end))) {
            end++;
        }
        return end;
    }

    static boolean isBlank(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r';
    }
}
