package dev.interlock.document;

import java.util.Set;

/** Tell what plain text means by the core schema of YAML 1.2. */
final class PlainScalar {

    private static final String CORE = "tag:yaml.org,2002:";
    private static final Set<String> OF_CORE = Set.of("int", "float", "bool", "null");
    private static final Set<String> KNOWN = Set.of("int", "float", "bool", "null", "str", "map", "seq", "timestamp");

    private PlainScalar() {}

    static NodeKind kindOf(String plain) {
        if (plain.isEmpty()) {
            return NodeKind.NULL;
        }
        return switch (plain.charAt(0)) {
            case '~', 'n', 'N' -> isNull(plain) ? NodeKind.NULL : NodeKind.STRING;
            case 't', 'T', 'f', 'F' -> isBoolean(plain) ? NodeKind.BOOLEAN : NodeKind.STRING;
            case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '+', '-', '.' ->
                NumberText.findJsonForm(plain).isPresent() ? NodeKind.NUMBER : NodeKind.STRING;
            default -> NodeKind.STRING;
        };
    }

    static String jsonForm(NodeKind kind, String plain) {
        if (kind == NodeKind.NULL) {
            return "null";
        }
        if (kind == NodeKind.BOOLEAN) {
            return plain.charAt(0) == 't' || plain.charAt(0) == 'T' ? "true" : "false";
        }
        return kind == NodeKind.NUMBER ? NumberText.findJsonForm(plain).orElse(plain) : plain;
    }

    /** Tell whether a key that is no string is one that everybody writes unquoted: a whole number or a boolean. */
    static boolean readsAsName(String plain) {
        NodeKind kind = kindOf(plain);
        return kind == NodeKind.BOOLEAN
                || (kind == NodeKind.NUMBER
                        && plain.indexOf('.') < 0
                        && (plain.startsWith("0x") || (plain.indexOf('e') < 0 && plain.indexOf('E') < 0)));
    }

    /** Tell whether plain text that begins with the character is text, whatever follows. */
    static boolean beginsText(char first) {
        return switch (first) {
            case '~', 'n', 'N', 't', 'T', 'f', 'F', '+', '-', '.' -> false;
            default -> first < '0' || first > '9';
        };
    }

    /** Tell whether text with the tag has the meaning that it has without. */
    static boolean isTagOfCore(String tag) {
        return tag.startsWith(CORE) && OF_CORE.contains(tag.substring(CORE.length()));
    }

    static boolean isKnownTag(String tag) {
        return tag.equals("!") || (tag.startsWith(CORE) && KNOWN.contains(tag.substring(CORE.length())));
    }

    private static boolean isNull(String plain) {
        return plain.equals("~") || plain.equals("null") || plain.equals("Null") || plain.equals("NULL");
    }

    private static boolean isBoolean(String plain) {
        return switch (plain) {
            case "true", "True", "TRUE", "false", "False", "FALSE" -> true;
            default -> false;
        };
    }
}
