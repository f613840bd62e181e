package dev.interlock.path;

import dev.interlock.document.Node;
import dev.interlock.document.Template;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Convert and compare values as ECMAScript does, and leave open what depends on a hidden value. */
final class Scripting {

    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,5})?");
    private static final Pattern OTHER_BASE =
            Pattern.compile("0([xX][0-9a-fA-F]{1,15}|[oO][0-7]{1,20}|[bB][01]{1,62})");

    private Scripting() {}

    /** Tell whether a value counts as true. */
    static Certainty truth(Value value) {
        if (value instanceof Value.Truth truth) {
            return truth.certainty();
        }
        if (value instanceof Value.Numeric numeric) {
            return Certainty.of(numeric.number() != 0 && !Double.isNaN(numeric.number()));
        }
        if (value instanceof Value.Text text) {
            return Certainty.of(!text.text().isEmpty());
        }
        if (value instanceof Value.Hidden hidden) {
            boolean nonEmpty = hidden.template().stream()
                    .flatMap(template -> template.parts().stream())
                    .anyMatch(part -> part instanceof Template.Known known
                            && !known.text().isEmpty());
            return nonEmpty ? Certainty.YES : Certainty.UNKNOWN;
        }
        return Certainty.of(!(value instanceof Value.Undefined) && !(value instanceof Value.Null));
    }

    /** Compare as {@code ===}. */
    static Certainty same(Value left, Value right) {
        if (isOpen(left) || isOpen(right)) {
            return openEqual(left, right);
        }
        return Certainty.of(left.getClass() == right.getClass() && equalOfOneType(left, right));
    }

    /** Compare as {@code ==}. */
    static Certainty equal(Value left, Value right) {
        if (isOpen(left) || isOpen(right)) {
            return openEqual(left, right);
        }
        boolean leftNothing = isNothing(left);
        boolean rightNothing = isNothing(right);
        if (leftNothing || rightNothing) {
            return Certainty.of(leftNothing && rightNothing);
        }
        if (left.getClass() == right.getClass()) {
            return Certainty.of(equalOfOneType(left, right));
        }
        Value first = primitive(left);
        Value second = primitive(right);
        if (first instanceof Value.Text one && second instanceof Value.Text other) {
            return Certainty.of(one.text().equals(other.text()));
        }
        return Certainty.of(number(first) == number(second));
    }

    /** Compare as {@code <}, {@code <=}, {@code >} or {@code >=}. */
    static Certainty ordered(String operator, Value left, Value right) {
        if (isOpen(left) || isOpen(right)) {
            return Certainty.UNKNOWN;
        }
        Value first = primitive(left);
        Value second = primitive(right);
        if (first instanceof Value.Text one && second instanceof Value.Text other) {
            return Certainty.of(holds(operator, one.text().compareTo(other.text())));
        }
        double one = number(first);
        double other = number(second);
        boolean comparable = !Double.isNaN(one) && !Double.isNaN(other);
        return Certainty.of(comparable && holds(operator, one < other ? -1 : one > other ? 1 : 0));
    }

    /** Convert to a number; NaN where it is none. */
    static double number(Value value) {
        if (value instanceof Value.Numeric numeric) {
            return numeric.number();
        }
        if (value instanceof Value.Truth truth) {
            return truth.certainty() == Certainty.YES ? 1 : 0;
        }
        if (value instanceof Value.Null) {
            return 0;
        }
        return value instanceof Value.Text text ? number(text.text()) : Double.NaN;
    }

    /** Tell the number that at most nine digits make; below 0 if the text is anything else. */
    static int ordinal(String text) {
        int length = text.length();
        if (length == 0 || length > 9) {
            return -1;
        }
        int number = 0;
        for (int i = 0; i < length; i++) {
            char digit = text.charAt(i);
            if (digit < '0' || digit > '9') {
                return -1;
            }
            number = 10 * number + digit - '0';
        }
        return number;
    }

    /** Convert a text to a number; NaN where it is none. */
    static double number(String text) {
        int ordinal = ordinal(text);
        if (ordinal >= 0) {
            return ordinal;
        }
        String trimmed = text.strip();
        if (trimmed.isEmpty()) {
            return 0;
        }
        if (DECIMAL.matcher(trimmed).matches()) {
            return Double.parseDouble(trimmed);
        }
        if (OTHER_BASE.matcher(trimmed).matches()) {
            int radix = switch (Character.toLowerCase(trimmed.charAt(1))) {
                case 'x' -> 16;
                case 'o' -> 8;
                default -> 2;
            };
            return Long.parseLong(trimmed.substring(2), radix);
        }
        return switch (trimmed) {
            case "Infinity", "+Infinity" -> Double.POSITIVE_INFINITY;
            case "-Infinity" -> Double.NEGATIVE_INFINITY;
            default -> Double.NaN;
        };
    }

    /** Convert to a text, as {@code String(value)}. */
    static String text(Value value) {
        if (value instanceof Value.Text text) {
            return text.text();
        }
        if (value instanceof Value.Numeric numeric) {
            return text(numeric.number());
        }
        if (value instanceof Value.Truth truth) {
            return truth.certainty() == Certainty.YES ? "true" : "false";
        }
        if (value instanceof Value.Null) {
            return "null";
        }
        if (value instanceof Value.Undefined) {
            return "undefined";
        }
        if (value instanceof Value.Items || isArray(value)) {
            return items(value).stream()
                    .map(item -> isNothing(item) ? "" : text(item))
                    .collect(Collectors.joining(","));
        }
        return "[object Object]";
    }

    /** List the items of a list that the filter or the document writes; none for any other value. */
    static List<Value> items(Value value) {
        if (value instanceof Value.Items list) {
            return list.items();
        }
        if (value instanceof Value.Container container && container.node().isArray()) {
            return StreamSupport.stream(container.node().children().spliterator(), false)
                    .map(Value::of)
                    .toList();
        }
        return List.of();
    }

    /** Tell whether a value is an array of the document. */
    static boolean isArray(Value value) {
        return value instanceof Value.Container container && container.node().isArray();
    }

    /** Tell whether a value depends on something hidden. */
    static boolean isOpen(Value value) {
        return value instanceof Value.Hidden
                || (value instanceof Value.Truth truth && truth.certainty() == Certainty.UNKNOWN);
    }

    static boolean isNothing(Value value) {
        return value instanceof Value.Undefined || value instanceof Value.Null;
    }

    private static Certainty openEqual(Value left, Value right) {
        if (isNothing(left) || isNothing(right)) {
            return Certainty.NO;
        }
        Optional<Template> template = templateOf(left).or(() -> templateOf(right));
        Value other = left instanceof Value.Hidden ? right : left;
        if (template.isPresent() && other instanceof Value.Text text) {
            return mayBe(template.get(), text.text()) ? Certainty.UNKNOWN : Certainty.NO;
        }
        return Certainty.UNKNOWN;
    }

    static Optional<Template> templateOf(Value value) {
        return value instanceof Value.Hidden hidden ? hidden.template() : Optional.empty();
    }

    /** Tell whether the holes of a template can be filled so that it becomes a text. */
    private static boolean mayBe(Template template, String text) {
        int at = 0;
        boolean afterHole = false;
        List<Template.Part> parts = template.parts();
        for (int i = 0; i < parts.size(); i++) {
            if (!(parts.get(i) instanceof Template.Known known)) {
                afterHole = true;
                continue;
            }
            boolean last = i == parts.size() - 1;
            int found = last && afterHole
                    ? Math.max(text.length() - known.text().length(), -1)
                    : text.indexOf(known.text(), at);
            boolean fits = found >= at && text.startsWith(known.text(), found) && (afterHole || found == at);
            if (!fits) {
                return false;
            }
            at = found + known.text().length();
            afterHole = false;
        }
        return afterHole || at == text.length();
    }

    private static boolean equalOfOneType(Value left, Value right) {
        if (left instanceof Value.Numeric one && right instanceof Value.Numeric other) {
            return one.number() == other.number();
        }
        // Two lists are never the same list, even with the same items.
        return !(left instanceof Value.Items) && left.equals(right);
    }

    private static Value primitive(Value value) {
        boolean compound = value instanceof Value.Container
                || value instanceof Value.Items
                || value instanceof Value.Matcher
                || value instanceof Value.Maker;
        return compound ? new Value.Text(text(value)) : value;
    }

    private static boolean holds(String operator, int comparison) {
        return switch (operator) {
            case "<" -> comparison < 0;
            case "<=" -> comparison <= 0;
            case ">" -> comparison > 0;
            default -> comparison >= 0;
        };
    }

    private static String text(double number) {
        if (number == Math.rint(number) && Math.abs(number) < 1e15) {
            return Long.toString((long) number);
        }
        return Double.toString(number);
    }

    /** Tell how a node is called by the function that makes such values. */
    static String maker(Value value) {
        if (value instanceof Value.Container container) {
            Node node = container.node();
            return node.isArray() ? "Array" : "Object";
        }
        if (value instanceof Value.Items) {
            return "Array";
        }
        if (value instanceof Value.Text) {
            return "String";
        }
        return value instanceof Value.Numeric ? "Number" : "Boolean";
    }
}
