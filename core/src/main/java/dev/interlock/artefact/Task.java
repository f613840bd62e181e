package dev.interlock.artefact;

import java.util.concurrent.Callable;
import org.apiguardian.api.API;

/**
 * Do one piece of work that does not depend on the others.
 *
 * @param <R> the type of the result
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public interface Task<R> extends Callable<R> {

    @Override
    R call();

    /** Tell how much work it is, compared with the others; all wait for the heaviest if it comes last. */
    default int weight() {
        return 0;
    }
}
