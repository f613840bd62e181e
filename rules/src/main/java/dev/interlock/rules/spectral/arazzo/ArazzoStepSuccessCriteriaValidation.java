package dev.interlock.rules.spectral.arazzo;

import dev.interlock.document.Node;
import dev.interlock.rules.spectral.Failures;
import org.apiguardian.api.API;

/**
 * Ask that the success criteria of steps have conditions, contexts and types that are right (Arazzo 1.0, Criterion
 * Object): the function {@code arazzoStepSuccessCriteriaValidation}.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class ArazzoStepSuccessCriteriaValidation extends OnDescription {

    /** Create the function. */
    public ArazzoStepSuccessCriteriaValidation() {
        super("arazzoStepSuccessCriteriaValidation");
    }

    @Override
    void judge(ArazzoDescription description, Failures failures) {
        for (ArazzoDescription.Workflow workflow : description.workflows()) {
            for (Node step : workflow.steps()) {
                Criterion.judge(step, step, "successCriteria", description, failures);
            }
        }
    }
}
