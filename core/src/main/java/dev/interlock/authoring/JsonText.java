package dev.interlock.authoring;

import dev.interlock.document.Node;
import dev.interlock.document.NodeKind;

/** Write a node as JSON, which is YAML too. */
final class JsonText {

    private JsonText() {}

    static String of(Node node) {
        StringBuilder text = new StringBuilder();
        write(node, text);
        return text.append('\n').toString();
    }

    // The depth is that of a document that was read, which is bounded.
    private static void write(Node node, StringBuilder text) {
        if (node.isObject()) {
            text.append('{');
            String separator = "";
            for (Node member : node.children()) {
                text.append(separator);
                quote(member.key(), text);
                text.append(": ");
                write(member, text);
                separator = ", ";
            }
            text.append('}');
        } else if (node.isArray()) {
            text.append('[');
            String separator = "";
            for (Node element : node.children()) {
                text.append(separator);
                write(element, text);
                separator = ", ";
            }
            text.append(']');
        } else if (node.isString() || node.isUnresolved()) {
            quote(node.text(), text);
        } else {
            text.append(node.kind() == NodeKind.ABSENT ? "null" : node.text());
        }
    }

    private static void quote(String value, StringBuilder text) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (c < ' ' || c == 0x7f) {
                text.append(String.format("\\u%04x", (int) c));
            } else {
                text.append(c);
            }
        }
        text.append('"');
    }
}
