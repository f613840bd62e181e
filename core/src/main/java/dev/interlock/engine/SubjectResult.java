package dev.interlock.engine;

import dev.interlock.rule.RuleTally;
import dev.interlock.source.Diagnostic;
import java.util.List;
import org.apiguardian.api.API;

/**
 * Hold what a program tells about one subject besides its findings.
 *
 * @param tallies what came of each rule that ran
 * @param notes what was strange and is no finding
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record SubjectResult(List<RuleTally> tallies, List<Diagnostic> notes) {
    public SubjectResult {
        tallies = List.copyOf(tallies);
        notes = List.copyOf(notes);
    }
}
