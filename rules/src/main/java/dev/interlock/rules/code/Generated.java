package dev.interlock.rules.code;

import java.util.Collection;

/** Recognise code that nobody wrote by hand. */
final class Generated {

    private Generated() {}

    /**
     * Tell whether annotations mark code as generated.
     *
     * <p>Those of the JDK and of Jakarta do not reach class files; each generator that wants to be known there has one
     * of its own, called the same.
     */
    static boolean isMarked(Collection<AnnotationFacts> annotations) {
        for (AnnotationFacts annotation : annotations) {
            if (annotation.simpleName().equals("Generated")) {
                return true;
            }
        }
        return false;
    }
}
