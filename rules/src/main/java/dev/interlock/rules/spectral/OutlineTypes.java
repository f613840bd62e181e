package dev.interlock.rules.spectral;

import dev.interlock.document.Draft;
import java.util.LinkedHashSet;
import java.util.Set;

/** Write out the schemas that a text in an {@link Outline} stands for, and remember which definitions they name. */
final class OutlineTypes {

    private static final String REFERENCE = "Reference";
    private static final Set<String> OF_JSON =
            Set.of("string", "number", "integer", "boolean", "null", "object", "array");

    private final boolean alternative;
    private final Set<String> named = new LinkedHashSet<>();
    private final Set<String> referable = new LinkedHashSet<>();

    OutlineTypes(boolean alternative) {
        this.alternative = alternative;
    }

    /** Tell the names of the definitions that were asked for. */
    Set<String> named() {
        return named;
    }

    Draft schema(String text) {
        if (text.endsWith("{}")) {
            return typed("object").put("additionalProperties", schema(text.substring(0, text.length() - 2)));
        }
        if (text.endsWith("]")) {
            return list(text);
        }
        if (text.startsWith("ref ")) {
            String name = text.substring("ref ".length());
            referable.add(name);
            return reference(referableName(name));
        }
        if (Character.isUpperCase(text.charAt(0))) {
            named.add(text);
            return reference(text);
        }
        if (text.equals("any")) {
            return Draft.bool(true);
        }
        return OF_JSON.contains(text) ? typed(text) : typed("string").put("format", Draft.string(text));
    }

    /** Define each schema that was asked for together with a Reference Object. */
    void defineReferable(Draft definitions) {
        for (String name : referable) {
            Draft choice = Draft.object();
            if (alternative) {
                choice.put("oneOf", Draft.array().add(schema(REFERENCE)).add(schema(name)));
            } else {
                choice.put("if", typed("object").put("required", Draft.array().add(Draft.string("$ref"))));
                choice.put("then", schema(REFERENCE));
                choice.put("else", schema(name));
            }
            definitions.put(referableName(name), choice);
        }
    }

    static Draft typed(String type) {
        return Draft.object().put("type", Draft.string(type));
    }

    static Draft reference(String name) {
        return Draft.object().put("$ref", Draft.string("#/definitions/" + name));
    }

    private Draft list(String text) {
        int bracket = text.lastIndexOf('[');
        Draft list = typed("array").put("items", schema(text.substring(0, bracket)));
        if (text.indexOf("1+", bracket) > 0) {
            list.put("minItems", Draft.number(1));
        }
        if (text.indexOf("unique", bracket) > 0) {
            list.put("uniqueItems", Draft.bool(true));
        }
        return list;
    }

    private static String referableName(String name) {
        return name + "Or" + REFERENCE;
    }
}
