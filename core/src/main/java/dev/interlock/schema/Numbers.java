package dev.interlock.schema;

import dev.interlock.document.Node;
import dev.interlock.document.NodeKind;
import java.math.BigDecimal;
import java.util.Optional;

/** Read numbers without letting a huge exponent cost anything. */
final class Numbers {

    private static final int LARGEST_SCALE = 1_000;
    private static final int LONGEST = 2_000;

    private Numbers() {}

    /** Find the value of a number; empty for infinity, for what is no number, and for what no schema means. */
    static Optional<BigDecimal> find(Node node) {
        if (node.kind() != NodeKind.NUMBER) {
            return Optional.empty();
        }
        String text = node.text();
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            BigDecimal value = new BigDecimal(text);
            return Math.abs((long) value.scale()) > LARGEST_SCALE ? Optional.empty() : Optional.of(value);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Find a whole number that is not negative, as the keywords that count ask for it. */
    static Optional<Integer> findCount(Node node) {
        return find(node)
                .filter(Numbers::isWhole)
                .filter(value -> value.signum() >= 0)
                .map(value -> value.min(BigDecimal.valueOf(Integer.MAX_VALUE)).intValue());
    }

    static boolean isWhole(BigDecimal value) {
        return value.signum() == 0 || value.stripTrailingZeros().scale() <= 0;
    }
}
