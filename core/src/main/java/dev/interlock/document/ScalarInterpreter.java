package dev.interlock.document;

import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/** Tell what a scalar means in a format that has placeholders. */
@FunctionalInterface
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface ScalarInterpreter {

    /** Interpret a scalar; empty where it means what it says. */
    Optional<Meaning> interpret(Node scalar);

    /** What a scalar means. */
    sealed interface Meaning permits Resolved, Hidden {}

    /**
     * The scalar stands for a value that is known.
     *
     * @param text the value
     * @param grade how firmly it is known
     * @param definitions where its placeholders are defined
     */
    record Resolved(String text, Grade grade, List<Source> definitions) implements Meaning {}

    /**
     * The scalar stands for a value that stays hidden.
     *
     * @param unresolved why, and what of it is known
     * @param definitions where its placeholders are defined, as far as they are
     */
    record Hidden(Unresolved unresolved, List<Source> definitions) implements Meaning {}
}
