package dev.interlock.rules.spectral.arazzo;

import dev.interlock.document.Node;
import dev.interlock.rules.spectral.Failures;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Judge the outputs of a workflow or a step.
 *
 * @param owner what has the outputs
 * @param workflow the workflow that it is or belongs to
 */
record Outputs(Node owner, ArazzoDescription.Workflow workflow) {

    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9.\\-_]+");

    /** Judge all outputs of a description, unless some of them are none. */
    static void judge(List<Outputs> all, ArazzoDescription description, Failures failures) {
        for (Outputs outputs : all) {
            if (!outputs.areTexts(description)) {
                return;
            }
        }
        for (Outputs outputs : all) {
            outputs.judge(description, failures);
        }
    }

    private boolean areTexts(ArazzoDescription description) {
        Node outputs = description.get(owner, "outputs");
        boolean fits = owner.isObject() && (outputs.isAbsent() || outputs.isObject());
        for (Node output : outputs.children()) {
            fits &= output.isString();
        }
        return fits;
    }

    private void judge(ArazzoDescription description, Failures failures) {
        RuntimeExpressions expressions = new RuntimeExpressions(description);
        for (Node output : description.get(owner, "outputs").children()) {
            if (!NAME.matcher(output.key()).matches()) {
                failures.add(
                        "The name " + Failures.quoted(output.key())
                                + " of an output has other characters than letters, digits, '.', '-' and '_'",
                        output);
            }
            if (!expressions.isRightIn(workflow, output.text())) {
                failures.add(
                        Failures.quoted(output.text()) + " is no runtime expression that leads to a value", output);
            }
        }
    }
}
