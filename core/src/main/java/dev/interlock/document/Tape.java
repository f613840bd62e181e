package dev.interlock.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Record a document in depth-first order: one entry a node, in arrays of primitives.
 *
 * <p>The children of node {@code i} begin at {@code i + 1}; {@code end[i]} is the first entry after its descendants, so
 * siblings are found without pointers. The key of an array element is its ordinal as {@code -1 - ordinal}. Readers
 * write it from start to end and nobody writes afterwards; only then it may be shared by threads.
 */
final class Tape {

    /** The text of the scalar is the slice of the source between its offsets. */
    static final byte PLAIN = 0;
    /** As plain, but the first and the last character of the slice are quotes. */
    static final byte QUOTED = 1;
    /** The text of the scalar differs from its slice and is kept apart. */
    static final byte DECODED = 2;

    private static final NodeKind[] KINDS = NodeKind.values();

    int size;
    byte[] kind = new byte[64];
    byte[] style = new byte[64];
    int[] parent = new int[64];
    int[] end = new int[64];
    int[] key = new int[64];
    int[] keyStart = new int[64];
    int[] keyEnd = new int[64];
    int[] start = new int[64];
    int[] stop = new int[64];

    private final List<String> keys;
    private final Map<String, Integer> keyIds;
    private final ChildIndex children;
    private final SparseColumn<String> decoded = new SparseColumn<>();
    private final SparseColumn<Extra> extras = new SparseColumn<>();

    Tape() {
        this(new ArrayList<>(), new HashMap<>(), new ChildIndex());
    }

    private Tape(List<String> keys, Map<String, Integer> keyIds, ChildIndex children) {
        this.keys = keys;
        this.keyIds = keyIds;
        this.children = children;
    }

    /** Create an empty tape that shares the names of another one. */
    static Tape withKeysOf(Tape other) {
        return new Tape(other.keys, other.keyIds, new ChildIndex());
    }

    /** What only few nodes have. */
    static final class Extra {
        Grade grade = Grade.LITERAL;
        List<Source> sources = List.of();
        boolean open;

        @Nullable
        Unresolved unresolved;

        @Nullable
        Object attachment;
    }

    /** Append a node below {@code parentIndex} (-1 for the root) and tell its index. */
    int append(NodeKind nodeKind, int parentIndex, int nodeKey, int startOffset) {
        if (size == kind.length) {
            grow(size + (size >> 1));
        }
        int index = size++;
        kind[index] = (byte) nodeKind.ordinal();
        parent[index] = parentIndex;
        key[index] = nodeKey;
        keyStart[index] = -1;
        start[index] = startOffset;
        stop[index] = startOffset;
        end[index] = index + 1;
        return index;
    }

    /** Close a container whose descendants are all appended. */
    void close(int index, int stopOffset) {
        end[index] = size;
        stop[index] = stopOffset;
    }

    int intern(String name) {
        Integer known = keyIds.get(name);
        if (known != null) {
            return known;
        }
        keys.add(name);
        keyIds.put(name, keys.size() - 1);
        return keys.size() - 1;
    }

    /** Tell the number of an interned name, or -1 where no node has it as its key. */
    int idOf(String name) {
        return keyIds.getOrDefault(name, -1);
    }

    int keyCount() {
        return keys.size();
    }

    /** Tell the interned name with a number below {@link #keyCount()}. */
    String keyOf(int id) {
        return keys.get(id);
    }

    String keyText(int index) {
        int id = key[index];
        return id >= 0 ? keys.get(id) : Integer.toString(-1 - id);
    }

    /** Find the child of a container with a key as the tape holds it, or -1. */
    int findChild(int container, int childKey) {
        return children.find(this, container, childKey);
    }

    /** Keep the text of a scalar apart; no text of a later node is kept yet. */
    void decode(int index, String text) {
        style[index] = DECODED;
        decoded.put(index, text);
    }

    String text(int index, String source) {
        if (kind[index] == NodeKind.NULL.ordinal()) {
            return "null";
        }
        return switch (style[index]) {
            case QUOTED -> source.substring(start[index] + 1, stop[index] - 1);
            case DECODED -> Objects.requireNonNullElse(decoded.find(index), "");
            default -> source.substring(start[index], stop[index]);
        };
    }

