package dev.interlock.document;

/** Check comments and processing instructions, which are no part of a document (XML 1.0 sections 2.5 and 2.6). */
final class XmlMisc {

    static final String COMMENT = "<!--";

    private final XmlCharacters text;
    private final char[] chars;
    private final XmlReason reason;

    XmlMisc(XmlCharacters text) {
        this.text = text;
        this.chars = text.chars;
        this.reason = text.reason;
    }

    /** Tell where the comment has ended that begins at an offset. */
    int afterComment(int start) {
        int at = start + COMMENT.length();
        while (chars[at] != '-' || chars[at + 1] != '-') {
            at = text.afterCharacterOf("the comment", start, at);
        }
        if (text.isEnd(at + 2)) {
            throw reason.endBefore("the comment", start);
        }
        if (chars[at + 2] != '>') {
            throw reason.at(at, at + 2, "'--' stands in a comment");
        }
        return at + 3;
    }

    /** Tell where the processing instruction has ended that begins at an offset. */
    int afterInstruction(int start) {
        int at = afterTarget(start);
        if (!XmlCharacters.isBlank(chars[at]) && !text.startsWith("?>", at) && !text.endsWithin("?>", at)) {
            throw reason.at(at, at + 1, "no blank follows the name of a processing instruction");
        }
        while (chars[at] != '?' || chars[at + 1] != '>') {
            at = text.afterCharacterOf("the processing instruction", start, at);
        }
        return at + 2;
    }

    /** A colon in it harms nobody, although Namespaces in XML refuse it. */
    private int afterTarget(int start) {
        int stop = text.endOfNameWithColons(start + 2);
        String target = text.slice(start + 2, stop);
        if (target.equals("xml")) {
            throw reason.at(start, stop, "an XML declaration stands elsewhere than at the very start of the file");
        }
        if (target.equalsIgnoreCase("xml")) {
            throw reason.at(start, stop, "a processing instruction has the reserved name '" + target + "'");
        }
        if (target.isEmpty() && !text.isEnd(stop)) {
            throw reason.at(start, stop, "no name follows '<?'");
        }
        return stop;
    }
}
