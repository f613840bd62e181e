package dev.interlock.document;

import dev.interlock.source.SourceText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/**
 * Tell why XML is not well-formed.
 *
 * <p>The parser of the JDK speaks the language of the machine, so that its words would make reports differ from one
 * machine to the next. Only what it does not translate is used.
 */
final class XmlReason {

    private static final int LOOK_BACK = 300;
    private static final Pattern UNTRANSLATED =
            Pattern.compile("(AttributeNotUnique|ElementPrefixUnbound|AttributePrefixUnbound)\\?(.*)");
    private static final Pattern END_TAG = Pattern.compile("</([^\\s<>/&]+)\\s*>?");
    private static final Pattern REFERENCE = Pattern.compile("&([^\\s;<&]*);?$");
    private static final Pattern TAG = Pattern.compile("<([^\\s<>/&!?]+)[^<>]*$");

    private final SourceText source;
    private final XmlElements elements;

    XmlReason(SourceText source, XmlElements elements) {
        this.source = source;
        this.elements = elements;
    }

    String of(XMLStreamException e, int offset) {
        Matcher untranslated = UNTRANSLATED.matcher(String.valueOf(e.getMessage()));
        if (untranslated.find()) {
            return ofName(untranslated.group(1), untranslated.group(2));
        }
        String text = source.text();
        if (offset >= text.strip().length() && text.lastIndexOf("</") < elements.consumed()) {
            return elements.open() < 0
                    ? "the file ends before its root element"
                    : "the file ends before " + openElement() + " is closed";
        }
        int at = Math.min(offset, text.length() - 1);
        char next = text.charAt(at);
        if (next < ' ' && !XmlMarkup.isBlank(next)) {
            return String.format("the character U+%04X is not allowed", (int) next);
        }
        Matcher endTag = END_TAG.matcher(text).region(Math.max(0, text.lastIndexOf('<', at - 1)), text.length());
        if (endTag.lookingAt() && elements.open() >= 0) {
            return "'</" + endTag.group(1) + ">' comes before " + openElement() + " is closed";
        }
        return ofTextBefore(text.substring(Math.max(0, offset - LOOK_BACK), offset));
    }

    private String ofName(String problem, String names) {
        String[] parts = names.strip().split("&", -1);
        String last = parts[parts.length - 1];
        return problem.equals("AttributeNotUnique")
                ? "the attribute '" + last + "' stands twice in one tag"
                : "the namespace prefix '" + parts[0] + "' of '" + last + "' is not declared";
    }

    private String ofTextBefore(String before) {
        Matcher reference = REFERENCE.matcher(before);
        if (reference.find()) {
            // Without a semicolon it is a text, and that may be a secret.
            return reference.group(1).isEmpty() || !reference.group().endsWith(";")
                    ? "an '&' stands alone, where '&amp;' is meant"
                    : "the entity '" + reference.group(1) + "' is not one of the five that XML defines";
        }
        Matcher tag = TAG.matcher(before);
        if (tag.find()) {
            return "the tag '" + tag.group(1) + "' is not written correctly";
        }
        if (elements.open() >= 0) {
            return "the content of " + openElement() + " cannot be read from here on";
        }
        return elements.tape().size > 0
                ? "there is more text after the end of the root element"
                : "there is something other than XML before the root element";
    }

    private String openElement() {
        int open = elements.open();
        Tape tape = elements.tape();
        return "the element '" + tape.keyText(open) + "' of line "
                + source.positionAt(tape.start[open]).line();
    }
}
