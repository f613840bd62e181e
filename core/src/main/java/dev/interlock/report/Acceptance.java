package dev.interlock.report;

import java.time.LocalDate;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Tell why a finding is not open, or who asks that it be not.
 *
 * @param file where it is written: the waiver file or the baseline; the revision for what did not change
 * @param waiver the id of the waiver or claim; empty for debt
 * @param reason why it is accepted, in the words of the file
 * @param approval who approved and how that is known; for a claim, why it does not count; empty for debt
 * @param expires the last day on which it holds
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Acceptance(
        String file, Optional<String> waiver, String reason, Optional<String> approval, Optional<LocalDate> expires) {}
