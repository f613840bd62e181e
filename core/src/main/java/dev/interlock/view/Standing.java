package dev.interlock.view;

import dev.interlock.rule.RuleTally;
import java.util.Locale;
import org.apiguardian.api.API;

/** Tell how a guardrail stands in a check. The order is from the worst to the best, then what says nothing. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public enum Standing {
    /** The check itself broke somewhere: nobody knows. */
    FAILED,
    /** It does not hold somewhere, and nobody has accepted that. */
    BROKEN,
    /** Nobody can tell somewhere whether it holds. */
    UNVERIFIED,
    /** It does not hold, and every case is claimed, waived or debt. */
    ACCEPTED,
    /** It holds wherever it was looked at. */
    HOLDS,
    /** There was nothing that it concerns. */
    MET_NOTHING;

    /**
     * Tell how a guardrail stands from what it met and from its findings.
     *
     * <p>Only what was decided everywhere holds: a case that is undecided counts even where it makes no finding.
     */
    static Standing of(RuleTally tally, Counts counts) {
        if (counts.open(Kind.FAILED) > 0 || tally.failed() > 0) {
            return FAILED;
        }
        int open = 0;
        for (int count : counts.open().values()) {
            open += count;
        }
        if (open > counts.open(Kind.UNVERIFIED)) {
            return BROKEN;
        }
        if (open > 0 || tally.unverified() > 0) {
            return UNVERIFIED;
        }
        if (counts.all() > 0) {
            return ACCEPTED;
        }
        if (tally.violated() > 0) {
            return BROKEN;
        }
        return tally.holds() > 0 ? HOLDS : MET_NOTHING;
    }

    /** Tell the words that readers see. */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
