package dev.interlock;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apiguardian.api.API;

/** Let the caller of a check end it early. Thread-safe. */
@API(status = API.Status.STABLE, since = "0.1")
public final class CancellationToken {

    private final AtomicBoolean cancelled = new AtomicBoolean();

    private CancellationToken() {}

    /** Create a token that is not cancelled. */
    public static CancellationToken create() {
        return new CancellationToken();
    }

    /** Ask for the end of every check that has this token. */
    public void cancel() {
        cancelled.set(true);
    }

    /** Tell whether the end was asked for. */
    public boolean isCancelled() {
        return cancelled.get();
    }

    void check() {
        if (isCancelled()) {
            throw new CancellationException("The check was cancelled.");
        }
    }
}
