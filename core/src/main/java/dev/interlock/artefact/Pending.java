package dev.interlock.artefact;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import org.apiguardian.api.API;

/**
 * Hold one piece of work that an executor may do, and that whoever needs its result first does otherwise.
 *
 * <p>So nothing waits for a thread that never comes: the executor may be busy, full, or the one that runs the caller.
 *
 * @param <T> the type of the result
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Pending<T> {

    private final FutureTask<T> task;

    private Pending(FutureTask<T> task) {
        this.task = task;
    }

    /** Offer work to an executor. */
    public static <T> Pending<T> begin(Callable<T> work, Executor executor) {
        FutureTask<T> task = new FutureTask<>(work);
        try {
            executor.execute(task);
        } catch (RejectedExecutionException e) {
            return new Pending<>(task); // whoever needs it does it
        }
        return new Pending<>(task);
    }

    /**
     * Tell the result, after doing the work where nobody has begun it.
     *
     * @throws RuntimeException the one that the work threw, as an {@code Error}
     */
    public T get() {
        task.run();
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
