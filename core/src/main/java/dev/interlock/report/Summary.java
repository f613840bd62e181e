package dev.interlock.report;

import dev.interlock.rule.Outcome;
import dev.interlock.rule.Severity;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;

/**
 * Count what a check met.
 *
 * @param artefacts the artefacts that were read
 * @param interfaces the interfaces that they offer
 * @param rules the guardrails that were active
 * @param violated the open findings by severity; every severity has a count
 * @param unverified the open findings that nobody can decide
 * @param failed the findings where a check itself broke
 * @param waived the findings that an exception covers
 * @param claimed the findings for which somebody asks an exception that is enough for a warning
 * @param baselined the findings that are accepted debt
 * @param unchanged the findings that were there before the revision that changes are compared with
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Summary(
        int artefacts,
        int interfaces,
        int rules,
        Map<Severity, Integer> violated,
        int unverified,
        int failed,
        int waived,
        int claimed,
        int baselined,
        int unchanged) {

    public Summary {
        violated = Map.copyOf(violated);
    }

    /** Count findings by how they are governed: each once, and by severity or outcome where they are open. */
    public static Summary of(int artefacts, int interfaces, int rules, List<ReportedFinding> findings) {
        Map<Severity, Integer> violated = new EnumMap<>(Severity.class);
        Map<Outcome, Integer> undecided = new EnumMap<>(Outcome.class);
        Map<Status, Integer> governed = new EnumMap<>(Status.class);
        for (ReportedFinding reported : findings) {
            Outcome outcome = reported.finding().outcome();
            Severity severity = reported.finding().severity();
            if (reported.status() != Status.OPEN) {
                governed.put(reported.status(), governed.getOrDefault(reported.status(), 0) + 1);
            } else if (outcome == Outcome.VIOLATED) {
                violated.put(severity, violated.getOrDefault(severity, 0) + 1);
            } else {
                undecided.put(outcome, undecided.getOrDefault(outcome, 0) + 1);
            }
        }
        return new Summary(
                artefacts,
                interfaces,
                rules,
                violated,
                undecided.getOrDefault(Outcome.UNVERIFIED, 0),
                undecided.getOrDefault(Outcome.FAILED, 0),
                governed.getOrDefault(Status.WAIVED, 0),
                governed.getOrDefault(Status.CLAIMED, 0),
                governed.getOrDefault(Status.BASELINED, 0),
                governed.getOrDefault(Status.UNCHANGED, 0));
    }

    /** Count the open violations of one severity. */
    public int violated(Severity severity) {
        return violated.getOrDefault(severity, 0);
    }
}
