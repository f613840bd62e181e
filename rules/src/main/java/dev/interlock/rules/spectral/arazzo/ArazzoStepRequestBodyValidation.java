package dev.interlock.rules.spectral.arazzo;

import dev.interlock.document.Node;
import dev.interlock.document.NodeKind;
import dev.interlock.rules.spectral.Failures;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/**
 * Ask that the request bodies of steps have a media type and runtime expressions that are right (Arazzo 1.0, Request
 * Body Object): the function {@code arazzoStepRequestBodyValidation}.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class ArazzoStepRequestBodyValidation extends OnDescription {

    /** Create the function. */
    public ArazzoStepRequestBodyValidation() {
        super("arazzoStepRequestBodyValidation");
    }

    @Override
    void judge(ArazzoDescription description, Failures failures) {
        for (ArazzoDescription.Workflow workflow : description.workflows()) {
            for (Node step : workflow.steps()) {
                judge(description.get(step, "requestBody"), workflow, description, failures);
            }
        }
    }

    private static void judge(
            Node body, ArazzoDescription.Workflow workflow, ArazzoDescription description, Failures failures) {
        Node type = description.get(body, "contentType");
        if (!type.isAbsent() && type.kind() != NodeKind.NULL) {
            String written = type.findText().orElse("");
            if (!Expressions.MEDIA_TYPE.matcher(written).matches()) {
                failures.add(
                        type.isContainer()
                                ? "The contentType must be a text"
                                : Failures.quoted(written) + " is no media type without parameters",
                        type);
            }
        }
        judgeExpression(description.get(body, "payload"), workflow, description, failures);
        for (Node replacement : description.elements(body, "replacements")) {
            Node target = description.get(replacement, "target");
            if (!replacement.isAbsent() && replacement.kind() != NodeKind.NULL && !isTruthy(target)) {
                failures.add("The replacement does not say what it replaces", target);
            }
            judgeExpression(description.get(replacement, "value"), workflow, description, failures);
        }
    }

    private static void judgeExpression(
            Node value, ArazzoDescription.Workflow workflow, ArazzoDescription description, Failures failures) {
        if (value.isString()
                && value.text().startsWith("$")
                && !new RuntimeExpressions(description).isRightIn(workflow, value.text())) {
            failures.add(Failures.quoted(value.text()) + " is no runtime expression that leads to a value", value);
        }
    }

    private static boolean isTruthy(Node node) {
        String text = node.findText().orElse("");
        boolean isZero = node.kind() == NodeKind.NUMBER && node.number().signum() == 0;
        boolean isFalse = node.kind() == NodeKind.BOOLEAN && !node.isTrue();
        return node.isContainer() || (!text.isEmpty() && !isZero && !isFalse);
    }

    /** Parsed when a description is judged, as the function is made at every start. */
    private static final class Expressions {
        static final Pattern MEDIA_TYPE = Pattern.compile(
                "(application|audio|font|example|image|message|model|multipart|text|video)/[a-zA-Z0-9!#$&^_.+-]{1,127}");
    }
}
