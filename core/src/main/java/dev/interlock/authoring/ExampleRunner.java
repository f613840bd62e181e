package dev.interlock.authoring;

import dev.interlock.rule.Finding;
import dev.interlock.rule.Rule;
import dev.interlock.source.Diagnostic;
import java.util.List;
import org.apiguardian.api.API;

/** Try one rule on one example. */
@FunctionalInterface
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface ExampleRunner {

    /**
     * What came of a trial.
     *
     * @param matched how many places the rule met
     * @param findings what it found, also what stays unverified or failed
     * @param problems why the example could not be read, if it could not
     */
    record Trial(long matched, List<Finding> findings, List<Diagnostic> problems) {
        public Trial {
            findings = List.copyOf(findings);
            problems = List.copyOf(problems);
        }
    }

    /** Try a rule on an example. */
    Trial run(Rule rule, GuardrailExample example);
}
