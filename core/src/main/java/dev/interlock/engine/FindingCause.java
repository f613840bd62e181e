package dev.interlock.engine;

import dev.interlock.rule.Fingerprint;
import dev.interlock.rule.RuleId;
import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;

/**
 * Name what causes a finding: findings of one cause are one repair.
 *
 * @param fingerprint what identifies the cause
 * @param isShared whether other places may have the same cause
 * @param former what identified it under the former ids of the interface
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record FindingCause(Fingerprint fingerprint, boolean isShared, List<Fingerprint> former) {

    public FindingCause {
        former = List.copyOf(former);
    }

    /** Create the cause of a finding that stands for its place alone. */
    public static FindingCause place(Fingerprint ofFinding) {
        return new FindingCause(ofFinding, false, List.of());
    }

    /** Tell the same cause with what identified it before. */
    FindingCause formerly(List<Fingerprint> known) {
        return new FindingCause(fingerprint, isShared, known);
    }

    /** Create a cause that places share, of what they have in common. */
    public static FindingCause shared(RuleId rule, String kind, List<String> common) {
        List<String> parts = new ArrayList<>(List.of(rule.value(), kind));
        parts.addAll(common);
        return new FindingCause(Fingerprint.of(parts), true, List.of());
    }
}
