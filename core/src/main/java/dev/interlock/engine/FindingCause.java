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
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record FindingCause(Fingerprint fingerprint, boolean isShared) {

    /** Create the cause of a finding that stands for its place alone. */
    public static FindingCause place(Fingerprint ofFinding) {
        return new FindingCause(ofFinding, false);
    }

    /** Create a cause that places share, of what they have in common. */
    public static FindingCause shared(RuleId rule, String kind, List<String> common) {
        List<String> parts = new ArrayList<>(List.of(rule.value(), kind));
        parts.addAll(common);
        return new FindingCause(Fingerprint.of(parts), true);
    }
}