    NodeKind kindAt(int index) {
        return KINDS[kind[index]];
    }

    /** Add what only few nodes have; no later node has it yet. */
    void putExtra(int index, Extra extra) {
        extras.put(index, extra);
    }

    @Nullable
    Extra findExtra(int index) {
        return extras.find(index);
    }

    /** Copy the tape except what is kept apart, which the caller adds: by {@link #keep} or as it reads the scalar. */
    Tape structure() {
        Tape copy = new Tape(keys, keyIds, children);
        copy.size = size;
        copy.kind = Arrays.copyOf(kind, size);
        copy.style = Arrays.copyOf(style, size);
        copy.parent = parent;
        copy.end = end;
        copy.key = key;
        copy.keyStart = keyStart;
        copy.keyEnd = keyEnd;
        copy.start = start;
        copy.stop = stop;
        return copy;
    }

    /** Take over from the tape that this one is a copy of what it keeps apart for a node. */
    void keep(int index, Tape original) {
        if (style[index] == DECODED) {
            decode(index, Objects.requireNonNullElse(original.decoded.find(index), ""));
        }
        Extra extra = original.findExtra(index);
        if (extra != null) {
            putExtra(index, extra);
        }
    }

    /** Copy the tape without some nodes and all below them; none of them is the element of an array. */
    Tape without(BitSet dropped) {
        if (dropped.isEmpty()) {
            return this;
        }
        int[] moved = new int[size + 1];
        Tape rest = withKeysOf(this);
        int next = 0;
        while (next < size) {
            if (dropped.get(next)) {
                Arrays.fill(moved, next, end[next], rest.size);
                next = end[next];
            } else {
                moved[next] = rest.append(this, next, parent[next] < 0 ? -1 : moved[parent[next]]);
                next++;
            }
        }
        moved[size] = rest.size;
        for (int index = 0; index < size; index++) {
            if (index == size - 1 || moved[index] != moved[index + 1]) {
                rest.end[moved[index]] = moved[end[index]];
            }
        }
        return rest;
    }

    private int append(Tape other, int original, int newParent) {
        int index = append(other.kindAt(original), newParent, other.key[original], other.start[original]);
        keyStart[index] = other.keyStart[original];
        keyEnd[index] = other.keyEnd[original];
        stop[index] = other.stop[original];
        style[index] = other.style[original];
        String text = other.decoded.find(original);
        if (text != null) {
            decode(index, text);
        }
        return index;
    }

    /**
     * Append what lies below a node of another tape, which keeps all texts apart, to the last node of this one.
     *
     * @param other the tape of a derived document
     * @param from the node there
     * @param onto the node here, which is closed then
     */
    void graft(Tape other, int from, int onto) {
        int count = other.end[from] - from - 1;
        int moved = onto - from;
        if (size + count > kind.length) {
            grow(Math.max(size + count, size + (size >> 1)));
        }
        System.arraycopy(other.kind, from + 1, kind, size, count);
        System.arraycopy(other.style, from + 1, style, size, count);
        Arrays.fill(keyStart, size, size + count, -1);
        for (int original = from + 1; original < from + 1 + count; original++) {
            int index = original + moved;
            parent[index] = other.parent[original] + moved;
            end[index] = other.end[original] + moved;
            int childKey = other.key[original];
            key[index] = childKey < 0 ? childKey : intern(other.keys.get(childKey));
        }
        decoded.addAll(other.decoded, from + 1, from + 1 + count, moved);
        extras.addAll(other.extras, from + 1, from + 1 + count, moved);
        size += count;
        close(onto, 0);
    }

    /** Give back what was allocated and not used. */
    Tape trimmed() {
        if (size < kind.length) {
            grow(Math.max(1, size));
        }
        decoded.trim();
        extras.trim();
        return this;
    }

    private void grow(int capacity) {
        kind = Arrays.copyOf(kind, capacity);
        style = Arrays.copyOf(style, capacity);
        parent = Arrays.copyOf(parent, capacity);
        end = Arrays.copyOf(end, capacity);
        key = Arrays.copyOf(key, capacity);
        keyStart = Arrays.copyOf(keyStart, capacity);
        keyEnd = Arrays.copyOf(keyEnd, capacity);
        start = Arrays.copyOf(start, capacity);
        stop = Arrays.copyOf(stop, capacity);
    }
}
