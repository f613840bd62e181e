package dev.interlock.rules.spectral.arazzo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.rule.Verdict;
import dev.interlock.rules.spectral.Applying;
import dev.interlock.rules.spectral.NoOptions;
import org.junit.jupiter.api.Test;

class ArazzoIdsTest {

    private static final Applying<NoOptions> WORKFLOWS = Applying.of(new ArazzoWorkflowIdUniqueness());
    private static final Applying<NoOptions> STEPS = Applying.of(new ArazzoStepIdUniqueness());
    private static final Applying<NoOptions> DEPENDENCIES = Applying.of(new ArazzoWorkflowDependsOnValidation());

    @Test
    void flags_workflows_with_one_id_and_with_none() {
        WORKFLOWS
                .on("workflows: [{workflowId: a}, {workflowId: b}, {workflowId: a}]")
                .fails("/workflows/2/workflowId: The workflowId 'a' is used more than once");
        WORKFLOWS.on("workflows: [{}, {}]").fails("/workflows/1/workflowId: Several workflows have no 'workflowId'");
    }

    @Test
    void accepts_workflows_with_ids_of_their_own() {
        WORKFLOWS.on("workflows: [{workflowId: a}, {workflowId: b}, {}, null]").holds();
        WORKFLOWS.on("workflows: {a: {}, b: {}}").holds();
    }

    @Test
    void flags_steps_with_one_id_and_with_none_where_they_stand_in_the_text() {
        Applying.Outcome outcome =
                STEPS.at("workflows:\n  - steps:\n    - stepId: a\n    - stepId: a\n    - {}\n", "workflows", "0");

        outcome.failsAt("/", "/");
        assertThat(((Verdict.Fails) outcome.verdict()).failures())
                .extracting(failure -> failure.place().orElseThrow().line() + " " + failure.message())
                .containsExactly(
                        "4 The stepId 'a' is used more than once in its workflow", "5 The step has no 'stepId'");
    }

    @Test
    void accepts_steps_with_ids_of_their_own() {
        STEPS.at("workflows: [{steps: [{stepId: a}, {stepId: b}]}]", "workflows", "0")
                .holds();
        STEPS.at("workflows: [{steps: [{stepId: a}, {stepId: a}, {stepId: 1}]}]", "workflows", "0")
                .holds();
        STEPS.at("workflows: [{}]", "workflows", "0").holds();
    }

    @Test
    void flags_dependencies_that_lead_nowhere() {
        DEPENDENCIES
                .on("""
                sourceDescriptions: [{name: api, type: openapi}, {name: more, type: arazzo}, {name: untyped}]
                workflows:
                  - workflowId: a
                    dependsOn:
                      - b
                      - a
                      - a
                      - $sourceDescriptions.api.x
                      - $sourceDescriptions.more
                      - $sourceDescriptions.more.x
                      - $sourceDescriptions.untyped.x
                      - $steps.x.y
                      - 1
                """)
                .fails(
                        "/workflows/0/dependsOn/0: The dependency 'b' is no workflow of this description",
                        "/workflows/0/dependsOn/2: The dependency 'a' is listed more than once",
                        "/workflows/0/dependsOn/3: The dependency '$sourceDescriptions.api.x' names a source of type"
                                + " 'openapi', which has no workflows",
                        "/workflows/0/dependsOn/4: The dependency '$sourceDescriptions.more' names a source, but no"
                                + " workflow of it",
                        "/workflows/0/dependsOn/6: The dependency '$sourceDescriptions.untyped.x' names a source that is"
                                + " not described with its type",
                        "/workflows/0/dependsOn/7: The dependency '$steps.x.y' is no runtime expression that leads to a"
                                + " workflow");
    }

    @Test
    void accepts_dependencies_of_this_and_other_descriptions() {
        DEPENDENCIES.on("""
                sourceDescriptions: [{name: more, type: arazzo}]
                workflows: [{workflowId: a, dependsOn: [b, $sourceDescriptions.more.x]}, {workflowId: b}]
                """).holds();
    }
}
