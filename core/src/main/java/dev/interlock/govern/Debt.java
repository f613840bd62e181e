package dev.interlock.govern;

import dev.interlock.rule.Finding;
import dev.interlock.rule.Fingerprint;
import dev.interlock.rule.RuleId;
import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;

/**
 * Name one finding that is accepted as debt.
 *
 * @param rule the guardrail
 * @param where the interface that it concerns, else the file; for people
 * @param element the place as a JSON Pointer, with the part that is missing; for people
 * @param fingerprint what identifies it, which alone counts
 * @param reason why it is accepted
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Debt(RuleId rule, String where, String element, Fingerprint fingerprint, String reason)
        implements Comparable<Debt> {

    /** Enter a finding. */
    public static Debt of(Finding finding, String reason) {
        String where = finding.interfaceId().isPresent()
                ? finding.interfaceId().get().value()
                : finding.location().file();
        return new Debt(finding.rule().id(), where, element(finding), finding.fingerprint(), reason);
    }

    /** Tell the place of a finding as a JSON Pointer (RFC 6901), with the part that is missing. */
    static String element(Finding finding) {
        List<String> path = new ArrayList<>(finding.path());
        path.addAll(finding.missing());
        StringBuilder pointer = new StringBuilder();
        for (String step : path) {
            pointer.append('/').append(step.replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }

    /** Tell whether it is this finding, perhaps under a former id of its interface. */
    public boolean covers(Finding finding) {
        return finding.rule().id().equals(rule) && finding.isIdentifiedBy(fingerprint);
    }

    @Override
    public int compareTo(Debt other) {
        int byRule = rule.compareTo(other.rule);
        if (byRule != 0) {
            return byRule;
        }
        int byWhere = where.compareTo(other.where);
        if (byWhere != 0) {
            return byWhere;
        }
        int byElement = element.compareTo(other.element);
        return byElement != 0 ? byElement : fingerprint.compareTo(other.fingerprint);
    }
}
