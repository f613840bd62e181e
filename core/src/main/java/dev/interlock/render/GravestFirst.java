package dev.interlock.render;

import dev.interlock.report.ReportedFinding;
import dev.interlock.report.Status;
import dev.interlock.rule.Finding;
import dev.interlock.rule.Severity;
import java.util.Comparator;

/** Order findings by how soon people must see them: open ones, then claimed ones, then debt; the gravest first. */
final class GravestFirst implements Comparator<ReportedFinding> {

    @Override
    public int compare(ReportedFinding one, ReportedFinding other) {
        int order = Integer.compare(newness(one.status()), newness(other.status()));
        if (order == 0) {
            order = Integer.compare(weight(one), weight(other));
        }
        if (order == 0) {
            order = one.finding().rule().id().compareTo(other.finding().rule().id());
        }
        return order != 0 ? order : one.compareTo(other);
    }

    /** Tell how grave a finding is: the lower, the graver; a broken check before all, a violation before a doubt. */
    static int weight(ReportedFinding reported) {
        Finding finding = reported.finding();
        int severity = finding.severity().ordinal();
        return switch (finding.outcome()) {
            case FAILED -> -1;
            case VIOLATED -> severity;
            default -> Severity.values().length + severity;
        };
    }

    private static int newness(Status status) {
        return switch (status) {
            case OPEN -> 0;
            case CLAIMED -> 1;
            case BASELINED, UNCHANGED -> 2;
            case WAIVED -> 3;
        };
    }
}
