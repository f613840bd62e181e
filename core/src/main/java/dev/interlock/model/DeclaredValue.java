package dev.interlock.model;

import dev.interlock.document.Draft;
import dev.interlock.document.Grade;
import dev.interlock.document.Node;
import dev.interlock.document.Source;

/** Copy what a descriptor says into the model: no artefact can confirm it. */
final class DeclaredValue {

    private DeclaredValue() {}

    static Draft of(Node value) {
        return graded(value);
    }

    private static Draft graded(Node value) {
        if (value.isObject()) {
            Draft object = Draft.object(Source.of(value));
            for (Node child : value.children()) {
                object.put(child.key(), graded(child));
            }
            return object.graded(Grade.DECLARED);
        }
        if (value.isArray()) {
            Draft array = Draft.array(Source.of(value));
            for (Node child : value.children()) {
                array.add(graded(child));
            }
            return array.graded(Grade.DECLARED);
        }
        return Draft.copyOf(value).graded(Grade.DECLARED);
    }
}
