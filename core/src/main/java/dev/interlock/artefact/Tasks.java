package dev.interlock.artefact;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import org.apiguardian.api.API;

/** Do many tasks by an executor, in which the calling thread joins, and keep their order. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Tasks {

    private final Executor executor;

    /** Let an executor do the work. */
    public Tasks(Executor executor) {
        this.executor = executor;
    }

    /** Do each task, beginning with the heaviest, and list the results in the order of the tasks. */
    public <R> List<R> each(List<? extends Task<R>> tasks) {
        Map<Integer, List<Integer>> heaviestFirst = new TreeMap<>(Collections.reverseOrder());
        for (int i = 0; i < tasks.size(); i++) {
            int weight = tasks.get(i).weight();
            heaviestFirst.putIfAbsent(weight, new ArrayList<>());
            heaviestFirst.get(weight).add(i);
        }
        Map<Integer, Pending<R>> begun = new LinkedHashMap<>();
        for (List<Integer> alike : heaviestFirst.values()) {
            for (int i : alike) {
                begun.put(i, Pending.begin(tasks.get(i), executor));
            }
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
