package dev.interlock.document;

import dev.interlock.source.SourceText;
import java.util.ArrayDeque;
import java.util.Deque;

/** Write elements as a document: the children of an element that share a name become one array. */
final class XmlGrouping {

    /** An element whose children are being written, one name after the other. */
    private static final class Frame {
        final int element;
        final int[] children;
        int next;

        Frame(int element, int[] children) {
            this.element = element;
            this.children = children;
        }
    }

    private final Tape raw;
    private final SourceText source;
    private final TapeWriter writer;
    private final Deque<Frame> frames = new ArrayDeque<>();
    /** By name: how many children have it, then where the next of them goes. Clean between two elements. */
    private final int[] places;

    private final boolean[] isPlaced;

    XmlGrouping(Tape raw, SourceText source, TapeWriter writer) {
        this.raw = raw;
        this.source = source;
        this.writer = writer;
        this.places = new int[raw.keyCount()];
        this.isPlaced = new boolean[raw.keyCount()];
    }

    void group() {
        writer.open(NodeKind.OBJECT, raw.start[0]);
        openGroup(0);
        openElement(0);
        while (!frames.isEmpty()) {
            Frame frame = frames.element();
            if (frame.next == frame.children.length) {
                closeElement(frames.remove());
            } else {
                child(frame);
            }
        }
        writer.close(raw.stop[0]);
        writer.close(raw.stop[0]);
    }

    private void child(Frame frame) {
        int child = frame.children[frame.next];
        int before = frame.next == 0 ? -1 : frame.children[frame.next - 1];
        if (before < 0 || raw.key[before] != raw.key[child]) {
            closeGroup(before);
            openGroup(child);
        }
        frame.next++;
        openElement(child);
    }

    private void openElement(int element) {
        writer.open(NodeKind.OBJECT, raw.start[element]);
        int child = element + 1;
        for (; child < raw.end[element] && raw.keyText(child).startsWith("@"); child++) {
            scalar(child);
        }
        text(element);
        frames.push(new Frame(element, childrenByName(element)));
    }

    private void closeElement(Frame frame) {
        int count = frame.children.length;
        closeGroup(count == 0 ? -1 : frame.children[count - 1]);
        writer.close(raw.stop[frame.element]);
    }

    private void openGroup(int first) {
        writer.key(raw.keyText(first), raw.keyStart[first], raw.keyEnd[first]);
        writer.open(NodeKind.ARRAY, raw.start[first]);
    }

    private void closeGroup(int last) {
        if (last >= 0) {
            writer.close(raw.stop[last]);
        }
    }

    private void scalar(int index) {
        writer.key(raw.keyText(index), raw.keyStart[index], raw.keyEnd[index]);
        if (raw.style[index] == Tape.DECODED) {
            writer.decoded(NodeKind.STRING, rawText(index), raw.start[index], raw.stop[index]);
        } else {
            writer.scalar(NodeKind.STRING, raw.style[index], raw.start[index], raw.stop[index]);
        }
    }

    private void text(int element) {
        int first = -1;
        int last = -1;
        for (int child = element + 1; child < raw.end[element]; child = raw.end[child]) {
            if (raw.kindAt(child) == NodeKind.STRING && raw.keyText(child).equals(XmlElements.TEXT)) {
                first = first < 0 ? child : first;
                last = child;
            }
        }
        if (first < 0) {
            return;
        }
        String text = source.text();
        int start = raw.start[first];
        int stop = raw.stop[last];
        while (XmlCharacters.isBlank(text.charAt(start))) {
            start++;
        }
        while (XmlCharacters.isBlank(text.charAt(stop - 1))) {
            stop--;
        }
        writer.key(XmlElements.TEXT, -1, -1);
        if (first == last && raw.style[first] == Tape.PLAIN) {
            writer.scalar(NodeKind.STRING, Tape.PLAIN, start, stop);
        } else {
            writer.decoded(NodeKind.STRING, joined(element), start, stop);
        }
    }

    private String joined(int element) {
        StringBuilder joined = new StringBuilder();
        for (int child = element + 1; child < raw.end[element]; child = raw.end[child]) {
            if (raw.kindAt(child) == NodeKind.STRING && raw.keyText(child).equals(XmlElements.TEXT)) {
                joined.append(rawText(child));
            }
        }
        int start = 0;
        int stop = joined.length();
        while (start < stop && XmlCharacters.isBlank(joined.charAt(start))) {
            start++;
        }
        while (stop > start && XmlCharacters.isBlank(joined.charAt(stop - 1))) {
            stop--;
        }
        return joined.substring(start, stop);
    }

    private String rawText(int index) {
        return raw.text(index, source.text());
    }

    /** Tell the child elements, those of one name together, the names in the order in which they first appear. */
    private int[] childrenByName(int element) {
        int total = countByName(element);
        int next = 0;
        int[] children = new int[total];
        for (int child = element + 1; child < raw.end[element]; child = raw.end[child]) {
            if (raw.kindAt(child) == NodeKind.OBJECT) {
                int name = raw.key[child];
                if (!isPlaced[name]) {
                    isPlaced[name] = true;
                    int size = places[name];
                    places[name] = next;
                    next += size;
                }
                children[places[name]++] = child;
            }
        }
        for (int child : children) {
            isPlaced[raw.key[child]] = false;
            places[raw.key[child]] = 0;
        }
        return children;
    }

    private int countByName(int element) {
        int total = 0;
        for (int child = element + 1; child < raw.end[element]; child = raw.end[child]) {
            if (raw.kindAt(child) == NodeKind.OBJECT) {
                places[raw.key[child]]++;
                total++;
            }
        }
        return total;
    }
}
