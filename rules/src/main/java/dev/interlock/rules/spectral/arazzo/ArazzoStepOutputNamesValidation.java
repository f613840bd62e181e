package dev.interlock.rules.spectral.arazzo;

import dev.interlock.document.Node;
import dev.interlock.rules.spectral.Failures;
import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;

/**
 * Ask that the outputs of steps have names and runtime expressions that are right (Arazzo 1.0, Step Object): the
 * function {@code arazzoStepOutputNamesValidation}.
 *
 * <p>A description in which the outputs of a step are no map of texts is not looked at.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class ArazzoStepOutputNamesValidation extends OnDescription {

    /** Create the function. */
    public ArazzoStepOutputNamesValidation() {
        super("arazzoStepOutputNamesValidation");
    }

    @Override
    void judge(ArazzoDescription description, Failures failures) {
        List<Outputs> all = new ArrayList<>();
        for (ArazzoDescription.Workflow workflow : description.workflows()) {
            for (Node step : workflow.steps()) {
                all.add(new Outputs(step, workflow));
            }
        }
        Outputs.judge(all, description, failures);
    }
}
