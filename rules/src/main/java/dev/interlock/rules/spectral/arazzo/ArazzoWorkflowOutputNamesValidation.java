package dev.interlock.rules.spectral.arazzo;

import dev.interlock.rules.spectral.Failures;
import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;

/**
 * Ask that the outputs of workflows have names and runtime expressions that are right (Arazzo 1.0, Workflow Object):
 * the function {@code arazzoWorkflowOutputNamesValidation}.
 *
 * <p>A description in which the outputs of a workflow are no map of texts is not looked at.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class ArazzoWorkflowOutputNamesValidation extends OnDescription {

    /** Create the function. */
    public ArazzoWorkflowOutputNamesValidation() {
        super("arazzoWorkflowOutputNamesValidation");
    }

    @Override
    void judge(ArazzoDescription description, Failures failures) {
        List<Outputs> all = new ArrayList<>();
        for (ArazzoDescription.Workflow workflow : description.workflows()) {
            all.add(new Outputs(workflow.node(), workflow));
        }
        Outputs.judge(all, description, failures);
    }
}
