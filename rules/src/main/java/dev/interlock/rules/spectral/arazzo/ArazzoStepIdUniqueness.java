package dev.interlock.rules.spectral.arazzo;

import dev.interlock.document.Node;
import dev.interlock.rule.FunctionContext;
import dev.interlock.rule.FunctionSpec;
import dev.interlock.rule.RuleFunction;
import dev.interlock.rule.Verdict;
import dev.interlock.rules.contract.References;
import dev.interlock.rules.spectral.Failures;
import dev.interlock.rules.spectral.NoOptions;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * Ask that every step of a workflow has an id, and one of its own (Arazzo 1.0, Step Object): the function
 * {@code arazzoStepIdUniqueness}.
 *
 * <p>Whoever writes rules in the Spectral language knows the path of such a finding as that of the description; it
 * stands in the text where the step does.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class ArazzoStepIdUniqueness implements RuleFunction<NoOptions> {

    private static final String STEP_ID = "stepId";

    /** Create the function. */
    public ArazzoStepIdUniqueness() {}

    @Override
    public FunctionSpec<NoOptions> spec() {
        String name = "arazzoStepIdUniqueness";
        return FunctionSpec.of(name, new NoOptions(name));
    }

    @Override
    public Verdict apply(Node target, NoOptions options, FunctionContext context) {
        References references = References.of(context.subject().references());
        Node list = references.get(target, "steps");
        List<Node> steps = list.isArray() ? references.children(list) : List.of();
        for (Node step : steps) {
            Node id = references.get(step, STEP_ID);
            if (!step.isObject() || !(id.isString() || id.isAbsent())) {
                return Verdict.holds();
            }
        }
        Failures failures = new Failures();
        Set<String> seen = new HashSet<>();
        for (Node step : steps) {
            Node id = references.get(step, STEP_ID);
            if (id.isAbsent()) {
                failures.add(failure("The step has no 'stepId'", id));
            } else if (!seen.add(id.text())) {
                failures.add(failure(
                        "The stepId " + Failures.quoted(id.text()) + " is used more than once in its workflow", id));
            }
        }
        return failures.verdict();
    }

    private static Verdict.Failure failure(String message, Node at) {
        String place = String.join("/", at.path()) + (at.isAbsent() ? "/" + STEP_ID : "");
        Node known = at.document().root().get(place);
        return new Verdict.Failure(message, known, List.of(at.nearest()), Optional.of(at.location()));
    }
}
