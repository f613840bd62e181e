package dev.interlock.engine;

import dev.interlock.rule.Finding;
import java.util.Comparator;
import org.apiguardian.api.API;

/**
 * Hold a finding with what causes it.
 *
 * @param finding the finding
 * @param cause what causes it
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record CausedFinding(Finding finding, FindingCause cause) implements Comparable<CausedFinding> {

    private static final Comparator<CausedFinding> ORDER = Comparator.comparing(CausedFinding::finding)
            .thenComparing(caused -> caused.finding.outcome())
            .thenComparing(caused -> caused.finding.severity())
            .thenComparing(caused -> String.join("\0", caused.finding.missing()))
            .thenComparing(
                    caused -> caused.finding.interfaceId().map(id -> id.value()).orElse(""))
            .thenComparing(caused -> caused.cause.fingerprint());

    @Override
    public int compareTo(CausedFinding other) {
        return ORDER.compare(this, other);
    }
}
