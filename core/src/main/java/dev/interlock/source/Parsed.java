package dev.interlock.source;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apiguardian.api.API;

/**
 * Hold what parsing gave: a value, all the problems met on the way, or both.
 *
 * @param value the value, empty where the problems leave none
 * @param problems all problems, in the order of the text
 * @param <T> the type of the value
 */
@API(status = API.Status.STABLE, since = "0.1")
public record Parsed<T>(Optional<T> value, List<Diagnostic> problems) {

    public Parsed {
        problems = List.copyOf(problems);
        if (value.isEmpty() && problems.isEmpty()) {
            throw new IllegalArgumentException("nothing was parsed and nothing is said about it");
        }
    }

    /** Create the result of a parse without problems. */
    public static <T> Parsed<T> of(T value) {
        return new Parsed<>(Optional.of(value), List.of());
    }

    /** Create the result of a parse that gave a value in spite of problems. */
    public static <T> Parsed<T> of(T value, List<Diagnostic> problems) {
        return new Parsed<>(Optional.of(value), problems);
    }

    /** Create the result of a parse that gave no value; there is at least one problem. */
    public static <T> Parsed<T> failed(List<Diagnostic> problems) {
        return new Parsed<>(Optional.empty(), problems);
    }

    /** Create the result of a parse that gave no value for one reason. */
    public static <T> Parsed<T> failed(Diagnostic problem) {
        return failed(List.of(problem));
    }

    /** Translate the value, keeping the problems. */
    public <R> Parsed<R> map(Function<? super T, ? extends R> translation) {
        return new Parsed<>(value.map(translation), problems);
    }
}
