package dev.interlock.artefact;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Function;
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
        List<Pending<R>> pending = new ArrayList<>();
        for (T value : values) {
            pending.add(Pending.begin(() -> work.apply(value), executor));
        }
        List<R> results = new ArrayList<>();
        for (Pending<R> each : pending) {
            results.add(each.get());
        }
        return results;
    }
}
