package dev.interlock.schema;

import dev.interlock.document.Node;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.json.JSONArray;
import org.json.JSONObject;

/** Copy a node into the tree that the validator of our own files reads; only such files are small enough for it. */
final class JsonTrees {

    /** Numbers of more digits than this are no counts, ports or versions; they become what they say as text. */
    private static final int LONGEST_NUMBER = 100;

    private JsonTrees() {}

    static Object of(Node node) {
        return switch (node.kind()) {
            case OBJECT -> object(node);
            case ARRAY -> array(node);
            case STRING, UNRESOLVED -> node.text();
            case NUMBER -> number(node.text());
            case BOOLEAN -> node.isTrue();
            case NULL, ABSENT -> JSONObject.NULL;
        };
    }

    private static JSONObject object(Node node) {
        JSONObject object = new JSONObject();
        node.children().forEach(child -> object.put(child.key(), of(child)));
        return object;
    }

    private static JSONArray array(Node node) {
        JSONArray array = new JSONArray();
        node.children().forEach(child -> array.put(of(child)));
        return array;
    }

    /** A whole number is one also as {@code 1.0} or {@code 1e2}, as JSON Schema has it. */
    private static Object number(String text) {
        if (text.length() > LONGEST_NUMBER) {
            return text;
        }
        try {
            BigDecimal value = new BigDecimal(text);
            boolean whole = value.signum() == 0 || value.stripTrailingZeros().scale() <= 0;
            if (!whole || Math.abs((long) value.scale()) > LONGEST_NUMBER) {
                return value;
            }
            BigInteger integer = value.toBigInteger();
            return integer.bitLength() < Integer.SIZE ? (Object) integer.intValue() : integer;
        } catch (NumberFormatException e) {
            return text;
        }
    }
}
