package dev.interlock.view;

import dev.interlock.report.ReportedFinding;
import dev.interlock.report.Status;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import org.apiguardian.api.API;

/**
 * Count findings: those that are open by kind, and all by how they are governed. What is accepted never counts as open.
 *
 * @param open the open findings by kind; a kind without any has no entry
 * @param byStatus all findings by status; a status without any has no entry
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Counts(Map<Kind, Integer> open, Map<Status, Integer> byStatus) {

    public Counts {
        open = Map.copyOf(open);
        byStatus = Map.copyOf(byStatus);
    }

    /** Count findings. */
    public static Counts of(Collection<ReportedFinding> findings) {
        Map<Kind, Integer> open = new EnumMap<>(Kind.class);
        Map<Status, Integer> byStatus = new EnumMap<>(Status.class);
        for (ReportedFinding reported : findings) {
            byStatus.merge(reported.status(), 1, Integer::sum);
            if (reported.status() == Status.OPEN) {
                open.merge(Kind.of(reported), 1, Integer::sum);
            }
        }
        return new Counts(open, byStatus);
    }

    /** Count the open findings of one kind. */
    public int open(Kind kind) {
        return open.getOrDefault(kind, 0);
    }

    /** Count the findings that are governed in one way. */
    public int of(Status status) {
        return byStatus.getOrDefault(status, 0);
    }

    /** Count the findings that were known before: accepted debt, and what did not change. */
    public int debt() {
        return of(Status.BASELINED) + of(Status.UNCHANGED);
    }

    /** Count all findings. */
    public int all() {
        int all = 0;
        for (int count : byStatus.values()) {
            all += count;
        }
        return all;
    }
}
