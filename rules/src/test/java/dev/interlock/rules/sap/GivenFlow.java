package dev.interlock.rules.sap;

import dev.interlock.artefact.Artefacts;
import dev.interlock.model.ModelSchema;
import dev.interlock.rules.GivenProject;
import dev.interlock.rules.ReadableSchema;
import org.junit.jupiter.api.AfterEach;

/** One flow in a project, written anew by each test; what is read of it keeps to the published schemas. */
abstract class GivenFlow {

    static final String DIAGRAM = "flow/src/main/resources/scenarioflows/integrationflow/Orders.iflw";
    static final String MANIFEST = "flow/META-INF/MANIFEST.MF";
    static final String PARAMETERS = "flow/src/main/resources/parameters.prop";

    final GivenProject project = GivenProject.empty()
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

    static String diagram(String channel, String steps) {
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

    static String sender(String authentication, String role) {
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

    static String receiver(String address, String authentication, String alias, String proxy) {
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

    static String modifier(String header, String type, String value) {
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

    static String scriptStep(String file) {
        return """
                <bpmn2:callActivity id="Step_1" name="Log the order">
                  <bpmn2:extensionElements>
                    <ifl:property><key>activityType</key><value>Script</value></ifl:property>
                    <ifl:property><key>script</key><value>%s</value></ifl:property>
                  </bpmn2:extensionElements>
                </bpmn2:callActivity>
                """.formatted(file);
    }

    static String exceptionSubprocess(String end) {
        return exceptionSubprocess(end, "");
    }

    static String exceptionSubprocess(String end, String steps) {
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
