package dev.interlock.rules.spectral.arazzo;

import dev.interlock.rules.spectral.Applying;
import dev.interlock.rules.spectral.NoOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tries expressions as the outputs of steps and workflows. */
class RuntimeExpressionsTest {

    private static final Applying<NoOptions> OF_STEPS = Applying.of(new ArazzoStepOutputNamesValidation());
    private static final Applying<NoOptions> OF_WORKFLOWS = Applying.of(new ArazzoWorkflowOutputNamesValidation());

    private static final String STEP = """
            workflows:
              - workflowId: one
                inputs: {$ref: '#/components/inputs/login'}
                steps:
                  - stepId: first
                    outputs: {out: "%s"}
              - workflowId: two
                steps: [{stepId: second}]
            components:
              inputs: {login: {properties: {user: {}}}}
              parameters: {page: {}}
              successActions: {done: {}}
              failureActions: {again: {}}
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$url",
                "$method",
                "$statusCode",
                "$request.header.x",
                "$response.body#/id",
                "$message.payload",
                "$outputs.x",
                "$inputs.user",
                "$steps.first.outputs.x",
                "$workflows.two.outputs.x",
                "$workflows.two.steps.second.outputs.x",
                "$sourceDescriptions.any.url",
                "$components.inputs.any",
                "$components.parameters.page",
                "$components.successActions.done",
                "$components.failureActions.again"
            })
    void accepts_expressions_that_lead_somewhere(String expression) {
        OF_STEPS.on(STEP.formatted(expression)).holds();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "url",
                "$other",
                "$inputs.nobody",
                "$inputs.user.name",
                "$steps.second.outputs.x",
                "$steps.first",
                "$steps.fi rst.x",
                "$workflows.three.outputs.x",
                "$workflows.two",
                "$workflows.two.steps.first.outputs.x",
                "$components.parameters.none",
                "$components.successActions.again",
                "$components.failureActions."
            })
    void flags_expressions_that_lead_nowhere(String expression) {
        OF_STEPS.on(STEP.formatted(expression))
                .fails("/workflows/0/steps/0/outputs/out: '" + expression
                        + "' is no runtime expression that leads to a value");
    }

    @Test
    void flags_names_that_expressions_cannot_hold() {
        OF_STEPS.on("workflows: [{steps: [{outputs: {'a b': $url, a.b-c_1: $url}}]}]")
                .fails("/workflows/0/steps/0/outputs/a b: The name 'a b' of an output has other characters than"
                        + " letters, digits, '.', '-' and '_'");
        OF_WORKFLOWS.on("workflows: [{outputs: {'ä': $url}}]").failsAt("/workflows/0/outputs/ä");
    }

    @Test
    void flags_outputs_of_workflows() {
        OF_WORKFLOWS
                .on("workflows: [{outputs: {a: $steps.x.y, b: $inputs.z}, steps: [{stepId: x}]}]")
                .failsAt("/workflows/0/outputs/b");
    }

    @Test
    void accepts_outputs_that_are_no_texts() {
        OF_STEPS.on("workflows: [{steps: [{outputs: {a: x}}, {outputs: {b: 1}}]}]")
                .holds();
        OF_WORKFLOWS.on("workflows: [{outputs: [x]}]").holds();
    }
}
