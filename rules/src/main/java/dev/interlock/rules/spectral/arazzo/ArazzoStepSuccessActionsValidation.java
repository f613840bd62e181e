package dev.interlock.rules.spectral.arazzo;

import dev.interlock.rules.spectral.Failures;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * Ask that what steps do after success is named once and leads somewhere (Arazzo 1.0, Success Action Object): the
 * function {@code arazzoStepSuccessActionsValidation}.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class ArazzoStepSuccessActionsValidation extends OnDescription {

    /** Create the function. */
    public ArazzoStepSuccessActionsValidation() {
        super("arazzoStepSuccessActionsValidation");
    }

    @Override
    void judge(ArazzoDescription description, Failures failures) {
        new Actions("successActions", "onSuccess", Set.of("goto"), description).judge(failures);
    }
}
