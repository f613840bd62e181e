package dev.interlock.document;

import org.jspecify.annotations.Nullable;

/** Decode character data and attribute values of XML that is well-formed and declares no entities of its own. */
final class XmlText {

    private XmlText() {}

    static String decodeText(String text, int start, int stop) {
        return decode(text, start, stop, true, '\n', '\t');
    }

    static String decodeCdata(String text, int start, int stop) {
        return decode(text, start, stop, false, '\n', '\t');
    }

    static String decodeAttribute(String text, int start, int stop) {
        return decode(text, start, stop, true, ' ', ' ');
    }

    private static String decode(String text, int start, int stop, boolean hasReferences, char lineEnd, char tab) {
        StringBuilder decoded = new StringBuilder(stop - start);
        int at = start;
        while (at < stop) {
            char c = text.charAt(at);
            if (c == '&' && hasReferences) {
                int end = text.indexOf(';', at);
                decoded.append(referenced(text.substring(at + 1, end)));
                at = end;
            } else if (c == '\r') {
                decoded.append(lineEnd);
                at += at + 1 < stop && text.charAt(at + 1) == '\n' ? 1 : 0;
            } else if (c == '\n') {
                decoded.append(lineEnd);
            } else {
                decoded.append(c == '\t' ? tab : c);
            }
            at++;
        }
        return decoded.toString();
    }

    private static String referenced(String name) {
        if (name.startsWith("#x")) {
            return Character.toString(Integer.parseInt(name.substring(2), 16));
        }
        if (name.startsWith("#")) {
            return Character.toString(Integer.parseInt(name.substring(1)));
        }
        String entity = predefined(name);
        if (entity == null) {
            throw new IllegalArgumentException("the entity '" + name + "' is not one of the five that XML defines");
        }
        return entity;
    }

    /** Tell whether XML itself defines an entity (XML 1.0 section 4.6). */
    static boolean isPredefined(String name) {
        return predefined(name) != null;
    }

    private static @Nullable String predefined(String name) {
        return switch (name) {
            case "amp" -> "&";
            case "lt" -> "<";
            case "gt" -> ">";
            case "quot" -> "\"";
            case "apos" -> "'";
            default -> null;
        };
    }
}
