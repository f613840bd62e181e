package dev.interlock.rules.code;

import com.tngtech.archunit.lang.ArchRule;
import dev.interlock.document.Node;
import dev.interlock.rule.Verdict;
import java.util.List;
import org.apiguardian.api.API;

/** Evaluate rules that are written with ArchUnit. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class ArchRules {

    private ArchRules() {}

    /**
     * Evaluate a rule on the classes of a module.
     *
     * <p>A rule that selects no class holds. Where some classes could not be read and the others break nothing, the
     * answer is unknown.
     *
     * @param rule the rule
     * @param root the root of a document of the format {@code java}
     */
    public static Verdict evaluate(ArchRule rule, Node root) {
        return ArchUnitEvaluation.evaluate(List.of(rule), root);
    }
}
