package dev.interlock.rules.sap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.artefact.Artefacts;
import dev.interlock.artefact.Claim;
import dev.interlock.document.Grade;
import dev.interlock.document.Node;
import dev.interlock.document.Unresolved.Reason;
import dev.interlock.model.ModelSchema;
import dev.interlock.rules.GivenProject;
import dev.interlock.rules.ReadableSchema;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SapIflowFormatTest {

    private static final String DIAGRAM = "flow/src/main/resources/scenarioflows/integrationflow/Orders.iflw";
    private static final String MANIFEST = "flow/META-INF/MANIFEST.MF";
    private static final String PARAMETERS = "flow/src/main/resources/parameters.prop";

    private final GivenProject project = GivenProject.empty()
            .with(MANIFEST, """
                    Manifest-Version: 1.0
                    Bundle-Name: Orders to the ware
                     house
                    Bundle-SymbolicName: orders_to_warehouse; singleton:=true
                    Bundle-Version: 2.1.0
                    SAP-BundleType: IntegrationFlow
                    Require-Capability: scriptcollection.Shared_Scripts;resolution:=optional;
                     source:String="a,b",sap-HTTP;resolution:=optional
                    """)
            .with(DIAGRAM, diagram(sender("RoleBased", "ESBMessaging.send"), ""));

    @AfterEach
    void keeps_to_the_schemas() {
        Artefacts artefacts = project.read();
        artefacts.interfaces().forEach(ModelSchema::assertValid);
        ReadableSchema schema = ReadableSchema.beside(SapIflowFormat.class, "sap-iflow.schema.json");
        GivenProject.documents(artefacts, SapIflowFormat.ID).forEach(schema::assertValid);
    }

    @Test
    void reads_a_folded_manifest_with_its_places() {
        Node flow = project.document(SapIflowFormat.ID);

        assertThat(flow.get("name").text()).isEqualTo("Orders to the warehouse");
        assertThat(flow.get("id").text()).isEqualTo("orders_to_warehouse");
        assertThat(flow.get("version").location()).hasToString(MANIFEST + ":5:17");
        assertThat(flow.get("requires").size()).isEqualTo(2);
        assertThat(flow.get("requires").get(0).get("name").text()).isEqualTo("Shared_Scripts");
        assertThat(flow.get("requires").get(1).get("kind").text()).isEqualTo("adapter");
    }

    @Test
    void extracts_one_interface_named_by_the_manifest() {
        Node facts = project.facts();

        assertThat(project.read().interfaces().get(0).nativeId()).isEqualTo("orders_to_warehouse");
        assertThat(facts.get("style").text()).isEqualTo("flow");
        assertThat(facts.get("version").text()).isEqualTo("2.1.0");
        assertThat(facts.get("vendor").isTrue()).isFalse();
        assertThat(facts.get("operations").get(0).get("path").text()).isEqualTo("/orders/create");
        assertThat(facts.get("segments").size()).isEqualTo(2);
        assertThat(facts.get("endpoints").get(0).get("encrypted").isTrue()).isTrue();
        assertThat(facts.get("dependencies").size()).isEqualTo(1);
    }

    @Test
    void takes_delivered_content_for_the_vendors_only_while_it_is_unchanged() {
        String origin = """
                Bundle-SymbolicName: orders
                Bundle-Version: %s
                Origin-Bundle-SymbolicName: orders
                Origin-Bundle-Version: 1.0.4
                SAP-BundleType: IntegrationFlow
                """;

        assertThat(project.with(MANIFEST, origin.formatted("1.0.4"))
                        .facts()
                        .get("vendor")
                        .isTrue())
                .isTrue();
        assertThat(project.with(MANIFEST, origin.formatted("1.0.5"))
                        .facts()
                        .get("vendor")
                        .isTrue())
                .isFalse();
    }

    @Test
    void offers_basic_and_oauth_to_callers_with_a_role() {
        Node authentication = project.facts().get("operations").get(0).get("authentication");

        assertThat(authentication.get("alternatives").size()).isEqualTo(2);
        Node basic = authentication.get("alternatives").get(0).get("all").get(0);
        assertThat(basic.get("scheme").text()).isEqualTo("basic");
        assertThat(basic.get("roles").get(0).text()).isEqualTo("ESBMessaging.send");
        assertThat(basic.get("genericRole").isTrue()).isTrue();
        assertThat(authentication.get("anonymous").isTrue()).isFalse();
    }

    @Test
    void knows_a_role_of_the_company_from_the_generic_one() {
        project.with(DIAGRAM, diagram(sender("RoleBased", "Orders.create"), ""));

        Node authentication = project.facts().get("authentication");

        assertThat(authentication
                        .get("alternatives")
                        .get(0)
                        .get("all")
                        .get(0)
                        .get("genericRole")
                        .isTrue())
                .isFalse();
    }

    @Test
    void reads_client_certificates_as_mutual_tls() {
        project.with(DIAGRAM, diagram(sender("ClientCertificate", ""), ""));

        Node authentication = project.facts().get("authentication");

        assertThat(authentication
                        .get("alternatives")
                        .get(0)
                        .get("all")
                        .get(0)
                        .get("scheme")
                        .text())
                .isEqualTo("mtls");
    }

    @Test
    void resolves_parameters_whose_names_hold_blanks_and_brackets() {
        project.with(DIAGRAM, diagram(receiver("{{<Host> of S4}}/orders", "Basic", "{{Alias}}", "default"), ""))
                .with(PARAMETERS, """
                        <Host>\\ of\\ S4=https\\://s4.acme.test
                        Alias=S4_ORDERS
                        """);

        Node use = project.facts().get("uses").get(0);

        assertThat(use.get("address").text()).isEqualTo("https://s4.acme.test/orders");
        assertThat(use.get("address").grade()).isEqualTo(Grade.DEFAULT);
        assertThat(use.get("address").sources()).hasSize(2);
        assertThat(use.get("address").sources().get(1).location().file()).isEqualTo(PARAMETERS);
        assertThat(use.get("encrypted").isTrue()).isTrue();
        assertThat(use.get("encrypted").grade()).isEqualTo(Grade.DEFAULT);
        Node scheme =
                use.get("authentication").get("alternatives").get(0).get("all").get(0);
        assertThat(scheme.get("credential").text()).isEqualTo("S4_ORDERS");
    }

    @Test
    void leaves_prompts_missing_values_and_expressions_unresolved() {
        project.with(PARAMETERS, "Prompt=<your host>\nEmpty=\n");

        assertThat(reasonOf("https://{{Prompt}}/x")).isEqualTo(Reason.FILL_ME_IN);
        assertThat(reasonOf("{{Empty}}")).isEqualTo(Reason.FILL_ME_IN);
        assertThat(reasonOf("{{Nowhere}}")).isEqualTo(Reason.PLACEHOLDER);
        assertThat(reasonOf("${property.url}")).isEqualTo(Reason.RUNTIME);
        assertThat(reasonOf("pd:partner:url")).isEqualTo(Reason.RUNTIME);
        assertThat(reasonOf("http://<server>:<port>/x")).isEqualTo(Reason.FILL_ME_IN);
    }

    @Test
    void knows_from_the_scheme_alone_that_an_address_is_open() {
        project.with(DIAGRAM, diagram(receiver("http://{{Host}}/orders", "Basic", "a", "default"), ""));

        Node use = project.facts().get("uses").get(0);

        assertThat(use.get("address").isUnresolved()).isTrue();
        assertThat(use.get("encrypted").text()).isEqualTo("false");
        assertThat(use.get("protocol").text()).isEqualTo("http");
    }

    @Test
    void knows_from_a_prompt_that_its_address_will_be_encrypted() {
        project.with(PARAMETERS, "Address=https\\://<host>/orders\nOpen=http\\://<host>/orders\n");

        assertThat(encryptedOf("{{Address}}").text()).isEqualTo("true");
        assertThat(encryptedOf("https://<host>/orders").text()).isEqualTo("true");
        assertThat(encryptedOf("{{Open}}").isUnresolved()).isTrue();
    }

    @Test
    void says_of_an_adapter_without_an_address_that_nobody_declares_its_encryption() {
        project.with(DIAGRAM, diagram(receiver("", "Basic", "a", "default"), ""));

        Node encrypted = project.facts().get("uses").get(0).get("encrypted");

        assertThat(encrypted.unresolved().reason()).isEqualTo(Reason.NOT_DECLARED);
    }

    @Test
    void takes_shared_content_neither_for_pinned_nor_for_floating() {
        Node dependency = project.facts().get("dependencies").get(0);

        assertThat(dependency.get("reference").text()).isEqualTo("Shared_Scripts");
        assertThat(dependency.has("pinned")).isFalse();
    }

    @Test
    void counts_the_tunnel_to_the_customer_as_encrypted() {
        project.with(DIAGRAM, diagram(receiver("http://erp:8000/orders", "Basic", "a", "sapcc"), ""));

        assertThat(project.facts().get("uses").get(0).get("encrypted").isTrue()).isTrue();
    }

    @Test
    void takes_a_channel_without_authentication_as_anonymous_unless_a_header_identifies() {
        String anonymous = receiver("https://api.acme.test", "None", "", "default");
        project.with(DIAGRAM, diagram(anonymous, ""));
        assertThat(project.facts()
                        .get("uses")
                        .get(0)
                        .get("authentication")
                        .get("anonymous")
                        .isTrue())
                .isTrue();

        project.with(DIAGRAM, diagram(anonymous, modifier("Authorization", "expression", "Bearer ${property.token}")));
        assertThat(project.facts().get("uses").get(0).get("authentication").isUnresolved())
                .isTrue();
    }

    @Test
    void leaves_open_who_calls_where_a_script_may_identify_the_flow() {
        String script = "flow/src/main/resources/script/token.groovy";
        project.with(
                DIAGRAM, diagram(receiver("https://api.acme.test", "None", "", "default"), scriptStep("token.groovy")));

        assertThat(usedAuthentication().isUnresolved()).as("not in the project").isTrue();

        project.with(script, "message.setHeader('X-API-TOKEN', token)\n");
        assertThat(usedAuthentication().isUnresolved()).as("sets a token").isTrue();

        project.with(script, "message.setHeader('X-Order', order)\n");
        assertThat(usedAuthentication().get("anonymous").isTrue())
                .as("sets no token")
                .isTrue();
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
    void keeps_channels_inside_the_tenant_apart_from_the_open_world() {
        project.with(DIAGRAM, diagram("""
                <bpmn2:messageFlow id="MessageFlow_1" name="ProcessDirect" sourceRef="Participant_1" targetRef="Start_1">
                  <bpmn2:extensionElements>
                    <ifl:property><key>ComponentType</key><value>ProcessDirect</value></ifl:property>
                    <ifl:property><key>address</key><value>/orders</value></ifl:property>
                    <ifl:property><key>direction</key><value>Sender</value></ifl:property>
                  </bpmn2:extensionElements>
                </bpmn2:messageFlow>
                """, ""));

        Node facts = project.facts();

        assertThat(facts.get("endpoints").get(0).get("protocol").text()).isEqualTo("processdirect");
        assertThat(facts.get("endpoints").get(0).get("encrypted").isTrue()).isTrue();
        assertThat(facts.get("authentication").get("anonymous").isTrue()).isFalse();
    }

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
    void reads_whatever_prefixes_a_diagram_uses() {
        String renamed = diagram(sender("RoleBased", "x"), "")
                .replace("bpmn2:", "b:")
                .replace("ifl:", "i:")
                .replace("xmlns:bpmn2", "xmlns:b")
                .replace("xmlns:ifl", "xmlns:i");

        project.with(DIAGRAM, renamed);

        assertThat(project.facts().get("operations").size()).isEqualTo(1);
    }

    @Test
    void claims_a_diagram_without_a_manifest_with_less_certainty() {
        project.without(MANIFEST);

        Claim claim = project.read().of(SapIflowFormat.ID).get(0).claim();

        assertThat(claim.strength()).isEqualTo(Claim.Strength.LIKELY);
        assertThat(project.read().interfaces().get(0).nativeId())
                .isEqualTo(DIAGRAM.substring(0, DIAGRAM.length() - ".iflw".length()));
    }

    @Test
    void reads_an_exported_zip() {
        GivenProject zipped = GivenProject.empty()
                .with("META-INF/MANIFEST.MF", "Bundle-SymbolicName: zipped\nSAP-BundleType: IntegrationFlow\n")
                .with(DIAGRAM.substring("flow/".length()), diagram(sender("RoleBased", "x"), ""))
                .zippedAs("export/Orders.zip");

        Node facts = zipped.facts();

        assertThat(facts.get("name").text()).isEqualTo("zipped");
        assertThat(facts.get("artefact").text()).startsWith("export/Orders.zip!/src/main/resources/");
        assertThat(facts.get("operations").size()).isEqualTo(1);
    }

    @Test
    void reads_each_flow_of_a_zip_of_zips_apart() {
        GivenProject one = GivenProject.empty()
                .with("META-INF/MANIFEST.MF", "Bundle-SymbolicName: inner\nSAP-BundleType: IntegrationFlow\n")
                .with(DIAGRAM.substring("flow/".length()), diagram(sender("RoleBased", "x"), ""))
                .zippedAs("inner.zip")
                .zippedAs("package.zip");

        assertThat(one.facts().get("artefact").text()).startsWith("package.zip!/inner.zip!/src/main/");
    }

    @Test
    void flags_a_second_diagram_in_a_bundle() {
        project.with(DIAGRAM.replace("Orders", "Second"), diagram(sender("RoleBased", "x"), ""));

        assertThat(project.problems()).containsExactly("iflow-ambiguous");
        assertThat(project.read().interfaces()).hasSize(1);
    }

    @Test
    void flags_a_bundle_without_a_diagram() {
        project.without(DIAGRAM);

        assertThat(project.problems()).containsExactly("iflow-missing");
        assertThat(project.document(SapIflowFormat.ID).get("channels").isOpen()).isTrue();
    }

    @Test
    void claims_nothing_absent_in_a_diagram_that_is_not_well_formed() {
        project.with(DIAGRAM, "<bpmn2:definitions><open>");

        Node facts = project.facts();

        assertThat(facts.get("operations").isOpen()).isTrue();
        assertThat(facts.get("errorHandling").get("present").isUnresolved()).isTrue();
        assertThat(facts.get("name").text()).isEqualTo("orders_to_warehouse");
        assertThat(project.problems()).isNotEmpty();
    }

    @Test
    void reads_no_entity() {
        project.with(DIAGRAM, """
                <!DOCTYPE bpmn2:definitions [<!ENTITY secret SYSTEM "file:///etc/passwd">]>
                """ + diagram(sender("&secret;", "x"), "").replaceFirst("<\\?xml[^>]*>\\s*", ""));

        assertThat(GivenProject.textOf(project.document(SapIflowFormat.ID))).doesNotContain("root:");
        assertThat(project.problems()).contains("xml-doctype");
    }

    @Test
    void flags_broken_lines_of_a_manifest_and_reads_the_others() {
        project.with(MANIFEST, " starts folded\nSAP-BundleType: IntegrationFlow\nno colon here\nBundle-Version: 3.0\n");

        assertThat(project.problems()).containsExactly("manifest-invalid", "manifest-invalid");
        assertThat(project.facts().get("version").text()).isEqualTo("3.0");
    }

    @Test
    void joins_a_character_that_a_fold_cuts_in_two() {
        byte[] name = "Bundle-Name: Aufträge\n".getBytes(StandardCharsets.UTF_8);
        int cut = "Bundle-Name: Auftr".length() + 1;
        ByteArrayOutputStream folded = new ByteArrayOutputStream();
        folded.write(name, 0, cut);
        folded.writeBytes("\r\n ".getBytes(StandardCharsets.UTF_8));
        folded.write(name, cut, name.length - cut);
        folded.writeBytes("SAP-BundleType: IntegrationFlow\n".getBytes(StandardCharsets.UTF_8));

        project.with(MANIFEST, folded.toByteArray());

        assertThat(project.document(SapIflowFormat.ID).get("name").text()).isEqualTo("Aufträge");
    }

    private Node usedAuthentication() {
        return project.facts().get("uses").get(0).get("authentication");
    }

    private Node encryptedOf(String address) {
        project.with(DIAGRAM, diagram(receiver(address, "Basic", "a", "default"), ""));
        return project.facts().get("uses").get(0).get("encrypted");
    }

    private Reason reasonOf(String address) {
        project.with(DIAGRAM, diagram(receiver(address, "Basic", "a", "default"), ""));
        return project.facts().get("uses").get(0).get("address").unresolved().reason();
    }

    private static String diagram(String channel, String steps) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <bpmn2:definitions xmlns:bpmn2="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:ifl="http:///com.sap.ifl.model/Ifl.xsd">
                  <bpmn2:collaboration id="Collaboration_1">
                    <bpmn2:extensionElements>
                      <ifl:property><key>allowedHeaderList</key><value>X-Order|X-Partner</value></ifl:property>
                    </bpmn2:extensionElements>
                    <bpmn2:participant id="Participant_1" ifl:type="EndpointSender" name="Sender"/>
                    <bpmn2:participant id="Participant_2" ifl:type="EndpointRecevier" name="Warehouse"/>
                    %s
                  </bpmn2:collaboration>
                  <bpmn2:process id="Process_1" name="Integration Process">
                    %s
                  </bpmn2:process>
                </bpmn2:definitions>
                """.formatted(channel, steps);
    }

    private static String sender(String authentication, String role) {
        return """
                <bpmn2:messageFlow id="MessageFlow_1" name="HTTPS" sourceRef="Participant_1" targetRef="Start_1">
                  <bpmn2:extensionElements>
                    <ifl:property><key>ComponentType</key><value>HTTPS</value></ifl:property>
                    <ifl:property><key>urlPath</key><value>/orders/create</value></ifl:property>
                    <ifl:property><key>senderAuthType</key><value>%s</value></ifl:property>
                    <ifl:property><key>userRole</key><value>%s</value></ifl:property>
                    <ifl:property><key>direction</key><value>Sender</value></ifl:property>
                  </bpmn2:extensionElements>
                </bpmn2:messageFlow>
                """.formatted(authentication, role);
    }

    private static String receiver(String address, String authentication, String alias, String proxy) {
        return """
                <bpmn2:messageFlow id="MessageFlow_2" name="HTTP" sourceRef="Step_1" targetRef="Participant_2">
                  <bpmn2:extensionElements>
                    <ifl:property><key>ComponentType</key><value>HTTP</value></ifl:property>
                    <ifl:property><key>httpAddressWithoutQuery</key><value>%s</value></ifl:property>
                    <ifl:property><key>authenticationMethod</key><value>%s</value></ifl:property>
                    <ifl:property><key>credentialName</key><value>%s</value></ifl:property>
                    <ifl:property><key>proxyType</key><value>%s</value></ifl:property>
                    <ifl:property><key>direction</key><value>Receiver</value></ifl:property>
                  </bpmn2:extensionElements>
                </bpmn2:messageFlow>
                """.formatted(escaped(address), authentication, escaped(alias), proxy);
    }

    private static String modifier(String header, String type, String value) {
        String row = "<row><cell id='Action'>Create</cell><cell id='Type'>%s</cell><cell id='Value'>%s</cell>"
                + "<cell id='Name'>%s</cell></row>";
        return """
                <bpmn2:callActivity id="Step_1" name="Content Modifier 1">
                  <bpmn2:extensionElements>
                    <ifl:property><key>activityType</key><value>Enricher</value></ifl:property>
                    <ifl:property><key>headerTable</key><value>%s</value></ifl:property>
                  </bpmn2:extensionElements>
                </bpmn2:callActivity>
                """.formatted(escaped(row.formatted(type, value, header)));
    }

    private static String scriptStep(String file) {
        return """
                <bpmn2:callActivity id="Step_1" name="Log the order">
                  <bpmn2:extensionElements>
                    <ifl:property><key>activityType</key><value>Script</value></ifl:property>
                    <ifl:property><key>script</key><value>%s</value></ifl:property>
                  </bpmn2:extensionElements>
                </bpmn2:callActivity>
                """.formatted(file);
    }

    private static String exceptionSubprocess(String end) {
        return exceptionSubprocess(end, "");
    }

    private static String exceptionSubprocess(String end, String steps) {
        return """
                <bpmn2:subProcess id="Sub_1" name="Exception Subprocess 1">
                  <bpmn2:extensionElements>
                    <ifl:property><key>activityType</key><value>ErrorEventSubProcessTemplate</value></ifl:property>
                  </bpmn2:extensionElements>
                  <bpmn2:startEvent id="Start_9" name="Error Start 1"><bpmn2:errorEventDefinition/></bpmn2:startEvent>
                  %s
                  <bpmn2:endEvent id="End_9" name="End"><%s/></bpmn2:endEvent>
                </bpmn2:subProcess>
                """.formatted(steps, end);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
