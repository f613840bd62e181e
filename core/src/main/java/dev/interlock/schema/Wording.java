package dev.interlock.schema;

import dev.interlock.document.Node;
import java.util.List;
import java.util.StringJoiner;

/** Name places and values in messages. */
final class Wording {

    private static final int LONGEST = 80;
    private static final int MOST = 20;

    private Wording() {}

    /** Name the place of a value as the subject of a sentence. */
    static String subject(Node at) {
        if (at.key().isEmpty() && at.parent().isEmpty()) {
            return "The value";
        }
        boolean element = at.parent().isPresent() && at.parent().get().isArray();
        return element ? "The element at index " + at.key() : quoted(at.key());
    }

    /** Show a value: scalars as they are, containers by their kind. */
    static String value(Node node) {
        return switch (node.kind()) {
            case OBJECT -> "the object";
            case ARRAY -> "the array";
            case ABSENT -> "nothing";
            case STRING, UNRESOLVED -> quoted(node.text());
            case NUMBER, BOOLEAN, NULL -> node.text();
        };
    }

    static String quoted(String text) {
        String line = text.replaceAll("\\s*\\R\\s*", " ");
        return "'" + (line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line) + "'";
    }

    static String values(List<Node> nodes) {
        StringJoiner values = new StringJoiner(", ");
        for (Node node : nodes.subList(0, Math.min(nodes.size(), MOST))) {
            values.add(value(node));
        }
        return nodes.size() > MOST ? values + ", " + (nodes.size() - MOST) + " more" : values.toString();
    }

    static String count(String number, String thing, String things) {
        return number + " " + (number.equals("1") ? thing : things);
    }
}
