package dev.interlock.document;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** Hold where the attributes of one start tag stand: one entry each, in arrays of primitives. */
final class XmlAttributes {

    /** So many are compared each with each other; of more, all names are remembered. */
    private static final int FEW = 8;

    int count;
    int[] nameStart = new int[FEW];
    /** Where the name goes on behind its prefix. */
    int[] localStart = new int[FEW];

    int[] nameStop = new int[FEW];
    /** Where the opening quote of the value stands. */
    int[] valueStart = new int[FEW];
    /** Where the value has ended, behind its closing quote. */
    int[] valueStop = new int[FEW];
    /** Whether the characters of the value mean themselves. */
    boolean[] isPlain = new boolean[FEW];
    /** The number of the namespace of the name. */
    int[] namespace = new int[FEW];

    void add(int start, int local, int stop) {
        if (count == nameStart.length) {
            grow(count * 2);
        }
        nameStart[count] = start;
        localStart[count] = local;
        nameStop[count] = stop;
        namespace[count] = XmlNamespaces.NONE;
        count++;
    }

    /** Find an attribute before another one that has the same name in the same namespace, or -1. */
    int findSame(int index, XmlCharacters text) {
        for (int other = 0; other < index; other++) {
            boolean isSame = namespace[other] == namespace[index]
                    && Arrays.equals(
                            text.chars,
                            localStart[other],
                            nameStop[other],
                            text.chars,
                            localStart[index],
                            nameStop[index]);
            if (isSame) {
                return other;
            }
        }
        return -1;
    }

    /** Find the first attribute whose name in its namespace stands before, or -1. */
    int findRepeated(XmlCharacters text) {
        if (count > FEW) {
            return findRepeatedOfMany(text);
        }
        for (int index = 1; index < count; index++) {
            if (findSame(index, text) >= 0) {
                return index;
            }
        }
        return -1;
    }

    private int findRepeatedOfMany(XmlCharacters text) {
        Set<String> known = new HashSet<>();
        for (int index = 0; index < count; index++) {
            // No name has a blank, so that what stands behind it is the number.
            String name = text.slice(localStart[index], nameStop[index]) + " " + namespace[index];
            if (!known.add(name)) {
                return index;
            }
        }
        return -1;
    }

    private void grow(int capacity) {
        nameStart = Arrays.copyOf(nameStart, capacity);
        localStart = Arrays.copyOf(localStart, capacity);
        nameStop = Arrays.copyOf(nameStop, capacity);
        valueStart = Arrays.copyOf(valueStart, capacity);
        valueStop = Arrays.copyOf(valueStop, capacity);
        isPlain = Arrays.copyOf(isPlain, capacity);
        namespace = Arrays.copyOf(namespace, capacity);
    }
}
