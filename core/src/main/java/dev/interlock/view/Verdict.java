package dev.interlock.view;

import dev.interlock.report.Report;
import dev.interlock.report.Status;
import dev.interlock.rule.RuleTally;
import org.apiguardian.api.API;

/** Tell in one word what came of a check. The order is from the worst to the best. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public enum Verdict {
    /** Something stops the build. */
    BLOCKED("blocked"),
    /** A check broke, and that was allowed: nobody knows what it would have found. */
    FAILED("failed"),
    /** Guardrails do not hold, and nothing of it stops the build. */
    VIOLATED("not blocked"),
    /** Nothing is known to be wrong, and not everything could be decided or read. */
    UNVERIFIED("not verified"),
    /** There was nothing to check, or nothing that a guardrail concerns. */
    NOTHING("nothing checked"),
    /** All that is wrong is accepted: claimed, waived or debt. */
    ACCEPTED("accepted"),
    /** All guardrails hold. */
    HOLDS("all hold");

    private final String words;

    Verdict(String words) {
        this.words = words;
    }

    /** Tell what came of a check. Only what was read and decided completely, without exceptions, holds. */
    public static Verdict of(Report report) {
        Counts counts = View.of(report).counts();
        if (!report.blocking().isEmpty()) {
            return BLOCKED;
        }
        if (counts.open(Kind.FAILED) > 0) {
            return FAILED;
        }
        if (counts.of(Status.OPEN) > counts.open(Kind.UNVERIFIED)) {
            return VIOLATED;
        }
        if (counts.of(Status.OPEN) > 0 || !report.diagnostics().isEmpty() || isAnythingUndecided(report)) {
            return UNVERIFIED;
        }
        if (counts.all() > 0) {
            return ACCEPTED;
        }
        boolean metNothing = report.metNothing().size() == report.rules().size();
        return report.summary().artefacts() == 0 || metNothing ? NOTHING : HOLDS;
    }

    private static boolean isAnythingUndecided(Report report) {
        for (RuleTally tally : report.rules()) {
            if (tally.unverified() > 0 || tally.failed() > 0) {
                return true;
            }
        }
        return false;
    }

    /** Tell the words that readers see. */
    public String words() {
        return words;
    }
}
