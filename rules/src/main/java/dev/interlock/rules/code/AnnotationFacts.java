package dev.interlock.rules.code;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a class file says of one annotation.
 *
 * @param type the name of the annotation type
 * @param values the values by member, in the order of the class file: texts (also for constants of enums and for
 *     classes), booleans, numbers, annotations, or lists of these
 */
record AnnotationFacts(String type, Map<String, Object> values) {

    AnnotationFacts {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    String simpleName() {
        return Names.simpleName(type);
    }

    /** Tell the texts of the first of these members that has a value. */
    List<String> texts(String... members) {
        for (String member : members) {
            List<String> found = new ArrayList<>();
            for (Object value : listOf(member)) {
                if (!(value instanceof AnnotationFacts)) {
                    found.add(value.toString());
                }
            }
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    Optional<String> text(String... members) {
        List<String> texts = texts(members);
        return texts.isEmpty() ? Optional.empty() : Optional.of(texts.get(0));
    }

    /** Tell the annotations in a member, as in a container of repeated ones. */
    List<AnnotationFacts> annotations(String member) {
        List<AnnotationFacts> found = new ArrayList<>();
        for (Object value : listOf(member)) {
            if (value instanceof AnnotationFacts nested) {
                found.add(nested);
            }
        }
        return found;
    }

    /** Tell the same annotation with the values of another over its own. */
    AnnotationFacts overriddenBy(AnnotationFacts other) {
        Map<String, Object> all = new LinkedHashMap<>(values);
        all.putAll(other.values);
        return new AnnotationFacts(type, all);
    }

    private List<?> listOf(String member) {
        Object value = values.get(member);
        if (value == null) {
            return List.of();
        }
        return value instanceof List<?> list ? list : List.of(value);
    }
}
