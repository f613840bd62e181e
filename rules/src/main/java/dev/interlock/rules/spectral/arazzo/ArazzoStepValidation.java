package dev.interlock.rules.spectral.arazzo;

import dev.interlock.document.Node;
import dev.interlock.document.NodeKind;
import dev.interlock.rules.spectral.Failures;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/**
 * Ask that steps name operations and workflows of sources that are described (Arazzo 1.0, Step Object): the function
 * {@code arazzoStepValidation}.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class ArazzoStepValidation extends OnDescription {

    private static final String SOURCES = "sourceDescriptions";

    /** Create the function. */
    public ArazzoStepValidation() {
        super("arazzoStepValidation");
    }

    @Override
    void judge(ArazzoDescription description, Failures failures) {
        if (description.elements(description.root(), SOURCES).isEmpty()) {
            failures.add("The description names no sources", description.get(description.root(), SOURCES));
            return;
        }
        for (ArazzoDescription.Workflow workflow : description.workflows()) {
            for (Node step : workflow.steps()) {
                judgeName(description.get(step, "operationId"), false, description, failures);
                judgePath(description.get(step, "operationPath"), description, failures);
                judgeName(description.get(step, "workflowId"), true, description, failures);
            }
        }
    }

    private static void judgeName(Node name, boolean ofWorkflow, ArazzoDescription description, Failures failures) {
        if (!name.isString() || !name.text().startsWith("$")) {
            return;
        }
        String text = name.text();
        boolean isRight =
                ofWorkflow ? RuntimeExpressions.isExpression(text) : new RuntimeExpressions(description).isRight(text);
        if (!isRight) {
            failures.add(
                    Failures.quoted(text) + " is no runtime expression that leads to "
                            + (ofWorkflow ? "a workflow" : "an operation"),
                    name);
        } else if (!description.hasSource(sourceIn(text))) {
            failures.add(Failures.quoted(text) + " names a source that is not described", name);
        }
    }

    private static void judgePath(Node path, ArazzoDescription description, Failures failures) {
        if (path.isAbsent() || path.kind() == NodeKind.NULL) {
            return;
        }
        String text = path.findText().orElse("");
        if (!Expressions.OPERATION_PATH.matcher(text).find()) {
            failures.add(
                    Failures.quoted(text)
                            + " does not lead to an operation as '{$sourceDescriptions.NAME.url}#POINTER' does",
                    path);
        } else if (!description.hasSource(sourceIn(text))) {
            failures.add(Failures.quoted(text) + " names a source that is not described", path);
        }
    }

    /** Tell the name between the first two periods. */
    private static String sourceIn(String expression) {
        String[] parts = expression.split("\\.", -1);
        return parts.length > 1 ? parts[1] : "";
    }

    /** Parsed when a description is judged, as the function is made at every start. */
    private static final class Expressions {
        static final Pattern OPERATION_PATH =
                Pattern.compile("^\\{\\$sourceDescriptions\\.[a-zA-Z0-9_-]+\\.url\\}#.+\\z");
    }
}
