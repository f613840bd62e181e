package dev.interlock.report;

import dev.interlock.rule.Outcome;
import dev.interlock.rule.Severity;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Decide which findings block a build.
 *
 * @param failOn the lightest severity that blocks; empty where nothing does
 * @param failOnUnverified whether cases that nobody can decide block, from the same severity on
 * @param failOnFailed whether checks that broke block
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Threshold(Optional<Severity> failOn, boolean failOnUnverified, boolean failOnFailed) {

    /** Tell the threshold that holds where nothing else is said: open errors and broken checks block. */
    public static Threshold standard() {
        return new Threshold(Optional.of(Severity.ERROR), false, true);
    }

    /** Tell the threshold at which all blocks that blocks at this one or at another. */
    Threshold strictest(Threshold other) {
        Optional<Severity> lightest = failOn;
        if (lightest.isEmpty() || (other.failOn.isPresent() && lightest.get().isAtLeast(other.failOn.get()))) {
            lightest = other.failOn;
        }
        return new Threshold(lightest, failOnUnverified || other.failOnUnverified, failOnFailed || other.failOnFailed);
    }

    /** Tell whether a finding blocks. */
    public boolean blocks(ReportedFinding reported) {
        if (reported.status() != Status.OPEN) {
            return false;
        }
        Outcome outcome = reported.finding().outcome();
        if (outcome == Outcome.FAILED) {
            return failOnFailed;
        }
        boolean counts = outcome == Outcome.VIOLATED || (outcome == Outcome.UNVERIFIED && failOnUnverified);
        return counts && failOn.isPresent() && reported.finding().severity().isAtLeast(failOn.get());
    }
}
