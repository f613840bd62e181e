package dev.interlock.rules.spectral.arazzo;

import dev.interlock.document.Node;
import dev.interlock.document.NodeKind;
import dev.interlock.rules.spectral.Failures;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Judge what steps do after success, or after failure: the actions of a workflow, each replaced by that of the same
 * name which the step has (Arazzo 1.0, Success Action Object and Failure Action Object).
 *
 * <p>A finding about an action is told at its ordinal among those that are in force for the step.
 *
 * @param reusable the name of the actions in the workflow and among the components
 * @param ofStep the name of the actions in the step
 * @param leading the types of actions that lead to another workflow or step
 * @param description the description
 */
record Actions(String reusable, String ofStep, Set<String> leading, ArazzoDescription description) {

    /** What there is to say about an action before it is looked at. */
    private enum Mark {
        NONE,
        REPEATED,
        MISNAMED,
        MISSING
    }

    /** An action in force, with the name that it has or the reference that names it. */
    private record InForce(Mark mark, String name, Optional<Node> action) {

        String key() {
            return mark + " " + name;
        }
    }

    void judge(Failures failures) {
        for (ArazzoDescription.Workflow workflow : description.workflows()) {
            for (Node step : workflow.steps()) {
                List<InForce> actions = inForce(workflow.node(), step);
                Set<String> seen = new HashSet<>();
                for (int i = 0; i < actions.size(); i++) {
                    InForce action = actions.get(i);
                    Node place = description.get(step, ofStep, i);
                    judgeName(action, seen.add(action.name()), place, failures);
                    if (action.action().isPresent()) {
                        Node node = action.action().get();
                        if (leading.contains(
                                description.get(node, "type").findText().orElse(""))) {
                            judgeTarget(node, workflow, place, failures);
                        }
                        Criterion.judge(node, place, "criteria", description, failures);
                    }
                }
            }
        }
    }

    private static void judgeName(InForce action, boolean isNew, Node place, Failures failures) {
        String name = Failures.quoted(action.name());
        switch (action.mark()) {
            case MISNAMED -> failures.add(name + " names no action that can be reused here", place);
            case MISSING -> failures.add("There is no reusable action " + name, place);
            case REPEATED -> failures.add("The action " + name + " is listed more than once", place);
            case NONE -> {
                if (!isNew) {
                    failures.add("The action " + name + " is listed more than once", place);
                }
            }
        }
    }

    private void judgeTarget(Node action, ArazzoDescription.Workflow workflow, Node place, Failures failures) {
        Node workflowId = description.get(action, "workflowId");
        Node stepId = description.get(action, "stepId");
        if (workflowId.isString() && !leadsToWorkflow(workflowId.text())) {
            failures.add("There is no workflow " + Failures.quoted(workflowId.text()) + " to go to", place);
        }
        if (isThere(stepId) && !workflow.stepIds().contains(stepId.isString() ? stepId.text() : "")) {
            failures.add(
                    "The workflow has no step "
                            + Failures.quoted(stepId.findText().orElse("")) + " to go to",
                    place);
        }
        if (isThere(workflowId) && isThere(stepId)) {
            failures.add("An action goes to a workflow or to a step, not to both", place);
        }
    }

    private boolean leadsToWorkflow(String id) {
        if (!id.startsWith("$")) {
            return description.hasWorkflow(id);
        }
        String[] parts = id.split("\\.", -1);
        return new RuntimeExpressions(description).isRight(id) && parts.length > 1 && description.hasSource(parts[1]);
    }

    private List<InForce> inForce(Node workflow, Node step) {
        Map<String, InForce> inForce = new LinkedHashMap<>();
        for (InForce action : listed(workflow, reusable)) {
            // Actions that are repeated stay several, as each has its place.
            inForce.putIfAbsent(free(action, inForce), action);
        }
        for (InForce action : listed(step, ofStep)) {
            inForce.put(action.key(), action);
        }
        return new ArrayList<>(inForce.values());
    }

    private static String free(InForce action, Map<String, InForce> taken) {
        String key = action.key();
        for (int i = 2; taken.containsKey(key); i++) {
            key = action.key() + ' ' + i;
        }
        return key;
    }

    private List<InForce> listed(Node owner, String key) {
        List<InForce> listed = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (Node action : description.elements(owner, key)) {
            Optional<InForce> read = read(action);
            if (read.isPresent()) {
                InForce one = read.get();
                listed.add(known.add(one.key()) ? one : new InForce(Mark.REPEATED, one.name(), one.action()));
            }
        }
        return listed;
    }

    private Optional<InForce> read(Node action) {
        if (!action.isObject()) {
            return Optional.empty();
        }
        Node reference = description.get(action, "reference");
        if (reference.isAbsent()) {
            return named(action);
        }
        if (!reference.isString()) {
            return Optional.empty();
        }
        String text = reference.text();
        String beginning = "$components." + reusable + ".";
        boolean isOther = reusable.equals("failureActions") && !text.startsWith(beginning);
        if (isOther || !new RuntimeExpressions(description).isRight(text)) {
            return Optional.of(new InForce(Mark.MISNAMED, text, Optional.empty()));
        }
        Optional<Node> target = text.startsWith(beginning)
                ? description.findComponent(reusable, text.substring(beginning.length()))
                : Optional.empty();
        return target.isPresent()
                ? named(target.get())
                : Optional.of(new InForce(Mark.MISSING, text, Optional.empty()));
    }

    private Optional<InForce> named(Node action) {
        Node name = description.get(action, "name");
        boolean isAction = action.isObject() && name.isString() && action.has("type");
        return isAction ? Optional.of(new InForce(Mark.NONE, name.text(), Optional.of(action))) : Optional.empty();
    }

    private static boolean isThere(Node node) {
        return !node.isAbsent() && node.kind() != NodeKind.NULL;
    }
}
