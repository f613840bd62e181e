package dev.interlock.view;

import dev.interlock.report.ReportedFinding;
import dev.interlock.rule.Outcome;
import dev.interlock.rule.Severity;
import java.util.Comparator;
import java.util.Locale;
import org.apiguardian.api.API;

/**
 * Tell what a finding is at first sight: a broken check, a violation of some severity, or a case that nobody can
 * decide. The order is from the gravest to the lightest, as on the console.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public enum Kind {
    FAILED,
    ERROR,
    WARNING,
    INFO,
    HINT,
    UNVERIFIED;

    /** Tell the kind of a finding. */
    public static Kind of(ReportedFinding reported) {
        Outcome outcome = reported.finding().outcome();
        if (outcome == Outcome.VIOLATED) {
            return violationOf(reported.finding().severity());
        }
        return outcome == Outcome.FAILED ? FAILED : UNVERIFIED;
    }

    private static Kind violationOf(Severity severity) {
        return switch (severity) {
            case ERROR -> ERROR;
            case WARN -> WARNING;
            case INFO -> INFO;
            case HINT -> HINT;
        };
    }

    /** Tell the word that readers see. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Order findings by their kind, the gravest first, and those of one kind as in the report. */
    static Comparator<ReportedFinding> gravestFirst() {
        return Comparator.<ReportedFinding, Kind>comparing(Kind::of).thenComparing(Comparator.naturalOrder());
    }
}
