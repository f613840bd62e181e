package dev.interlock.artefact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            order.add(i);
        }
        order.sort((one, other) ->
                Integer.compare(weight.applyAsInt(values.get(other)), weight.applyAsInt(values.get(one))));
        Map<Integer, Pending<R>> begun = new LinkedHashMap<>();
        for (int i : order) {
            T value = values.get(i);
            begun.put(i, Pending.begin(() -> work.apply(value), executor));
        }
        for (Pending<R> each : begun.values()) {
            each.get();
        }
        List<R> results = new ArrayList<>();
        for (Pending<R> each : new TreeMap<>(begun).values()) {
            results.add(each.get());
        }
        return results;
    }
}
