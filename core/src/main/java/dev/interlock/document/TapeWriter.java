package dev.interlock.document;

import dev.interlock.source.Diagnostic;
import dev.interlock.source.Limits;
import dev.interlock.source.SourceText;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Write the nodes of one text onto a tape in the order of the text, within the limits.
 *
 * <p>Of several members of one name the last stays and the others are dropped, with a problem that names both places.
 * Members that a merge brought in stay only where the object has none of its own.
 */
final class TapeWriter {

    private final Tape tape = new Tape();
    private final SourceText source;
    private final Limits limits;
    private final int deepest;
    private final ProblemLog problems;

    private int open = -1;
    private int depth;
    private int[] elements = new int[32];

    private int key;
    private int keyStart = -1;
    private int keyStop = -1;

    private int[] lastOwner = new int[64];
    private int[] lastMember = new int[64];
    private final BitSet dropped = new BitSet();
    private final BitSet merged = new BitSet();

    TapeWriter(SourceText source, Limits limits, int deepest, ProblemLog problems) {
        this.source = source;
        this.limits = limits;
        this.deepest = deepest;
        this.problems = problems;
    }

    Tape tape() {
        return tape;
    }

    /** Tell the container that is being filled, or -1. */
    int openNode() {
        return open;
    }

    int depth() {
        return depth;
    }

    boolean isInObject() {
        return open >= 0 && tape.kindAt(open) == NodeKind.OBJECT;
    }

    /** Name the member that is written next. */
    void key(String name, int start, int stop) {
        key(tape.intern(name), start, stop);
    }

    void key(int id, int start, int stop) {
        key = id;
        keyStart = start;
        keyStop = stop;
    }

    int open(NodeKind kind, int start) {
        int index = append(kind, start);
        open = index;
        depth++;
        if (depth > deepest) {
            throw stopped("too-deep", "nested deeper than the limit of " + limits.depth(), start);
        }
        if (depth == elements.length) {
            elements = Arrays.copyOf(elements, depth * 2);
        }
        elements[depth] = 0;
        return index;
    }

    int close(int stop) {
        int closed = open;
        tape.close(closed, stop);
        if (tape.kindAt(closed) == NodeKind.OBJECT) {
            dropDuplicates(closed);
        }
        open = tape.parent[closed];
        depth--;
        return closed;
    }

    /** Write a scalar whose text is its slice of the source, or that slice without quotes. */
    int scalar(NodeKind kind, byte style, int start, int stop) {
        int index = append(kind, start);
        tape.style[index] = style;
        tape.stop[index] = stop;
        return index;
    }

    /** Write a scalar whose text differs from its slice of the source. */
    int decoded(NodeKind kind, String text, int start, int stop) {
        int index = append(kind, start);
        tape.stop[index] = stop;
        tape.decode(index, text);
        return index;
    }

    /** Write a copy of what was written before, at another place of the text. */
    int copy(int original, int start, int stop) {
        int copy = copyOne(original, start, stop);
        if (tape.kindAt(original).isContainer()) {
            copyBelow(original);
            close(stop);
        }
        return copy;
    }

    /** Write copies of the members of an object into the object that is open, as if they stood there by a merge. */
    void merge(int object) {
        int end = tape.end[object];
        for (int member = object + 1; member < end; member = tape.end[member]) {
            if (!dropped.get(member)) {
                key(tape.key[member], tape.keyStart[member], tape.keyEnd[member]);
                merged.set(copy(member, tape.start[member], tape.stop[member]));
            }
        }
    }

    /** Take back a complete node. */
    void drop(int node) {
        dropped.set(node);
    }

    boolean isDropped(int node) {
        return dropped.get(node);
    }

    /** Tell whether a node is the one that is open or holds it. */
    boolean isOpen(int node) {
        for (int at = open; at >= node; at = tape.parent[at]) {
            if (at == node) {
                return true;
            }
        }
        return false;
    }

    ReadingStopped stopped(String code, String excess, int offset) {
        return new ReadingStopped(Diagnostic.of(
                code,
                "The document is " + excess + ".",
                source.locate(offset, offset),
                "Exclude the file with interlock.excludes, or split it."));
    }

    Document finish() {
        return tape.size == 0 ? Document.empty(source) : new Document(source, tape.without(dropped), false);
    }

    private void copyBelow(int original) {
        int end = tape.end[original];
        int from = original;
        int at = original + 1;
        while (at < end) {
            while (at >= tape.end[from]) {
                close(tape.stop[from]);
                from = tape.parent[from];
            }
            if (dropped.get(at)) {
                at = tape.end[at];
            } else {
                key(tape.key[at], tape.keyStart[at], tape.keyEnd[at]);
                copyOne(at, tape.start[at], tape.stop[at]);
                from = tape.kindAt(at).isContainer() ? at : from;
                at++;
            }
        }
        for (; from != original; from = tape.parent[from]) {
            close(tape.stop[from]);
        }
    }

    private int copyOne(int original, int start, int stop) {
        NodeKind kind = tape.kindAt(original);
        if (kind.isContainer()) {
            return open(kind, start);
        }
        boolean inPlace = start == tape.start[original] && stop == tape.stop[original];
        return inPlace && tape.style[original] != Tape.DECODED
                ? scalar(kind, tape.style[original], start, stop)
                : decoded(kind, tape.text(original, source.text()), start, stop);
    }

    private int append(NodeKind kind, int start) {
        if (tape.size >= limits.nodes()) {
            throw stopped("too-many-nodes", "larger than the limit of " + limits.nodes() + " nodes", start);
        }
        if (open < 0) {
            return tape.append(kind, -1, -1, start);
        }
        if (tape.kindAt(open) == NodeKind.ARRAY) {
            int ordinal = elements[depth]++;
            return tape.append(kind, open, -1 - ordinal, start);
        }
        int index = tape.append(kind, open, key, start);
        tape.keyStart[index] = keyStart;
        tape.keyEnd[index] = keyStop;
        return index;
    }

    private void dropDuplicates(int object) {
        for (int member = object + 1; member < tape.size; member = tape.end[member]) {
            if (dropped.get(member)) {
                continue;
            }
            int name = tape.key[member];
            if (name >= lastOwner.length) {
                lastOwner = Arrays.copyOf(lastOwner, Math.max(name + 1, lastOwner.length * 2));
                lastMember = Arrays.copyOf(lastMember, lastOwner.length);
            }
            boolean twice = lastOwner[name] == object + 1;
            if (twice && merged.get(member)) {
                dropped.set(member);
                continue;
            }
            if (twice) {
                replaced(lastMember[name], member);
            }
            lastOwner[name] = object + 1;
            lastMember[name] = member;
        }
    }

    private void replaced(int earlier, int later) {
        dropped.set(earlier);
        if (!merged.get(earlier)) {
            problems.add(
                    "duplicate-key",
                    "The key '" + tape.keyText(later) + "' stands twice in one object, first in line "
                            + source.positionAt(tape.keyStart[earlier]).line() + "; the last value wins.",
                    tape.keyStart[later],
                    tape.keyEnd[later],
                    "Remove or rename one of them.");
        }
    }
}
