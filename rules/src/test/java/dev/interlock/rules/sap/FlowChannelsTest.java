package dev.interlock.rules.sap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.document.Grade;
import dev.interlock.document.Node;
import dev.interlock.document.Unresolved.Reason;
import dev.interlock.rules.GivenProject;
import org.junit.jupiter.api.Test;

/** What the channels of a flow say: who may call, whom it calls, how well it is protected. */
class FlowChannelsTest extends GivenFlow {

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
    void finds_credentials_in_clear_and_tells_only_what_holds_them() {
        project.with(
                        DIAGRAM,
                        diagram(
                                receiver("https://api.acme.test", "Basic", "S4_ORDERS", "default"),
                                modifier("Authorization", "constant", "Basic am9lOnRvcHNlY3JldA==")))
                .with(PARAMETERS, """
                        Archive\\ password=hunter2
                        Access\\ token=9c1185a5c5e9fc54612808977ee8f548b2258d31
                        Size=12
                        """);

        Node secrets = project.facts().get("secrets");

        assertThat(GivenProject.textOf(secrets))
                .isEqualTo("Archive password\nparameter\nAccess token\nparameter\nAuthorization\nheader\n");
        assertThat(secrets.get(0).location()).hasToString(PARAMETERS + ":1:19");
    }

    @Test
    void takes_no_alias_and_no_choice_for_a_credential() {
        project.with(
                        DIAGRAM,
                        diagram(
                                receiver("https://api.acme.test", "Basic", "S4_ORDERS", "default"),
                                modifier("apiToken", "xpath", "//Login/ApiToken4711")))
                .with(PARAMETERS, """
                        Authorization=RoleBased
                        S4HANA\\ Credentials=SAP_S4HANA_Technical_User
                        connection_token=Ware_House_Token_2
                        Archive\\ password=Archive_Store_Password
                        Api\\ key={{Other}}
                        """);

        assertThat(project.facts().get("secrets").size()).isZero();
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
}
