package dev.interlock.rules.spectral.arazzo;

import dev.interlock.rules.spectral.Failures;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * Ask that what steps do after failure is named once and leads somewhere (Arazzo 1.0, Failure Action Object): the
 * function {@code arazzoStepFailureActionsValidation}.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class ArazzoStepFailureActionsValidation extends OnDescription {

    /** Create the function. */
    public ArazzoStepFailureActionsValidation() {
        super("arazzoStepFailureActionsValidation");
    }

    @Override
    void judge(ArazzoDescription description, Failures failures) {
        new Actions("failureActions", "onFailure", Set.of("goto", "retry"), description).judge(failures);
    }
}
