package dev.interlock.document;

import dev.interlock.source.SourceText;

/** Hide what comes before the root element and could do harm: the declaration of a document type. */
final class XmlProlog {

    private static final String DOCTYPE = "<!DOCTYPE";

    private final String text;
    private final ProblemLog problems;

    XmlProlog(SourceText source, ProblemLog problems) {
        this.text = source.text();
        this.problems = problems;
    }

    /** Tell the text with blanks in place of the declaration, so that every other offset and line stays. */
    String withoutDoctype() {
        StringBuilder hidden = null;
        int at = skipBlanks(0);
        while (at < text.length()) {
            if (text.startsWith(DOCTYPE, at)) {
                int end = endOfDoctype(at);
                hidden = hidden == null ? new StringBuilder(text) : hidden;
                hide(hidden, at, end);
                report(at, end);
                at = end;
            } else if (text.startsWith(XmlMisc.COMMENT, at)) {
                at = after("-->", at + XmlMisc.COMMENT.length());
            } else if (text.startsWith("<?", at)) {
                at = after("?>", at);
            } else {
                break;
            }
            at = skipBlanks(at);
        }
        return hidden == null ? text : hidden.toString();
    }

    private void report(int start, int stop) {
        problems.add(
                "xml-doctype",
                "The file declares a document type, which is not read.",
                start,
                stop,
                "Remove the DOCTYPE declaration, and write out the entities that it defines.");
    }

    private static void hide(StringBuilder hidden, int start, int stop) {
        for (int at = start; at < stop; at++) {
            if (!XmlCharacters.isBlank(hidden.charAt(at))) {
                hidden.setCharAt(at, ' ');
            }
        }
    }

    private int endOfDoctype(int start) {
        int at = start + DOCTYPE.length();
        int brackets = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '>' && brackets == 0) {
                return at + 1;
            }
            if (c == '"' || c == '\'') {
                at = after(String.valueOf(c), at + 1);
            } else if (text.startsWith(XmlMisc.COMMENT, at)) {
                at = after("-->", at + XmlMisc.COMMENT.length());
            } else if (text.startsWith("<?", at)) {
                at = after("?>", at);
            } else {
                brackets += c == '[' ? 1 : 0;
                brackets -= c == ']' && brackets > 0 ? 1 : 0;
                at++;
            }
        }
        return at;
    }

    private int after(String end, int from) {
        int found = text.indexOf(end, from);
        return found < 0 ? text.length() : found + end.length();
    }

    private int skipBlanks(int start) {
        int at = start;
        while (at < text.length() && XmlCharacters.isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
