package dev.interlock.artefact;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.apiguardian.api.API;

/** Apply a function to many values by an executor, in which the calling thread joins, and keep their order. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Tasks {

    private final Executor executor;

    /** Let an executor do the work. */
    public Tasks(Executor executor) {
        this.executor = executor;
    }

    /** Apply a function to each value. */
    public <T, R> List<R> each(List<T> values, Function<? super T, ? extends R> work) {
        return each(values, value -> 0, work);
    }

    /** Apply a function to each value, and begin with the heaviest: all wait for it if it comes last. */
    public <T, R> List<R> each(List<T> values, ToIntFunction<? super T> weight, Function<? super T, ? extends R> work) {
        List<T> byWeight = new ArrayList<>(values);
        byWeight.sort((one, other) -> Integer.compare(weight.applyAsInt(other), weight.applyAsInt(one)));
        Map<T, Pending<R>> begun = new IdentityHashMap<>();
        for (T value : byWeight) {
            begun.put(value, Pending.begin(() -> work.apply(value), executor));
        }
        for (T value : byWeight) {
            Objects.requireNonNull(begun.get(value)).get();
        }
        List<R> results = new ArrayList<>();
        for (T value : values) {
            results.add(Objects.requireNonNull(begun.get(value)).get());
        }
        return results;
    }
}
