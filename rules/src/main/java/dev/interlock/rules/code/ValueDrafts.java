package dev.interlock.rules.code;

import dev.interlock.document.Draft;
import dev.interlock.rules.code.Value.Constant;
import dev.interlock.rules.code.Value.Elements;
import dev.interlock.rules.code.Value.FieldValue;
import dev.interlock.rules.code.Value.Formatted;
import dev.interlock.rules.code.Value.Joined;
import dev.interlock.rules.code.Value.Result;
import dev.interlock.rules.code.Value.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Draft what is known of values. */
final class ValueDrafts {

    private static final Set<String> TELLING = Set.of("constant", "concat", "format", "exception", "field");

    private final Scalars scalars;
    private final Map<String, String> constants;

    /**
     * Create the drafts of one document.
     *
     * @param constants the fields of the project that hold a constant text, by that text
     */
    ValueDrafts(Scalars scalars, Map<String, String> constants) {
        this.scalars = scalars;
        this.constants = constants;
    }

    /** Tell whether anything is known of a value but its name and type. */
    static boolean isTelling(Value value) {
        return TELLING.contains(Loggers.kindOf(value));
    }

    /** Tell arguments one by one, with those that stand in the array of a variable number of them. */
    static List<Value> flat(List<Value> arguments) {
        if (arguments.isEmpty() || !(arguments.get(arguments.size() - 1) instanceof Elements array)) {
            return arguments;
        }
        List<Value> all = new ArrayList<>(arguments.subList(0, arguments.size() - 1));
        all.addAll(array.elements());
        return all;
    }

    /**
     * Draft a value.
     *
     * @param expected the type that is asked for where it is used; booleans and characters are numbers until then
     */
    Draft draft(Value value, String expected) {
        Draft draft = Draft.object().put("kind", scalars.string(Loggers.kindOf(value)));
        if (value instanceof Constant constant) {
            constant(constant, expected, draft);
            return draft;
        }
        if (value instanceof Joined joined) {
            draft.put("parts", parts(joined.parts()));
        } else if (value instanceof Value.Builder builder) {
            draft.put("parts", parts(builder.parts()));
        } else if (value instanceof Formatted formatted) {
            if (formatted.pattern().isPresent()) {
                draft.put("text", scalars.string(formatted.pattern().get()));
            }
            if (formatted.arguments().isPresent()) {
                draft.put("arguments", scalars.number(formatted.arguments().get()));
            }
        } else if (value instanceof Variable variable) {
            if (variable.name().isPresent()) {
                draft.put("name", scalars.string(variable.name().get()));
            }
        } else if (value instanceof FieldValue field) {
            draft.put("owner", scalars.string(field.field().owner()))
                    .put("name", scalars.string(field.field().name()));
        } else if (value instanceof Result result) {
            draft.put("owner", scalars.string(result.call().target().owner()))
                    .put("name", scalars.string(result.call().target().name()));
        }
        return draft.put("type", scalars.string(value.type()));
    }

    private void constant(Constant constant, String expected, Draft draft) {
        if (constant.type().equals("null")) {
            draft.put("type", scalars.string("null"));
            return;
        }
        boolean isNumber = constant.type().equals("int");
        String type = isNumber && (expected.equals("boolean") || expected.equals("char")) ? expected : constant.type();
        draft.put("text", scalars.string(text(constant.text(), type))).put("type", scalars.string(type));
        String field = type.equals("java.lang.String") ? constants.get(constant.text()) : null;
        if (field != null) {
            draft.put("definedBy", scalars.string(field));
        }
    }

    private static String text(String text, String type) {
        return switch (type) {
            case "boolean" -> Boolean.toString(!text.equals("0"));
            case "char" -> String.valueOf((char) Integer.parseInt(text));
            default -> text;
        };
    }

    private Draft parts(List<Value> parts) {
        Draft array = Draft.array();
        for (Value part : parts) {
            boolean isNested = part instanceof Joined || part instanceof Value.Builder;
            array.add(
                    isNested
                            ? Draft.object()
                                    .put("kind", scalars.string("variable"))
                                    .put("type", scalars.string(part.type()))
                            : draft(part, part.type()));
        }
        return array;
    }
}
