package dev.interlock.govern;

import dev.interlock.rule.Finding;
import dev.interlock.rule.Fingerprint;
import dev.interlock.source.JsonString;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;

/** Write claims: records of waivers that nobody has approved yet. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class ClaimText {

    private static final int MOST_FINGERPRINTS = 100;

    private ClaimText() {}

    /** Tell the id that the claim of a finding gets. */
    public static String id(Finding finding, LocalDate created) {
        return "WVR-" + created.getYear() + "-" + finding.fingerprint().value().substring(0, 8);
    }

    /**
     * Write a claim as an element of {@code waivers}, which ends with a line break.
     *
     * @param finding what it is about; a new place of the same cause is not covered, unless there are more than a
     *     hundred, which are claimed as a whole
     */
    public static String of(Finding finding, String reason, String requestedBy, LocalDate created, LocalDate expires) {
        StringBuilder text = new StringBuilder();
        text.append("  - id: ").append(id(finding, created)).append('\n');
        text.append("    rule: ")
                .append(JsonString.of(finding.rule().id().value()))
                .append('\n');
        text.append("    scope:\n");
        if (finding.interfaceId().isPresent()) {
            text.append("      interface: ")
                    .append(JsonString.of(finding.interfaceId().get().value()))
                    .append('\n');
        }
        List<String> fingerprints = new ArrayList<>();
        for (Fingerprint part : finding.parts().isEmpty() ? List.of(finding.fingerprint()) : finding.parts()) {
            fingerprints.add(JsonString.of(part.value()));
        }
        if (fingerprints.size() <= MOST_FINGERPRINTS || finding.interfaceId().isEmpty()) {
            text.append("      fingerprints: [")
                    .append(String.join(", ", fingerprints))
                    .append("]\n");
        }
        text.append("    risk: accepted\n");
        text.append("    reason: ").append(JsonString.of(reason)).append('\n');
        text.append("    requestedBy: ").append(JsonString.of(requestedBy)).append('\n');
        text.append("    created: ").append(created).append('\n');
        return text.append("    expires: ").append(expires).append('\n').toString();
    }
}
