package dev.interlock.report;

import dev.interlock.rule.Outcome;
import dev.interlock.rule.Severity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;

/**
 * Compare what two runs found.
 *
 * @param since the date of the earlier run
 * @param changes the counts that differ, the gravest first
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Trend(LocalDate since, List<Change> changes) {

    /**
     * One count that differs.
     *
     * @param what what is counted, such as {@code errors}
     * @param before how many there were
     * @param now how many there are
     */
    public record Change(String what, int before, int now) {}

    public Trend {
        changes = List.copyOf(changes);
    }

    /** Compare a run with an earlier one. */
    public static Trend of(HistoryEntry earlier, HistoryEntry now) {
        List<Change> changes = new ArrayList<>();
        add(HistoryCounts.OUTCOME, Outcome.FAILED.word(), "failed", earlier, now, changes);
        for (Severity severity : Severity.values()) {
            add(HistoryCounts.SEVERITY, severity.word(), plural(severity), earlier, now, changes);
        }
        add(HistoryCounts.OUTCOME, Outcome.UNVERIFIED.word(), "unverified", earlier, now, changes);
        add(HistoryCounts.STATUS, Status.WAIVED.word(), "waived", earlier, now, changes);
        add(HistoryCounts.STATUS, Status.BASELINED.word(), "accepted as debt", earlier, now, changes);
        return new Trend(earlier.date(), changes);
    }

    private static void add(
            String group, String name, String what, HistoryEntry earlier, HistoryEntry now, List<Change> changes) {
        int before = earlier.count(group, name);
        int after = now.count(group, name);
        if (before != after) {
            changes.add(new Change(what, before, after));
        }
    }

    private static String plural(Severity severity) {
        return switch (severity) {
            case ERROR -> "errors";
            case WARN -> "warnings";
            case INFO -> "info";
            case HINT -> "hints";
        };
    }

    /** Format for people, such as {@code errors 12 → 9 since 2026-10-01}. */
    @Override
    public String toString() {
        if (changes.isEmpty()) {
            return "nothing changed since " + since;
        }
        StringBuilder text = new StringBuilder();
        for (Change change : changes) {
            text.append(text.length() == 0 ? "" : ", ").append(change.what()).append(' ');
            text.append(change.before()).append(" → ").append(change.now());
        }
        return text.append(" since ").append(since).toString();
    }
}
