package dev.interlock.rules.packs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.Interlock;
import dev.interlock.artefact.Project;
import dev.interlock.report.Report;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Runs one rule with one path over an API, an event interface and a flow: the model is what they have in common. */
class OneGuardrailAllStylesTest {

    private static final String API = """
            openapi: 3.0.3
            info: {title: Orders, version: 1.0.0}
            servers: [{url: "http://orders.acme.test"}] # ~ API
            paths: {}
            """;
    private static final String EVENTS = """
            asyncapi: 3.0.0
            info: {title: Order events, version: 1.0.0}
            servers:
              production:
                host: events.acme.test:9092
                protocol: kafka # ~ EVENTS
            """;
    private static final String FLOW = """
            <bpmn2:definitions xmlns:bpmn2="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:ifl="http:///com.sap.ifl.model/Ifl.xsd">
              <bpmn2:collaboration id="c">
                <bpmn2:participant id="p" ifl:type="EndpointRecevier" name="ERP"/>
                <bpmn2:messageFlow id="m" name="Orders" sourceRef="s" targetRef="p">
                  <bpmn2:extensionElements>
                    <ifl:property><key>ComponentType</key><value>HTTP</value></ifl:property>
                    <ifl:property><key>direction</key><value>Receiver</value></ifl:property>
                    <ifl:property><key>httpAddressWithoutQuery</key>
                      <value>http://erp.acme.test/orders</value> <!-- ~ FLOW -->
                    </ifl:property>
                  </bpmn2:extensionElements>
                </bpmn2:messageFlow>
              </bpmn2:collaboration>
            </bpmn2:definitions>
            """;
    private static final String MANIFEST = """
            Manifest-Version: 1.0
            Bundle-SymbolicName: order-flow
            Bundle-Name: Order flow
            Bundle-Version: 1.0.0
            SAP-BundleType: IntegrationFlow
            """;
    private static final String FLOW_FILE = "flow/src/main/resources/scenarioflows/integrationflow/order.iflw";

    @Test
    void flags_an_address_in_clear_wherever_it_stands() {
        Report report = Interlock.builder()
                .pack("interlock:auth")
                .rules(List.of("auth-transport-encrypted"))
                .build()
                .check(Project.inMemory(Map.of(
                        "api/orders.yaml",
                        bytes(API),
                        "events/orders.yaml",
                        bytes(EVENTS),
                        "flow/META-INF/MANIFEST.MF",
                        bytes(MANIFEST),
                        FLOW_FILE,
                        bytes(FLOW))));

        assertThat(report.landscape().interfaces())
                .extracting(one -> one.style().value().orElseThrow().word())
                .containsExactlyInAnyOrder("api", "event", "flow");
        assertThat(report.findings())
                .filteredOn(reported -> reported.finding().rule().id().value().equals("auth-transport-encrypted"))
                .extracting(reported -> reported.finding().location().file() + ":"
                        + reported.finding().location().line())
                .containsExactly(
                        "api/orders.yaml:" + lineOf(API, "~ API"),
                        "events/orders.yaml:" + lineOf(EVENTS, "~ EVENTS"),
                        FLOW_FILE + ":" + lineOf(FLOW, "~ FLOW"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static long lineOf(String text, String mark) {
        return text.substring(0, text.indexOf(mark)).lines().count();
    }
}
