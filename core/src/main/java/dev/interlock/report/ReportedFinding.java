package dev.interlock.report;

import dev.interlock.rule.Finding;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Hold a finding with what governance says of it.
 *
 * @param finding the finding
 * @param status how it is governed
 * @param accountableParty who fills the accountable persona here, where somebody is bound
 * @param responsibleParty who fills the responsible persona here, where somebody is bound
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record ReportedFinding(
        Finding finding, Status status, Optional<String> accountableParty, Optional<String> responsibleParty)
        implements Comparable<ReportedFinding> {

    @Override
    public int compareTo(ReportedFinding other) {
        return finding.compareTo(other.finding);
    }
}
