package dev.interlock.document;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Hold a value for some of the nodes of a tape, written in the order of the tape. */
final class SparseColumn<T> {

    private int size;
    private int[] indexes = new int[4];
    private Object[] values = new Object[4];

    /** Add the value of a node behind all that have one, or replace that of the last. */
    void put(int index, T value) {
        if (size > 0 && indexes[size - 1] == index) {
            values[size - 1] = value;
            return;
        }
        if (size > 0 && indexes[size - 1] > index) {
            throw new IllegalArgumentException("node " + index + " comes after " + indexes[size - 1]);
        }
        if (size == indexes.length) {
            resize(Math.max(4, size * 2));
        }
        indexes[size] = index;
        values[size] = value;
        size++;
    }

    @SuppressWarnings("unchecked") // only put() writes, and it takes nothing but T
    @Nullable
    T find(int index) {
        int last = Math.min(index, size - 1);
        if (last < 0) {
            return null;
        }
        // In derived documents each node has a value, which then stands at its own index.
        int found = indexes[last] == index ? last : Arrays.binarySearch(indexes, 0, last, index);
        return found < 0 ? null : (T) values[found];
    }

    /** Add the values of a stretch of another column, whose nodes stand elsewhere here. */
    void addAll(SparseColumn<T> other, int from, int to, int moved) {
        int first = other.position(from);
        int count = other.position(to) - first;
        if (size + count > indexes.length) {
            resize(Math.max(size + count, size * 2));
        }
        System.arraycopy(other.values, first, values, size, count);
        for (int i = 0; i < count; i++) {
            indexes[size + i] = other.indexes[first + i] + moved;
        }
        size += count;
    }

    /** Tell where the values of a node and of all behind it begin. */
    private int position(int index) {
        int found = Arrays.binarySearch(indexes, 0, size, index);
        return found < 0 ? -found - 1 : found;
    }

    void trim() {
        resize(size);
    }

    private void resize(int capacity) {
        indexes = Arrays.copyOf(indexes, capacity);
        values = Arrays.copyOf(values, capacity);
    }
}
