package dev.interlock.document;

import org.apiguardian.api.API;

/**
 * Show a document as numbers, for walks that make no node of what they pass.
 *
 * <p>The root is 0. The children of {@code i} begin at {@code i + 1}, each followed by its descendants, and end before
 * {@code end(i)}. Immutable and thread-safe.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Layout {

    private final Document document;
    private final Tape tape;

    Layout(Document document) {
        this.document = document;
        this.tape = document.tape();
    }

    /** Tell the document. */
    public Document document() {
        return document;
    }

    /** Tell how many nodes there are. */
    public int size() {
        return tape.size;
    }

    /** Tell what stands at an index. */
    public NodeKind kind(int index) {
        return tape.kindAt(index);
    }

    /** Tell the index behind the descendants of a node. */
    public int end(int index) {
        return tape.end[index];
    }

    /** Tell the index of the container of a node, or -1 for the root. */
    public int parent(int index) {
        return tape.parent[index];
    }

    /** Tell the text that the document was read from. */
    public String source() {
        return document.source().text();
    }

    /** Tell where the source begins to write the text of a scalar as it is, or -1 where it writes it otherwise. */
    public int textStart(int index) {
        return switch (tape.style[index]) {
            case Tape.QUOTED -> tape.start[index] + 1;
            case Tape.DECODED -> -1;
            default -> tape.start[index];
        };
    }

    /** Tell where the source ends to write the text of a scalar as it is. */
    public int textEnd(int index) {
        return tape.style[index] == Tape.QUOTED ? tape.stop[index] - 1 : tape.stop[index];
    }

    /** Tell the number of the key of a member, or {@code -1 - ordinal} for an element. */
    public int key(int index) {
        return tape.key[index];
    }

    /** Tell how many different keys members have. */
    public int keyCount() {
        return tape.keyCount();
    }

    /** Tell the key with a number. */
    public String keyText(int key) {
        return tape.keyOf(key);
    }

    /** Tell the number of a key, or -1 where no member has it. */
    public int keyNumber(String key) {
        return tape.idOf(key);
    }

    /** Tell whether a container may hold more than was read. */
    public boolean isOpen(int index) {
        Tape.Extra extra = tape.findExtra(index);
        return extra != null && extra.open;
    }

    /** Name the place at an index. */
    public Node node(int index) {
        return document.nodeAt(index);
    }

    /** Tell the index of an existing node of the document. */
    public static int indexOf(Node node) {
        return node.index();
    }
}
