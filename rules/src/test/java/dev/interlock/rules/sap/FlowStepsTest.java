package dev.interlock.rules.sap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.document.Node;
import dev.interlock.document.Unresolved.Reason;
import org.junit.jupiter.api.Test;

/** What the steps of a flow say: headers, names, scripts, error handling. */
class FlowStepsTest extends GivenFlow {

    @Test
    void sets_headers_and_the_business_key_in_a_content_modifier() {
        project.with(DIAGRAM, diagram(sender("RoleBased", "x"), modifier("SAP_ApplicationID", "xpath", "//OrderId")));

        Node facts = project.facts();

        assertThat(facts.get("headers").size())
                .as("the platform gives this name")
                .isZero();
        assertThat(facts.get("logging").get("businessKey").text()).isEqualTo("SAP_ApplicationID");
        assertThat(project.document(SapIflowFormat.ID)
                        .get("steps")
                        .get(0)
                        .get("sets")
                        .get(0)
                        .get("value")
                        .text())
                .isEqualTo("//OrderId");
    }

    @Test
    void knows_names_that_the_editor_gave() {
        project.with(DIAGRAM, diagram(sender("RoleBased", "x"), modifier("a", "constant", "b")));

        Node parts = project.facts().get("parts");

        assertThat(parts.get(0).get("name").text()).isEqualTo("HTTPS");
        assertThat(parts.get(0).get("defaultName").isTrue()).isTrue();
        Node step = parts.get(parts.size() - 1);
        assertThat(step.get("name").text()).isEqualTo("Content Modifier 1");
        assertThat(step.get("defaultName").isTrue()).isTrue();
    }

    @Test
    void finds_that_a_script_logs_the_message_body() {
        String script = "flow/src/main/resources/script/log.groovy";
        project.with(DIAGRAM, diagram(sender("RoleBased", "x"), scriptStep("log.groovy")))
                .with(script, """
                def Message processData(Message message) {
                    def body = message.getBody(java.lang.String)
                    def log = messageLogFactory.getMessageLog(message)
                    // log.addAttachmentAsString("Comment", body, "text/plain")
                    log.addAttachmentAsString("Request", body, "text/plain")
                    log.addAttachmentAsString("Size", body.length().toString(), "text/plain")
                    log.addCustomHeaderProperty("OrderId", message.getProperty("id"))
                    println "done"
                    return message
                }
                """);

        Node facts = project.facts();

        assertThat(facts.get("logging").get("payload").size()).isEqualTo(1);
        assertThat(facts.get("logging").get("payload").isOpen()).isFalse();
        assertThat(facts.get("logging").get("payload").get(0).location().file()).isEqualTo(script);
        assertThat(facts.get("logging").get("payload").get(0).location().line()).isEqualTo(5);
        assertThat(facts.get("logging").get("businessKey").text()).isEqualTo("OrderId");
        Node read = project.document(SapIflowFormat.ID).get("scripts").get(0);
        assertThat(read.get("output").get(0).location().line()).isEqualTo(8);
    }

    @Test
    void says_nothing_about_scripts_that_are_not_in_the_project() {
        project.with(DIAGRAM, diagram(sender("RoleBased", "x"), scriptStep("missing.groovy")));

        Node logging = project.facts().get("logging");

        assertThat(logging.get("payload").isOpen()).isTrue();
        assertThat(logging.get("businessKey").unresolved().reason()).isEqualTo(Reason.UNREADABLE);
    }

    @Test
    void observes_errors_that_an_exception_subprocess_raises_again() {
        project.with(DIAGRAM, diagram(sender("RoleBased", "x"), exceptionSubprocess("bpmn2:errorEventDefinition")));
        assertThat(project.facts().get("errorHandling").get("observed").isTrue())
                .isTrue();

        project.with(DIAGRAM, diagram(sender("RoleBased", "x"), exceptionSubprocess("bpmn2:messageEventDefinition")));
        assertThat(project.facts().get("errorHandling").get("present").isTrue()).isTrue();
        assertThat(project.facts().get("errorHandling").get("observed").text()).isEqualTo("false");

        project.with(DIAGRAM, diagram(sender("RoleBased", "x"), ""));
        assertThat(project.facts().get("errorHandling").get("present").text()).isEqualTo("false");
    }

    @Test
    void observes_errors_that_the_log_or_the_answer_tells() {
        String end = "bpmn2:messageEventDefinition";
        String status = modifier("CamelHttpResponseCode", "constant", "500");
        project.with(DIAGRAM, diagram(sender("RoleBased", "x"), exceptionSubprocess(end, status)));
        assertThat(observed()).isEqualTo("true");

        String accepted = modifier("CamelHttpResponseCode", "constant", "202");
        project.with(DIAGRAM, diagram(sender("RoleBased", "x"), exceptionSubprocess(end, accepted)));
        assertThat(observed()).isEqualTo("false");

        String custom = modifier("SAP_MessageProcessingLogCustomStatus", "constant", "Rejected");
        project.with(DIAGRAM, diagram(sender("RoleBased", "x"), exceptionSubprocess(end, custom)));
        assertThat(observed()).isEqualTo("true");

        String kept = """
                <bpmn2:callActivity id="Step_2" name="Keep for a retry">
                  <bpmn2:extensionElements>
                    <ifl:property><key>activityType</key><value>DBstorage</value></ifl:property>
                    <ifl:property><key>operation</key><value>put</value></ifl:property>
                  </bpmn2:extensionElements>
                </bpmn2:callActivity>
                """;
        project.with(DIAGRAM, diagram(sender("RoleBased", "x"), exceptionSubprocess(end, kept)));
        assertThat(observed()).isEqualTo("true");
    }

    private String observed() {
        return project.facts().get("errorHandling").get("observed").text();
    }

    @Test
    void asks_the_caller_of_a_subflow_for_the_error_path() {
        String entry = """
                <bpmn2:messageFlow id="MessageFlow_1" name="ProcessDirect" sourceRef="Participant_1" targetRef="Start_1">
                  <bpmn2:extensionElements>
                    <ifl:property><key>ComponentType</key><value>ProcessDirect</value></ifl:property>
                    <ifl:property><key>direction</key><value>Sender</value></ifl:property>
                  </bpmn2:extensionElements>
                </bpmn2:messageFlow>
                """;

        project.with(DIAGRAM, diagram(entry, ""));
        assertThat(project.facts().get("errorHandling").get("present").isUnresolved())
                .isTrue();

        project.with(DIAGRAM, diagram(entry + sender("RoleBased", "x"), ""));
        assertThat(project.facts().get("errorHandling").get("present").text()).isEqualTo("false");
    }

    @Test
    void knows_the_name_that_somebody_gave_to_a_process() {
        String process =
                "<bpmn2:participant id='P_%d' ifl:type='IntegrationProcess' name='%s' processRef='Process_%1$d'/>";
        project.with(
                DIAGRAM,
                diagram(
                        process.formatted(8, "Local Integration Process 2")
                                + process.formatted(9, "Exception Subprocess"),
                        ""));

        Node parts = project.facts().get("parts");

        assertThat(parts.children())
                .filteredOn(part -> part.get("kind").text().equals("process"))
                .extracting(part ->
                        part.get("name").text() + " " + part.get("defaultName").text())
                .containsExactly("Local Integration Process 2 true", "Exception Subprocess false");
    }
}
