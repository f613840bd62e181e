package dev.interlock.document;

/** Read start tags and tags of empty elements, one after the other (XML 1.0 section 3.1). */
final class XmlStartTag {

    /** The attributes of the tag that was read last. */
    final XmlAttributes attributes = new XmlAttributes();

    final XmlNamespaces namespaces = new XmlNamespaces();

    private final XmlCharacters text;
    private final char[] chars;
    private final XmlReason reason;

    private int start;
    private int localStart;
    private int nameStop;
    private int at;
    private int namespace;
    private boolean isEmpty;

    XmlStartTag(XmlCharacters text) {
        this.text = text;
        this.chars = text.chars;
        this.reason = text.reason;
    }

    /** Read the tag at an offset, whose element lies at a depth, and tell where it has ended. */
    int read(int tagStart, int depth) {
        start = tagStart;
        attributes.count = 0;
        nameStop = text.endOfQualifiedName(tagStart + 1);
        localStart = text.localStart();
        if (nameStop == tagStart + 1) {
            throw text.isEnd(nameStop)
                    ? reason.end("the file ends in the middle of markup")
                    : reason.at(start, start + 1, "no name follows the '<', where '&lt;' may be meant");
        }
        at = nameStop;
        while (hasNext()) {
            attribute();
        }
        resolve(depth);
        return at;
    }

    int nameStart() {
        return start + 1;
    }

    /** Tell where the name of the element goes on behind its prefix. */
    int localStart() {
        return localStart;
    }

    int nameStop() {
        return nameStop;
    }

    /** Tell whether the tag closes the element that it opens. */
    boolean isEmpty() {
        return isEmpty;
    }

    /** Tell the number of the namespace of the element. */
    int namespace() {
        return localStart == nameStart() ? namespaces.of("") : namespace;
    }

    /** Tell the tag in the words of a reason. */
    private String words() {
        return "the tag " + XmlReason.quote(text.slice(start + 1, nameStop));
    }

    private String words(int attribute) {
        String name = text.slice(attributes.nameStart[attribute], attributes.nameStop[attribute]);
        return "the attribute " + XmlReason.quote(name);
    }

    private boolean hasNext() {
        int next = text.afterBlanks(at);
        char c = chars[next];
        if (c == '>') {
            isEmpty = false;
            at = next + 1;
            return false;
        }
        if (c == '/' && chars[next + 1] == '>') {
            isEmpty = true;
            at = next + 2;
            return false;
        }
        if (text.isEnd(next) || (c == '/' && text.isEnd(next + 1))) {
            throw reason.endBefore(words(), start);
        }
        if (next == at && text.endOfName(at) > at) {
            throw reason.at(at, at + 1, "no blank separates two attributes of " + words());
        }
        if (next == at) {
            throw noAttribute(at);
        }
        at = next;
        return true;
    }

    private ReadingStopped noAttribute(int offset) {
        return reason.at(offset, offset + 1, words() + " holds something that is no attribute");
    }

    private void attribute() {
        int index = attributes.count;
        int stop = text.endOfQualifiedName(at);
        if (stop == at) {
            throw noAttribute(at);
        }
        attributes.add(at, text.localStart(), stop);
        int equals = text.afterBlanks(stop);
        if (chars[equals] != '=') {
            throw text.isEnd(equals)
                    ? reason.endBefore(words(), start)
                    : reason.at(at, stop, words(index) + " has no value");
        }
        int quote = text.afterBlanks(equals + 1);
        if (chars[quote] != '"' && chars[quote] != '\'') {
            throw text.isEnd(quote)
                    ? reason.endBefore(words(), start)
                    : reason.at(quote, quote + 1, "the value of " + words(index) + " does not stand in quotes");
        }
        at = quote;
        value(index);
    }

