package dev.interlock.engine;

import dev.interlock.document.Node;
import dev.interlock.rule.Masking;
import dev.interlock.source.Limits;
import java.time.LocalDate;
import org.apiguardian.api.API;

/**
 * Hold what all rules of one run share.
 *
 * @param landscape the root of the landscape document
 * @param asOf the date that expiries and sunsets are judged by
 * @param limits the bounds of what a function may cost
 * @param masking keeps the secrets of all documents of the run out of its findings
 * @param checkpoint called between rules; it throws {@link java.util.concurrent.CancellationException} to end the run
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record RunContext(Node landscape, LocalDate asOf, Limits limits, Masking masking, Runnable checkpoint) {

    /** Create a context that nobody cancels, and that knows secrets by shape and key alone. */
    public static RunContext of(Node landscape, LocalDate asOf, Limits limits) {
        return new RunContext(landscape, asOf, limits, Masking.standard(), () -> {});
    }
}
