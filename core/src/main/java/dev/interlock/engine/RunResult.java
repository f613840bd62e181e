package dev.interlock.engine;

import dev.interlock.rule.Finding;
import dev.interlock.rule.RuleTally;
import dev.interlock.source.Diagnostic;
import java.util.List;
import org.apiguardian.api.API;

/**
 * Hold what a program found in all its subjects.
 *
 * @param places the findings in order, each place for itself
 * @param tallies what came of each rule, by rule id, also of those that met nothing
 * @param notes what was strange and is no finding, such as filters that asked something of null
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record RunResult(List<CausedFinding> places, List<RuleTally> tallies, List<Diagnostic> notes) {
    public RunResult {
        places = List.copyOf(places);
        tallies = List.copyOf(tallies);
        notes = List.copyOf(notes);
    }

    /** List the findings in order, those of one cause joined. */
    public List<Finding> findings() {
        return CauseGrouping.join(places);
    }
}
