package dev.interlock.document;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Find the children of containers by their keys.
 *
 * <p>The first few are compared one by one; whoever needs more pays once for an index of that container, which all
 * others then use. Thread-safe.
 */
final class ChildIndex {

    private static final int COMPARED = 16;

    /** By container: for each child its key in the upper and its index in the lower half, sorted. */
    private final Map<Integer, long[]> large = new ConcurrentHashMap<>();

    /** Find the child of a container with a key as the tape holds it, or -1. */
    int find(Tape tape, int container, int key) {
        int end = tape.end[container];
        int direct = container - key;
        // Elements before which there are only scalars lie where their ordinals say.
        if (key < 0
                && direct > container
                && direct < end
                && tape.key[direct] == key
                && tape.parent[direct] == container) {
            return direct;
        }
        int child = container + 1;
        for (int compared = 0; compared < COMPARED; compared++) {
            if (child >= end) {
                return -1;
            }
            if (tape.key[child] == key) {
                return child;
            }
            child = tape.end[child];
        }
        return child >= end ? -1 : search(index(tape, container), key);
    }

    private static int search(long[] index, int key) {
        int found = Arrays.binarySearch(index, entry(key, 0));
        int at = found >= 0 ? found : -found - 1;
        return at < index.length && index[at] >> 32 == key ? (int) index[at] : -1;
    }

    private long[] index(Tape tape, int container) {
        long[] known = large.get(container);
        if (known != null) {
            return known;
        }
        long[] index = new long[2 * COMPARED];
        int count = 0;
        for (int child = container + 1; child < tape.end[container]; child = tape.end[child]) {
            if (count == index.length) {
                index = Arrays.copyOf(index, count * 2);
            }
            index[count++] = entry(tape.key[child], child);
        }
        long[] sorted = Arrays.copyOf(index, count);
        Arrays.sort(sorted);
        large.put(container, sorted);
        return sorted;
    }

    private static long entry(int key, int child) {
        return ((long) key << 32) | child;
    }
}
