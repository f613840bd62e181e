package dev.interlock.engine;

import dev.interlock.rule.Finding;
import org.apiguardian.api.API;

/**
 * Hold a finding with what causes it.
 *
 * @param finding the finding
 * @param cause what causes it
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record CausedFinding(Finding finding, FindingCause cause) implements Comparable<CausedFinding> {

    @Override
    public int compareTo(CausedFinding other) {
        int byFinding = finding.compareTo(other.finding);
        return byFinding != 0 ? byFinding : compareWhatFindingsShare(other);
    }

    /** Findings that stand at one place and say the same may still differ in what their order does not tell. */
    private int compareWhatFindingsShare(CausedFinding other) {
        int byOutcome = finding.outcome().compareTo(other.finding.outcome());
        if (byOutcome != 0) {
            return byOutcome;
        }
        int bySeverity = finding.severity().compareTo(other.finding.severity());
        if (bySeverity != 0) {
            return bySeverity;
        }
        int byMissing = missing(finding).compareTo(missing(other.finding));
        if (byMissing != 0) {
            return byMissing;
        }
        int byInterface = interfaceOf(finding).compareTo(interfaceOf(other.finding));
        return byInterface != 0 ? byInterface : cause.fingerprint().compareTo(other.cause.fingerprint());
    }

    private static String missing(Finding finding) {
        return String.join("\0", finding.missing());
    }

    private static String interfaceOf(Finding finding) {
        return finding.interfaceId().isPresent() ? finding.interfaceId().get().value() : "";
    }
}
