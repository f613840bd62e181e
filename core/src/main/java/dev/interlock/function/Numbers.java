package dev.interlock.function;

import dev.interlock.document.Node;
import dev.interlock.document.NodeKind;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;

/** Read numbers without letting a huge one cost anything. */
final class Numbers {

    private static final int LONGEST = 1_000;

    private static final Pattern WRITTEN = Pattern.compile(
            "[+-]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][+-]?[0-9]{1,3})?|0[xX][0-9a-fA-F]+|0[oO][0-7]+|0[bB][01]+");

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

    /** Find the number that ECMAScript reads from a text; the empty text is 0. */
    static Optional<BigDecimal> find(String text) {
        String trimmed = text.strip();
        if (trimmed.isEmpty()) {
            return Optional.of(BigDecimal.ZERO);
        }
        if (trimmed.length() > LONGEST || !WRITTEN.matcher(trimmed).matches()) {
            return Optional.empty();
        }
        return switch (trimmed.length() > 1 ? Character.toLowerCase(trimmed.charAt(1)) : ' ') {
            case 'x' -> Optional.of(new BigDecimal(new BigInteger(trimmed.substring(2), 16)));
            case 'o' -> Optional.of(new BigDecimal(new BigInteger(trimmed.substring(2), 8)));
            case 'b' -> Optional.of(new BigDecimal(new BigInteger(trimmed.substring(2), 2)));
            default -> Optional.of(new BigDecimal(trimmed));
        };
    }
}
