package dev.interlock.path;

import java.util.Arrays;

/** Collect steps or expressions, each once; that something is certain outweighs that it may be. */
final class Items {

    private static final int[] NONE = {};

    private int[] items = NONE;
    private int size;

    void add(int item) {
        for (int i = 0; i < size; i++) {
            if (items[i] >> 1 == item >> 1) {
                items[i] = Math.min(items[i], item);
                return;
            }
        }
        if (size == items.length) {
            items = Arrays.copyOf(items, Math.max(8, 2 * size));
        }
        items[size++] = item;
    }

    void addAll(int[] more) {
        for (int item : more) {
            add(item);
        }
    }

    boolean isEmpty() {
        return size == 0;
    }

    void clear() {
        size = 0;
    }

    /** Tell what was collected, sorted. */
    int[] toArray() {
        if (size == 0) {
            return NONE;
        }
        int[] sorted = Arrays.copyOf(items, size);
        Arrays.sort(sorted);
        return sorted;
    }
}