    private void value(int index) {
        char quote = chars[at];
        boolean isPlain = true;
        attributes.valueStart[index] = at++;
        for (char c = chars[at]; c != quote; c = chars[at]) {
            if (c == '&') {
                isPlain = false;
                at = text.afterReference(at);
            } else if (c == '<') {
                String meant = ", where '&lt;' is meant or a quote is missing";
                throw reason.at(at, at + 1, "a '<' stands in the value of " + words(index) + meant);
            } else if (c >= ' ' && c < Character.MIN_SURROGATE) {
                at++;
            } else if (text.isEnd(at)) {
                throw reason.endBefore("the value of " + words(index), attributes.valueStart[index]);
            } else {
                isPlain &= c >= ' ';
                at = text.afterCharacter(at);
            }
        }
        at++;
        attributes.valueStop[index] = at;
        attributes.isPlain[index] = isPlain;
    }

    private void resolve(int depth) {
        for (int index = 0; index < attributes.count; index++) {
            int name = attributes.nameStart[index];
            if (text.startsWith("xmlns", name)) {
                boolean isPrefix = attributes.localStart[index] == name + 6;
                if (isPrefix || attributes.nameStop[index] == name + 5) {
                    declare(index, isPrefix ? text.slice(name + 6, attributes.nameStop[index]) : "", depth);
                }
            }
        }
        if (localStart > nameStart()) {
            namespace = namespace(nameStart(), localStart, nameStop);
            if (namespace == XmlNamespaces.XMLNS) {
                throw reason.at(nameStart(), nameStop, "the prefix 'xmlns' belongs to attributes alone");
            }
        }
        for (int index = 0; index < attributes.count; index++) {
            int name = attributes.nameStart[index];
            int local = attributes.localStart[index];
            if (local > name) {
                attributes.namespace[index] = namespace(name, local, attributes.nameStop[index]);
            }
        }
        int repeated = attributes.findRepeated(text);
        if (repeated >= 0) {
            throw repetition(repeated);
        }
    }

    private int namespace(int name, int local, int stop) {
        String prefix = text.slice(name, local - 1);
        int found = namespaces.of(prefix);
        if (found == XmlNamespaces.NONE) {
            String whole = XmlReason.quote(text.slice(name, stop));
            throw reason.at(
                    name,
                    stop,
                    "the namespace prefix " + XmlReason.quote(prefix) + " of " + whole + " is not declared");
        }
        return found;
    }

    private void declare(int index, String prefix, int depth) {
        int from = attributes.valueStart[index] + 1;
        int to = attributes.valueStop[index] - 1;
        String value = text.slice(from, to);
        String name = attributes.isPlain[index] ? value : XmlText.decodeAttribute(value, 0, value.length());
        String wrong = null;
        if (prefix.equals("xmlns") || name.equals(XmlNamespaces.XMLNS_NAME)) {
            wrong = "the prefix 'xmlns' and its namespace are never declared";
        } else if (prefix.equals("xml") != name.equals(XmlNamespaces.XML_NAME)) {
            wrong = "the prefix 'xml' and its namespace are declared for each other alone";
        } else if (name.isEmpty() && !prefix.isEmpty() && !text.isVersion11()) {
            wrong = "the namespace prefix " + XmlReason.quote(prefix) + " is declared without a namespace";
        }
        if (wrong != null) {
            throw reason.at(attributes.nameStart[index], attributes.valueStop[index], wrong);
        }
        namespaces.declare(prefix, name, depth);
    }

    private ReadingStopped repetition(int index) {
        int other = attributes.findSame(index, text);
        boolean isSamePrefix = attributes.nameStop[index] - attributes.nameStart[index]
                        == attributes.nameStop[other] - attributes.nameStart[other]
                && words(index).equals(words(other));
        return reason.at(
                attributes.nameStart[index],
                attributes.nameStop[index],
                isSamePrefix
                        ? words(index) + " stands twice in one tag"
                        : words(index) + " has the same name and namespace as " + words(other) + " of its tag");
    }
}
