package dev.interlock.document;

import dev.interlock.source.Diagnostic;
import dev.interlock.source.Limits;
import dev.interlock.source.SourceText;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Collect the elements of one text in its order: each an object with its attributes, text and children. */
final class XmlElements implements XmlMarkup.TextSink {

    static final String TEXT = "#text";

    private final SourceText source;
    private final String text;
    private final Limits limits;
    private final Map<String, String> prefixes;
    private final XmlMarkup markup;
    private final Tape tape = new Tape();
    private final int textKey = tape.intern(TEXT);
    private int open = -1;
    private int depth;

    XmlElements(SourceText source, String text, Limits limits, Map<String, String> prefixes) {
        this.source = source;
        this.text = text;
        this.limits = limits;
        this.prefixes = prefixes;
        this.markup = new XmlMarkup(text);
    }

    /** Tell the tape, whose root is the root element with its name as key. */
    Tape tape() {
        return tape;
    }

    /** Tell the element that is being read, or -1. */
    int open() {
        return open;
    }

    /** Tell up to where the text belongs to elements that were read. */
    int consumed() {
        return markup.at();
    }

    void collect(XMLStreamReader parser) throws XMLStreamException {
        boolean isClosed = false;
        while (parser.hasNext()) {
            switch (parser.next()) {
                case XMLStreamConstants.START_ELEMENT -> isClosed = start(parser);
                case XMLStreamConstants.END_ELEMENT -> {
                    end(isClosed);
                    isClosed = false;
                }
                default -> {
                    // Text is taken from the source; comments and instructions are not part of the document.
                }
            }
        }
    }

    private boolean start(XMLStreamReader parser) {
        markup.nextTag(this);
        if (++depth > limits.depth()) {
            throw stopped("too-deep", "nested deeper than the limit of " + limits.depth());
        }
        String name = name(parser.getPrefix(), parser.getLocalName(), parser.getNamespaceURI());
        open = append(NodeKind.OBJECT, tape.intern(name), markup.tagStart(), markup.nameStart(), markup.nameStop());
        while (markup.nextAttribute()) {
            attribute(parser);
        }
        return markup.leaveTag();
    }

    private void end(boolean isClosed) {
        if (!isClosed) {
            markup.nextTag(this);
            markup.leaveTag();
        }
        tape.close(open, markup.at());
        open = tape.parent[open];
        depth--;
    }

    private void attribute(XMLStreamReader parser) {
        int nameStart = markup.attributeStart();
        int nameStop = markup.attributeStop();
        int start = markup.valueStart();
        int stop = markup.valueStop();
        String name = "@" + attributeName(parser, text.substring(nameStart, nameStop));
        int index = append(NodeKind.STRING, tape.intern(name), start, nameStart, nameStop);
        tape.stop[index] = stop;
        if (XmlText.isPlain(text, start + 1, stop - 1, true)) {
            tape.style[index] = Tape.QUOTED;
        } else {
            tape.decode(index, XmlText.decodeAttribute(text, start + 1, stop - 1));
        }
    }

    @Override
    public void accept(int start, int stop, boolean isCdata) {
        int from = start;
        while (from < stop && XmlMarkup.isBlank(text.charAt(from))) {
            from++;
        }
        if (from == stop || open < 0) {
            return;
        }
        int index = append(NodeKind.STRING, textKey, start, -1, -1);
        tape.stop[index] = stop;
        if (isCdata) {
            tape.decode(index, XmlText.decodeCdata(text, start, stop));
        } else if (!XmlText.isPlain(text, start, stop, false)) {
            tape.decode(index, XmlText.decodeText(text, start, stop));
        }
    }

    private int append(NodeKind kind, int key, int start, int nameStart, int nameStop) {
        if (tape.size >= limits.nodes()) {
            throw stopped("too-many-nodes", "larger than the limit of " + limits.nodes() + " nodes");
        }
        int index = tape.append(kind, open, key, start);
        tape.keyStart[index] = nameStart;
        tape.keyEnd[index] = nameStop;
        return index;
    }

    private String attributeName(XMLStreamReader parser, String written) {
        int colon = written.indexOf(':');
        if (colon < 0 || prefixes.isEmpty() || written.startsWith("xmlns:")) {
            return written;
        }
        String prefix = written.substring(0, colon);
        return name(prefix, written.substring(colon + 1), parser.getNamespaceURI(prefix));
    }

    private String name(String prefix, String local, @Nullable String namespace) {
        String canonical = namespace == null ? prefix : prefixes.getOrDefault(namespace, prefix);
        return canonical.isEmpty() ? local : canonical + ":" + local;
    }

    private ReadingStopped stopped(String code, String excess) {
        return new ReadingStopped(Diagnostic.of(
                code,
                "The document is " + excess + ".",
                source.locate(markup.tagStart(), markup.tagStart()),
                "Exclude the file with interlock.excludes, or split it."));
    }
}
