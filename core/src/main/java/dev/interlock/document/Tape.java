package dev.interlock.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    private final List<String> keys = new ArrayList<>();
    private final Map<String, Integer> keyIds = new HashMap<>();
    private final Map<Integer, String> decoded = new HashMap<>();
    private final Map<Integer, Extra> extras = new HashMap<>();

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

    String keyText(int index) {
        int id = key[index];
        return id >= 0 ? keys.get(id) : Integer.toString(-1 - id);
    }

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
            case DECODED -> decoded.getOrDefault(index, "");
            default -> source.substring(start[index], stop[index]);
        };
    }

    NodeKind kindAt(int index) {
        return KINDS[kind[index]];
    }

    Extra extraFor(int index) {
        return extras.computeIfAbsent(index, any -> new Extra());
    }

    void putExtra(int index, Extra extra) {
        extras.put(index, extra);
    }

    @Nullable
    Extra findExtra(int index) {
        return extras.get(index);
    }

    /** Copy the tape, so that scalars can be read differently in the copy. */
    Tape copy() {
        Tape copy = new Tape();
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
        copy.keys.addAll(keys);
        copy.keyIds.putAll(keyIds);
        copy.decoded.putAll(decoded);
        copy.extras.putAll(extras);
        return copy;
    }

    /** Copy the tape without some nodes and all below them; none of them is the element of an array. */
    Tape without(BitSet dropped) {
        if (dropped.isEmpty()) {
            return this;
        }
        int[] moved = new int[size + 1];
        Tape rest = new Tape();
        rest.keys.addAll(keys);
        rest.keyIds.putAll(keyIds);
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
        String text = other.decoded.get(original);
        if (text != null) {
            decode(index, text);
        }
        return index;
    }

    /** Give back what was allocated and not used. */
    Tape trimmed() {
        if (size < kind.length) {
            grow(Math.max(1, size));
        }
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
