package dev.interlock.document;

import java.util.Arrays;

/** Translate the parser's offsets, which count code points, into ours, which count UTF-16 units. */
final class YamlOffsets {

    private static final YamlOffsets EQUAL = new YamlOffsets(new int[0]);

    private final int[] supplementary;

    private YamlOffsets(int[] supplementary) {
        this.supplementary = supplementary;
    }

    static YamlOffsets of(String text) {
        if (text.codePointCount(0, text.length()) == text.length()) {
            return EQUAL;
        }
        int[] found = new int[16];
        int count = 0;
        for (int unit = 0; unit < text.length(); unit++) {
            boolean isPair = Character.isHighSurrogate(text.charAt(unit))
                    && unit + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(unit + 1));
            if (isPair) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, count * 2);
                }
                found[count] = unit - count;
                count++;
                unit++;
            }
        }
        return new YamlOffsets(Arrays.copyOf(found, count));
    }

    int at(int codePoint) {
        if (supplementary.length == 0) {
            return codePoint;
        }
        int found = Arrays.binarySearch(supplementary, codePoint);
        return codePoint + (found >= 0 ? found : -found - 1);
    }
}
