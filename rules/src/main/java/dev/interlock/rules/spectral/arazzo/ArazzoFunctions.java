package dev.interlock.rules.spectral.arazzo;

import dev.interlock.rule.FunctionGroup;
import dev.interlock.rule.RuleFunction;
import java.util.Set;
import org.apiguardian.api.API;

/** Offer the functions that {@code spectral:arazzo} calls. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class ArazzoFunctions implements FunctionGroup {

    private static final Set<String> NAMES = Set.of(
            "arazzoDocumentSchema",
            "arazzoStepFailureActionsValidation",
            "arazzoStepIdUniqueness",
            "arazzoStepOutputNamesValidation",
            "arazzoStepParametersValidation",
            "arazzoStepRequestBodyValidation",
            "arazzoStepSuccessActionsValidation",
            "arazzoStepSuccessCriteriaValidation",
            "arazzoStepValidation",
            "arazzoWorkflowDependsOnValidation",
            "arazzoWorkflowIdUniqueness",
            "arazzoWorkflowOutputNamesValidation");

    @Override
    public Set<String> names() {
        return NAMES;
    }

    @Override
    public RuleFunction<?> create(String name) {
        return switch (name) {
            case "arazzoDocumentSchema" -> new ArazzoDocumentSchema();
            case "arazzoStepFailureActionsValidation" -> new ArazzoStepFailureActionsValidation();
            case "arazzoStepIdUniqueness" -> new ArazzoStepIdUniqueness();
            case "arazzoStepOutputNamesValidation" -> new ArazzoStepOutputNamesValidation();
            case "arazzoStepParametersValidation" -> new ArazzoStepParametersValidation();
            case "arazzoStepRequestBodyValidation" -> new ArazzoStepRequestBodyValidation();
            case "arazzoStepSuccessActionsValidation" -> new ArazzoStepSuccessActionsValidation();
            case "arazzoStepSuccessCriteriaValidation" -> new ArazzoStepSuccessCriteriaValidation();
            case "arazzoStepValidation" -> new ArazzoStepValidation();
            case "arazzoWorkflowDependsOnValidation" -> new ArazzoWorkflowDependsOnValidation();
            case "arazzoWorkflowIdUniqueness" -> new ArazzoWorkflowIdUniqueness();
            case "arazzoWorkflowOutputNamesValidation" -> new ArazzoWorkflowOutputNamesValidation();
            default -> throw new IllegalArgumentException("there is no function '" + name + "' here");
        };
    }
}
