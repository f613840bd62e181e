package dev.interlock.function;

import dev.interlock.document.Node;
import dev.interlock.document.NodeKind;
import java.math.BigDecimal;
import java.util.Optional;

/** Read numbers without letting a huge one cost anything. */
final class Numbers {

    private static final int LONGEST = 1_000;

    private Numbers() {}

    /** Find the value of a number; empty for infinity and for what nobody writes. */
    static Optional<BigDecimal> find(Node node) {
        if (node.kind() != NodeKind.NUMBER || node.text().length() > LONGEST) {
            return Optional.empty();
        }
        try {
            BigDecimal value = node.number();
            return Math.abs((long) value.scale()) > LONGEST ? Optional.empty() : Optional.of(value);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
