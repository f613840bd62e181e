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
 * @param acceptance why it is not open, or the claim that asks for it; a claim may leave a finding open
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record ReportedFinding(
        Finding finding,
        Status status,
        Optional<String> accountableParty,
        Optional<String> responsibleParty,
        Optional<Acceptance> acceptance)
        implements Comparable<ReportedFinding> {

    private static final int SHORT = 8;

    /** Tell the short id by which people name it: the beginning of its fingerprint. */
    public String shortId() {
        return finding.fingerprint().value().substring(0, SHORT);
    }

    @Override
    public int compareTo(ReportedFinding other) {
        return finding.compareTo(other.finding);
    }
}
