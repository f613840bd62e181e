package dev.interlock.rules.code;

import dev.interlock.artefact.PlaceholderSyntax;
import dev.interlock.artefact.Placeholders;
import dev.interlock.document.Draft;
import dev.interlock.document.ScalarInterpreter;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Draft the texts and numbers of one document, each value once.
 *
 * <p>A document of classes repeats the same names thousands of times; the parts of a draft may stand at many places.
 */
final class Scalars {

    private static final Placeholders PROPERTIES = Placeholders.of(
            PlaceholderSyntax.of("${", "}").withDefault(":").withNesting(),
            PlaceholderSyntax.of("#{", "}").runtime());

    private final Map<String, Draft> strings = new HashMap<>();
    private final Map<Long, Draft> numbers = new HashMap<>();
    private final Draft yes = Draft.bool(true);
    private final Draft no = Draft.bool(false);

    Draft string(String text) {
        Draft known = strings.get(text);
        if (known == null) {
            known = Draft.string(text);
            strings.put(text, known);
        }
        return known;
    }

    Draft number(long value) {
        Draft known = numbers.get(value);
        if (known == null) {
            known = Draft.number(value);
            numbers.put(value, known);
        }
        return known;
    }

    Draft bool(boolean value) {
        return value ? yes : no;
    }

    Draft strings(Collection<String> texts) {
        Draft array = Draft.array();
        for (String text : texts) {
            array.add(string(text));
        }
        return array;
    }

    /** Draft a text in which the application's properties may stand. */
    Draft withProperties(String text) {
        return withProperties(text, false);
    }

    /** Draft a path; properties may bring slashes of their own. */
    Draft path(String text) {
        return withProperties(text, true);
    }

    private Draft withProperties(String text, boolean isPath) {
        Optional<ScalarInterpreter.Meaning> meaning = PROPERTIES.interpret(text);
        if (meaning.isEmpty()) {
            return string(text);
        }
        if (meaning.get() instanceof ScalarInterpreter.Resolved resolved) {
            String plain = isPath ? resolved.text().replaceAll("//+", "/") : resolved.text();
            return Draft.string(plain).graded(resolved.grade());
        }
        return Draft.unresolved(((ScalarInterpreter.Hidden) meaning.get()).unresolved());
    }

    Draft withProperties(Collection<String> texts) {
        Draft array = Draft.array();
        for (String text : texts) {
            array.add(withProperties(text));
        }
        return array;
    }

    /** Draft what an annotation holds; texts, booleans, numbers, annotations, and lists of these. */
    Draft annotationValue(Object value) {
        if (value instanceof AnnotationFacts annotation) {
            return annotation(annotation);
        }
        if (value instanceof Collection<?> list) {
            Draft array = Draft.array();
            for (Object element : list) {
                array.add(annotationValue(element));
            }
            return array;
        }
        if (value instanceof Boolean flag) {
            return bool(flag);
        }
        boolean isWhole =
                value instanceof Integer || value instanceof Long || value instanceof Short || value instanceof Byte;
        return isWhole ? number(((Number) value).longValue()) : string(value.toString());
    }

    Draft annotation(AnnotationFacts annotation) {
        Draft draft = Draft.object()
                .put("type", string(annotation.type()))
                .put("simpleName", string(annotation.simpleName()));
        if (!annotation.values().isEmpty()) {
            Draft values = draft.objectAt("values");
            for (Map.Entry<String, Object> value : annotation.values().entrySet()) {
                values.put(value.getKey(), annotationValue(value.getValue()));
            }
        }
        return draft;
    }

    Draft annotations(Collection<AnnotationFacts> annotations) {
        Draft array = Draft.array();
        for (AnnotationFacts annotation : annotations) {
            array.add(annotation(annotation));
        }
        return array;
    }
}
