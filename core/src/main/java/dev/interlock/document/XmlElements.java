package dev.interlock.document;

import dev.interlock.source.Diagnostic;
import dev.interlock.source.Limits;
import dev.interlock.source.SourceText;
import java.util.Map;

/** Collect the elements of one text in its order: each an object with its attributes, text and children. */
final class XmlElements {

    static final String TEXT = "#text";

    private final SourceText source;
    private final String text;
    private final Limits limits;
    private final Map<String, String> prefixes;
    private final XmlScanner scanner;
    private final Tape tape = new Tape();
    private final int textKey = tape.intern(TEXT);
    private int open = -1;
    private int depth;

    XmlElements(SourceText source, String text, Limits limits, Map<String, String> prefixes) {
        this.source = source;
        this.text = text;
        this.limits = limits;
        this.prefixes = prefixes;
        this.scanner = new XmlScanner(source, text);
    }

    /** Tell the tape, whose root is the root element with its name as key. */
    Tape tape() {
        return tape;
    }

    void collect() {
        for (int event = scanner.next(); event != XmlScanner.FINISHED; event = scanner.next()) {
            switch (event) {
                case XmlScanner.START -> start(scanner.tag());
                case XmlScanner.END -> end();
                default -> text(event == XmlScanner.SECTION);
            }
        }
    }

    private void start(XmlStartTag tag) {
        if (++depth > limits.depth()) {
            throw stopped("too-deep", "nested deeper than the limit of " + limits.depth());
        }
        String name = name(tag.nameStart(), tag.localStart(), tag.nameStop(), tag.namespace());
        open = append(NodeKind.OBJECT, tape.intern(name), scanner.tagStart(), tag.nameStart(), tag.nameStop());
        for (int index = 0; index < tag.attributes.count; index++) {
            attribute(tag.attributes, index);
        }
    }

    private void end() {
        tape.close(open, scanner.at());
        open = tape.parent[open];
        depth--;
    }

    private void attribute(XmlAttributes attributes, int attribute) {
        int nameStart = attributes.nameStart[attribute];
        int nameStop = attributes.nameStop[attribute];
        int start = attributes.valueStart[attribute];
        int stop = attributes.valueStop[attribute];
        String name =
                "@" + name(nameStart, attributes.localStart[attribute], nameStop, attributes.namespace[attribute]);
        int index = append(NodeKind.STRING, tape.intern(name), start, nameStart, nameStop);
        tape.stop[index] = stop;
        if (attributes.isPlain[attribute]) {
            tape.style[index] = Tape.QUOTED;
        } else {
            tape.decode(index, XmlText.decodeAttribute(text, start + 1, stop - 1));
        }
    }

    private void text(boolean isCdata) {
        int start = scanner.start();
        int stop = scanner.stop();
        int from = start;
        while (from < stop && XmlCharacters.isBlank(text.charAt(from))) {
            from++;
        }
        if (from == stop) {
            return;
        }
        int index = append(NodeKind.STRING, textKey, start, -1, -1);
        tape.stop[index] = stop;
        if (isCdata) {
            tape.decode(index, XmlText.decodeCdata(text, start, stop));
        } else if (!scanner.isPlain()) {
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

    private String name(int start, int local, int stop, int namespace) {
        String canonical = namespace <= XmlNamespaces.XMLNS || prefixes.isEmpty()
                ? null
                : prefixes.get(scanner.tag().namespaces.nameOf(namespace));
        if (canonical == null) {
            return text.substring(start, stop);
        }
        String name = text.substring(local, stop);
        return canonical.isEmpty() ? name : canonical + ":" + name;
    }

    private ReadingStopped stopped(String code, String excess) {
        return new ReadingStopped(Diagnostic.of(
                code,
                "The document is " + excess + ".",
                source.locate(scanner.tagStart(), scanner.tagStart()),
                "Exclude the file with interlock.excludes, or split it."));
    }
}
