package dev.interlock.artefact;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;

/**
 * Apply a function to many values by an executor and keep the order of the values.
 *
 * <p>The calling thread runs whatever no other has begun, so that nothing waits for a thread that never comes.
 */
final class Tasks {

    private final Executor executor;

    Tasks(Executor executor) {
        this.executor = executor;
    }

    <T, R> List<R> each(List<T> values, Function<? super T, ? extends R> work) {
        List<FutureTask<R>> tasks = new ArrayList<>();
        for (T value : values) {
            tasks.add(new FutureTask<>(() -> work.apply(value)));
        }
        for (FutureTask<R> task : tasks) {
            try {
                executor.execute(task);
            } catch (RejectedExecutionException e) {
                break; // the calling thread does it all
            }
        }
        List<R> results = new ArrayList<>();
        for (FutureTask<R> task : tasks) {
            task.run();
            results.add(result(task));
        }
        return results;
    }

    private static <R> R result(FutureTask<R> task) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
