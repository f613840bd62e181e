package dev.interlock.view;

import dev.interlock.report.ReportedFinding;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;

/**
 * Hold the findings of a view that have something in common.
 *
 * @param <K> what they have in common
 * @param key the guardrail, interface or persona that they have in common
 * @param findings the findings, the gravest first
 * @param counts how many they are
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Group<K>(K key, List<ReportedFinding> findings, Counts counts) {

    public Group {
        findings = List.copyOf(findings);
    }

    static <K> Group<K> of(K key, List<ReportedFinding> findings) {
        List<ReportedFinding> sorted =
                findings.stream().sorted(Kind.gravestFirst()).toList();
        return new Group<>(key, sorted, Counts.of(sorted));
    }

    /** Tell the gravest kind of its findings, of which it has at least one; what is accepted counts here too. */
    public Kind gravest() {
        return Kind.of(findings.get(0));
    }

    /** Count its findings by kind, also those that are accepted; a kind without any has no entry. */
    public Map<Kind, Integer> byKind() {
        Map<Kind, Integer> byKind = new EnumMap<>(Kind.class);
        for (ReportedFinding reported : findings) {
            byKind.merge(Kind.of(reported), 1, Integer::sum);
        }
        return Collections.unmodifiableMap(byKind);
    }
}
