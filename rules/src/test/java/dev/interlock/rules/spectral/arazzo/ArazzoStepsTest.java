package dev.interlock.rules.spectral.arazzo;

import dev.interlock.rules.spectral.Applying;
import dev.interlock.rules.spectral.NoOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArazzoStepsTest {

    private static final Applying<NoOptions> STEPS = Applying.of(new ArazzoStepValidation());
    private static final Applying<NoOptions> PARAMETERS = Applying.of(new ArazzoStepParametersValidation());
    private static final Applying<NoOptions> BODIES = Applying.of(new ArazzoStepRequestBodyValidation());
    private static final Applying<NoOptions> CRITERIA = Applying.of(new ArazzoStepSuccessCriteriaValidation());

    private static String step(String members) {
        return """
                sourceDescriptions: [{name: api}]
                workflows:
                  - {workflowId: one, inputs: {properties: {in: {}}}, steps: [{stepId: s, %s}]}
                components: {parameters: {page: {name: page, in: query, value: 1}}}
                """.formatted(members);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "operationId: $sourceDescriptions.other.x | operationId",
                "operationId: $unknown.api | operationId",
                "operationId: $steps.none.x | operationId",
                "operationPath: '#/paths/x' | operationPath",
                "operationPath: '{$sourceDescriptions.api.url}#' | operationPath",
                "operationPath: '{$sourceDescriptions.other.url}#/paths' | operationPath",
                "workflowId: $sourceDescriptions.other.x | workflowId",
                "workflowId: $unknown | workflowId"
            })
    void flags_operations_and_workflows_of_no_source(String member, String at) {
        STEPS.on(step(member)).failsAt("/workflows/0/steps/0/" + at);
    }

    @Test
    void flags_a_description_without_sources() {
        STEPS.on("workflows: []").fails("/sourceDescriptions: The description names no sources");
        STEPS.on("sourceDescriptions: []").failsAt("/sourceDescriptions");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "operationId: create",
                "operationId: $sourceDescriptions.api.create",
                "operationPath: '{$sourceDescriptions.api.url}#/paths/x'",
                "workflowId: any",
                "workflowId: $sourceDescriptions.api.any"
            })
    void accepts_operations_and_workflows_of_sources(String member) {
        STEPS.on(step(member)).holds();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{name: a}, {name: a} | /1",
                "{name: a, in: query}, {name: a, in: path} | /1",
                "{reference: $components.parameters.none} | /0",
                "{reference: $url} | /0",
                "{name: a, value: $inputs.other} | /0",
                "{name: a, value: $response.body} | /0",
                "{name: a}, {name: b, in: query} | ''"
            })
    void flags_parameters(String parameters, String at) {
        PARAMETERS.on(step("parameters: [" + parameters + "]")).failsAt("/workflows/0/steps/0/parameters" + at);
    }

    @Test
    void flags_parameters_that_do_not_suit_what_is_called() {
        PARAMETERS
                .on(step("operationId: x, parameters: [{name: a}]"))
                .fails(
                        "/workflows/0/steps/0/parameters: The step calls an operation, whose parameters say by 'in' where"
                                + " they are sent");
        PARAMETERS
                .on(step("workflowId: x, parameters: [{name: a, in: query}]"))
                .fails(
                        "/workflows/0/steps/0/parameters: The step calls a workflow, whose parameters are sent nowhere by"
                                + " 'in'");
    }

    @Test
    void accepts_parameters() {
        PARAMETERS
                .on(step("operationId: x, parameters: [{name: a, in: query, value: $inputs.in}, {reference:"
                        + " $components.parameters.page}, {name: 1}, text]"))
                .holds();
        PARAMETERS
                .on(step("workflowId: x, parameters: [{name: a, value: $steps.s.outputs.x}]"))
                .holds();
        PARAMETERS
                .on("workflows: [{parameters: [{name: a}, {name: a}], steps: [{stepId: a}]}]")
                .holds();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "contentType: json | /contentType",
                "contentType: text/plain;charset=utf-8 | /contentType",
                "contentType: [] | /contentType",
                "payload: $inputs.other | /payload",
                "replacements: [{value: 1}] | /replacements/0",
                "replacements: [{target: /x, value: $steps.t.x}] | /replacements/0/value"
            })
    void flags_bodies(String body, String at) {
        BODIES.on(step("requestBody: {" + body + "}")).failsAt("/workflows/0/steps/0/requestBody" + at);
    }

    @Test
    void accepts_bodies() {
        BODIES.on(step("requestBody: {contentType: application/vnd.acme+json, payload: $inputs.in, replacements:"
                        + " [{target: /x, value: $steps.s.x}]}"))
                .holds();
        BODIES.on(step("requestBody: {payload: {a: $inputs.other}}")).holds();
        BODIES.on(step("requestBody: text")).holds();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text | ''",
                "{condition: ' '} | /condition",
                "{condition: a, type: simple} | ''",
                "{condition: a, type: {type: jsonpath}, context: $url} | /type",
                "{condition: '(', type: regex, context: $url} | /condition",
                "{condition: a, context: body} | /context"
            })
    void flags_criteria(String criterion, String at) {
        CRITERIA.on(step("successCriteria: [" + criterion + "]"))
                .failsAt("/workflows/0/steps/0/successCriteria/0" + at);
    }

    @Test
    void accepts_criteria() {
        CRITERIA.on(
                        step(
                                "successCriteria: [{condition: $statusCode == 200}, {condition: '^a', type: regex, context:"
                                        + " $response.body}, {condition: $.x, type: {type: jsonpath, version: x}, context: $url}, null]"))
                .holds();
    }
}
