package dev.interlock.rules.spectral.arazzo;

import dev.interlock.document.Node;
import dev.interlock.document.NodeKind;
import dev.interlock.rules.spectral.Failures;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/**
 * Ask that the parameters of steps are named once, say where they are sent if an operation is called, and take their
 * values from what exists (Arazzo 1.0, Parameter Object): the function {@code arazzoStepParametersValidation}.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class ArazzoStepParametersValidation extends OnDescription {

    private static final String PARAMETERS = "parameters";

    /** Create the function. */
    public ArazzoStepParametersValidation() {
        super("arazzoStepParametersValidation");
    }

    @Override
    void judge(ArazzoDescription description, Failures failures) {
        for (ArazzoDescription.Workflow workflow : description.workflows()) {
            for (Node step : workflow.steps()) {
                if (description.get(step, PARAMETERS).isContainer()) {
                    judge(step, workflow, description, failures);
                }
            }
        }
    }

    private static void judge(
            Node step, ArazzoDescription.Workflow workflow, ArazzoDescription description, Failures failures) {
        List<Parameters.InForce> inForce = new Parameters(description).inForce(workflow.node(), step);
        Set<String> seen = new HashSet<>();
        boolean isPlaced = false;
        boolean isUnplaced = false;
        for (int i = 0; i < inForce.size(); i++) {
            Parameters.InForce parameter = inForce.get(i);
            Node place = description.get(step, PARAMETERS, i);
            judgeName(parameter, seen.add(parameter.name()), place, failures);
            judgeValue(parameter, workflow, description, place, failures);
            isPlaced |= parameter.in().isPresent();
            isUnplaced |= parameter.in().isEmpty();
        }
        Node all = description.get(step, PARAMETERS);
        if (isPlaced && isUnplaced) {
            failures.add("Some parameters say by 'in' where they are sent, others do not", all);
        }
        if (isPlaced && isThere(description.get(step, "workflowId"))) {
            failures.add("The step calls a workflow, whose parameters are sent nowhere by 'in'", all);
        }
        boolean callsOperation =
                isThere(description.get(step, "operationId")) || isThere(description.get(step, "operationPath"));
        if (isUnplaced && callsOperation) {
            failures.add("The step calls an operation, whose parameters say by 'in' where they are sent", all);
        }
    }

    private static void judgeName(Parameters.InForce parameter, boolean isNew, Node place, Failures failures) {
        String name = Failures.quoted(parameter.name());
        switch (parameter.mark()) {
            case MISNAMED -> failures.add(name + " names no parameter that can be reused", place);
            case MISSING -> failures.add("There is no reusable parameter " + name, place);
            case REPEATED -> failures.add("The parameter " + name + " is listed more than once", place);
            case NONE -> {
                if (!isNew) {
                    failures.add("The parameter " + name + " is listed more than once", place);
                }
            }
        }
    }

    private static void judgeValue(
            Parameters.InForce parameter,
            ArazzoDescription.Workflow workflow,
            ArazzoDescription description,
            Node place,
            Failures failures) {
        Node value = parameter.parameter().isPresent()
                ? description.get(parameter.parameter().get(), "value")
                : place.get("value");
        boolean isExpression = parameter.parameter().isPresent()
                && value.isString()
                && value.text().startsWith("$");
        if (isExpression
                && !(Expressions.SOURCE.matcher(value.text()).find()
                        && new RuntimeExpressions(description).isRightIn(workflow, value.text()))) {
            failures.add(
                    Failures.quoted(value.text()) + " is no runtime expression that leads to an earlier value", place);
        }
    }

    private static boolean isThere(Node node) {
        return !node.isAbsent() && node.kind() != NodeKind.NULL;
    }

    /** Parsed when a description is judged, as the function is made at every start. */
    private static final class Expressions {
        static final Pattern SOURCE = Pattern.compile(
                "^\\$(inputs\\.|steps\\.[A-Za-z0-9_-]+\\.|workflows\\.[A-Za-z0-9_-]+\\.steps\\.[A-Za-z0-9_-]+\\.)");
    }
}
