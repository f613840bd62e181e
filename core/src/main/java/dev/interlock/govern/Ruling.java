package dev.interlock.govern;

import dev.interlock.rule.Finding;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Tell of one finding whether somebody has accepted it.
 *
 * @param finding the finding
 * @param acceptance what was decided
 * @param waiver the waiver or claim that covers it
 * @param approval what is known of its approval
 * @param debt its entry in the baseline
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Ruling(
        Finding finding,
        Acceptance acceptance,
        Optional<Waiver> waiver,
        Optional<Approval> approval,
        Optional<Debt> debt) {

    /** Create the ruling on a finding that nobody has accepted. */
    public static Ruling open(Finding finding) {
        return new Ruling(finding, Acceptance.OPEN, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Create the ruling on a finding that was there before. */
    public static Ruling unchanged(Finding finding) {
        return new Ruling(finding, Acceptance.UNCHANGED, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** What was decided. */
    public enum Acceptance {
        /** It counts. */
        OPEN,
        /** A claim is enough for it, because it is no error and not enforced. */
        CLAIMED,
        /** An approved waiver covers it. */
        WAIVED,
        /** It stands in the baseline. */
        DEBT,
        /** It was there before the revision that changes are compared with. */
        UNCHANGED
    }
}
