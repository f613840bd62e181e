package dev.interlock.rules.spectral.arazzo;

import dev.interlock.document.Node;
import java.util.List;
import java.util.Optional;

/**
 * Tell whether runtime expressions are well-formed and name what exists in a description (Arazzo 1.0, Runtime
 * Expressions).
 *
 * @param description the description
 */
record RuntimeExpressions(ArazzoDescription description) {

    private static final List<String> BEGINNINGS = List.of(
            "$url",
            "$method",
            "$statusCode",
            "$request.",
            "$response.",
            "$message.",
            "$inputs.",
            "$outputs.",
            "$steps.",
            "$workflows.",
            "$sourceDescriptions.",
            "$components.inputs.",
            "$components.parameters.",
            "$components.successActions.",
            "$components.failureActions.");

    private static final List<String> REUSABLE = List.of("failureActions", "successActions", "parameters");

    /** A name, and what follows after the period behind it. */
    private record Named(String name, String rest) {}

    /** Tell whether a text begins as an expression does. */
    static boolean isExpression(String text) {
        for (String beginning : BEGINNINGS) {
            if (text.startsWith(beginning)) {
                return true;
            }
        }
        return false;
    }

    /** Tell whether an expression is right wherever it stands; inputs belong to a workflow and so are not. */
    boolean isRight(String expression) {
        return isRight(expression, Optional.empty());
    }

    /** Tell whether an expression is right within a workflow. */
    boolean isRightIn(ArazzoDescription.Workflow workflow, String expression) {
        return isRight(expression, Optional.of(workflow));
    }

    private boolean isRight(String expression, Optional<ArazzoDescription.Workflow> workflow) {
        if (!isExpression(expression)) {
            return false;
        }
        if (expression.startsWith("$steps.")) {
            Optional<Named> step = named(expression, "$steps.");
            return step.isPresent() && hasStep(step.get().name(), workflow);
        }
        if (expression.startsWith("$workflows.")) {
            Optional<Named> named = named(expression, "$workflows.");
            return named.isPresent() && hasPart(named.get());
        }
        if (expression.startsWith("$inputs.")) {
            String name = expression.substring("$inputs.".length());
            return workflow.isPresent()
                    && lengthOfName(name) == name.length()
                    && hasInput(workflow.get().node(), name);
        }
        for (String kind : REUSABLE) {
            String beginning = "$components." + kind + ".";
            if (expression.startsWith(beginning)) {
                String name = expression.substring(beginning.length());
                return !name.isEmpty()
                        && lengthOfName(name) == name.length()
                        && description.findComponent(kind, name).isPresent();
            }
        }
        return true;
    }

    private boolean hasPart(Named ofWorkflow) {
        Optional<ArazzoDescription.Workflow> workflow = description.findWorkflow(ofWorkflow.name());
        if (workflow.isEmpty() || !ofWorkflow.rest().startsWith("steps.")) {
            return workflow.isPresent();
        }
        Optional<Named> step = named(ofWorkflow.rest(), "steps.");
        return step.isPresent() && workflow.get().stepIds().contains(step.get().name());
    }

    private boolean hasStep(String id, Optional<ArazzoDescription.Workflow> within) {
        if (within.isPresent()) {
            return within.get().stepIds().contains(id);
        }
        for (ArazzoDescription.Workflow workflow : description.workflows()) {
            if (workflow.stepIds().contains(id)) {
                return true;
            }
        }
        return false;
    }

    private boolean hasInput(Node workflow, String name) {
        Node inputs = description.get(workflow, "inputs");
        return description.get(inputs, "properties").has(name);
    }

    private static Optional<Named> named(String expression, String beginning) {
        String rest = expression.substring(beginning.length());
        int length = lengthOfName(rest);
        boolean isNamed = length > 0
                && length < rest.length()
                && rest.charAt(length) == '.'
                && rest.indexOf('\n') < 0
                && rest.indexOf('\r') < 0;
        return isNamed
                ? Optional.of(new Named(rest.substring(0, length), rest.substring(length + 1)))
                : Optional.empty();
    }

    /** A backslash is taken as a character of names too, as the Spectral rule language has it. */
    private static int lengthOfName(String text) {
        int length = 0;
        while (length < text.length()) {
            char c = text.charAt(length);
            boolean isPart = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (!isPart && c != '_' && c != '-' && c != '\\') {
                break;
            }
            length++;
        }
        return length;
    }
}
