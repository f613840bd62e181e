package dev.interlock.revision;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Ends a program that does not answer in time. The clock is that of the platform: no thread is ours. */
final class Patience implements AutoCloseable {

    private final CompletableFuture<Boolean> answered = new CompletableFuture<>();
    private volatile boolean over;

    private Patience() {}

    /** Begin to wait for an answer of a program. */
    @SuppressWarnings("FutureReturnValueIgnored") // what is done at its end cannot fail
    static Patience with(Process process, Duration most) {
        Patience patience = new Patience();
        patience.answered.orTimeout(most.toMillis(), TimeUnit.MILLISECONDS).whenComplete((done, late) -> {
            if (late != null) {
                patience.over = true; // before the program ends, which is what the reader waits for
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        });
        return patience;
    }

    /** Tell whether the program was ended. */
    boolean isOver() {
        return over;
    }

    @Override
    public void close() {
        answered.complete(true);
    }
}
