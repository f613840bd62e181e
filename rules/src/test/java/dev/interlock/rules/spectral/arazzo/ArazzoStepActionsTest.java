package dev.interlock.rules.spectral.arazzo;

import dev.interlock.rules.spectral.Applying;
import dev.interlock.rules.spectral.NoOptions;
import org.junit.jupiter.api.Test;

class ArazzoStepActionsTest {

    private static final Applying<NoOptions> FAILURE = Applying.of(new ArazzoStepFailureActionsValidation());
    private static final Applying<NoOptions> SUCCESS = Applying.of(new ArazzoStepSuccessActionsValidation());
    private static final String PLACE = "/workflows/0/steps/0/onFailure/";

    private static String failing(String actions) {
        return """
                sourceDescriptions: [{name: more, type: arazzo}]
                workflows:
                  - workflowId: one
                    steps:
                      - stepId: first
                        onFailure: %s
                components: {failureActions: {again: {name: again, type: retry}}}
                """.formatted(actions);
    }

    @Test
    void flags_actions_of_one_name() {
        FAILURE.on(failing("[{name: a, type: end}, {name: b, type: end}, {name: a, type: end}]"))
                .fails(PLACE + "2: The action 'a' is listed more than once");
    }

    @Test
    void flags_references_that_name_no_action() {
        FAILURE.on(failing("[{reference: $components.failureActions.none}, {reference: $steps.first.x}]"))
                .fails(
                        PLACE + "0: '$components.failureActions.none' names no action that can be reused here",
                        PLACE + "1: '$steps.first.x' names no action that can be reused here");
        SUCCESS.on("workflows: [{steps: [{onSuccess: [{reference: $url}]}]}]")
                .fails("/workflows/0/steps/0/onSuccess/0: There is no reusable action '$url'");
    }

    @Test
    void flags_what_leads_nowhere_or_to_two_places() {
        FAILURE.on(failing("[{name: a, type: goto, workflowId: two}, {name: b, type: retry, stepId: last}, {name: c,"
                        + " type: goto, workflowId: one, stepId: first}, {name: d, type: goto, workflowId:"
                        + " $sourceDescriptions.less.x}]"))
                .fails(
                        PLACE + "0: There is no workflow 'two' to go to",
                        PLACE + "1: The workflow has no step 'last' to go to",
                        PLACE + "2: An action goes to a workflow or to a step, not to both",
                        PLACE + "3: There is no workflow '$sourceDescriptions.less.x' to go to");
    }

    @Test
    void flags_actions_of_the_workflow_at_the_step() {
        SUCCESS.on("workflows: [{steps: [{stepId: a}], successActions: [{name: a, type: goto, stepId: b}]}]")
                .failsAt("/workflows/0/steps/0");
    }

    @Test
    void flags_criteria_of_actions() {
        FAILURE.on(failing("[{name: a, type: end, criteria: [{condition: ''}]}]"))
                .fails(PLACE + "0/criteria/0/condition: The criterion has no condition");
    }

    @Test
    void accepts_an_action_of_the_step_in_place_of_that_of_the_workflow() {
        SUCCESS.on("""
                workflows:
                  - steps:
                      - {stepId: a, onSuccess: [{name: x, type: goto, stepId: a}]}
                    successActions: [{name: x, type: goto, stepId: b}]
                """).holds();
    }

    @Test
    void accepts_what_leads_somewhere() {
        FAILURE.on(failing("[{reference: $components.failureActions.again}, {name: a, type: goto, stepId: first},"
                        + " {name: b, type: goto, workflowId: $sourceDescriptions.more.x}, {name: c, type: end,"
                        + " stepId: x}, text]"))
                .holds();
        SUCCESS.on("workflows: [{steps: [{onSuccess: [{name: a, type: retry, stepId: b}]}]}]")
                .holds();
    }
}
