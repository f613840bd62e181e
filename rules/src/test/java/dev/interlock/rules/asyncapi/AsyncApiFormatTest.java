package dev.interlock.rules.asyncapi;

import static dev.interlock.rules.contract.Extraction.authentication;
import static dev.interlock.rules.contract.Extraction.interfaceOf;
import static dev.interlock.rules.contract.Extraction.place;
import static dev.interlock.rules.contract.Extraction.read;
import static dev.interlock.rules.contract.Extraction.texts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.artefact.Artefact;
import dev.interlock.artefact.Artefacts;
import dev.interlock.artefact.Claim;
import dev.interlock.document.Grade;
import dev.interlock.document.Node;
import dev.interlock.document.Unresolved.Reason;
import dev.interlock.source.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AsyncApiFormatTest {

    private static final String THREE = """
            asyncapi: 3.0.0
            id: urn:com:acme:orders
            info: {title: Orders, version: 1.2.0}
            servers:
              production:
                host: broker.acme.com:{port}
                pathname: /v1
                protocol: kafka-secure
                variables: {port: {default: '9093'}}
                security:
                  - $ref: '#/components/securitySchemes/scram'
            channels:
              created:
                address: orders.{region}.created.v2
                messages:
                  created: {$ref: '#/components/messages/OrderCreated'}
              replies:
                address: null
            operations:
              publishCreated:
                action: send
                summary: Tell that an order was made
                channel: {$ref: '#/channels/created'}
                reply: {channel: {$ref: '#/channels/replies'}}
                security:
                  - type: oauth2
                    scopes: [orders]
                    flows: {clientCredentials: {tokenUrl: 'https://id.acme.com', availableScopes: {orders: x}}}
            components:
              securitySchemes:
                scram: {type: scramSha256}
              messages:
                OrderCreated:
                  contentType: application/vnd.acme.v2+json
                  correlationId: {location: '$message.header#/correlationId'}
                  headers: {properties: {correlationId: {}, tenant_id: {}}}
                  payload:
                    type: object
                    properties: {orderId: {}}
              schemas:
                Address: {type: object, properties: {city: {}}}
            """;

    @Test
    void tells_what_the_application_sends_and_receives_in_version_three() {
        Node model = interfaceOf("orders.yaml", THREE);
        assertThat(model.get("name").text()).isEqualTo("urn:com:acme:orders");
        assertThat(model.get("style").text()).isEqualTo("event");
        Node operation = model.get("operations").get(0);
        assertThat(operation.get("key").text()).isEqualTo("publishCreated");
        assertThat(place(operation.get("key"))).isEqualTo("orders.yaml:20");
        assertThat(operation.get("action").text()).isEqualTo("send");
        assertThat(operation.get("name").text()).isEqualTo("Tell that an order was made");
        assertThat(operation.get("correlation").text()).isEqualTo("correlationId");
        assertThat(place(operation.get("correlation"))).isEqualTo("orders.yaml:35");
        Node channels = model.get("channels");
        assertThat(channels.get(0).get("address").text()).isEqualTo("orders.{region}.created.v2");
        assertThat(channels.get(0).get("name").text()).isEqualTo("created");
        assertThat(channels.get(0).get("action").text()).isEqualTo("send");
        assertThat(place(channels.get(0).get("address"))).isEqualTo("orders.yaml:14");
        assertThat(channels.get(1).get("address").unresolved().reason()).isEqualTo(Reason.RUNTIME);
        assertThat(channels.get(1).get("action").text()).isEqualTo("receive");
    }

    @Test
    void tells_servers_and_who_may_use_them() {
        Node model = interfaceOf("orders.yaml", THREE);
        Node endpoint = model.get("endpoints").get(0);
        assertThat(endpoint.get("name").text()).isEqualTo("production");
        assertThat(endpoint.get("address").text()).isEqualTo("kafka-secure://broker.acme.com:9093/v1");
        assertThat(endpoint.get("address").grade()).isEqualTo(Grade.DEFAULT);
        assertThat(endpoint.get("protocol").text()).isEqualTo("kafka-secure");
        assertThat(endpoint.get("encrypted").text()).isEqualTo("true");
        assertThat(endpoint.get("environment").text()).isEqualTo("production");
        assertThat(authentication(endpoint.get("authentication"))).isEqualTo("scram");
        assertThat(authentication(model.get("authentication"))).isEqualTo("scram");
        assertThat(authentication(model.get("operations").get(0).get("authentication")))
                .isEqualTo("scram+oauth2:clientCredentials[orders]");
    }

    @Test
    void tells_names_and_majors() {
        Node model = interfaceOf("orders.yaml", THREE);
        assertThat(texts(model.get("schemas"), "name")).containsExactly("Address", "OrderCreated");
        assertThat(texts(model.get("headers"), "name")).containsExactly("correlationId", "tenant_id");
        Node majors = model.get("contract").get("majors");
        assertThat(texts(majors, "in")).containsExactly("address", "channel", "mediaType");
        assertThat(texts(majors, "major")).containsExactly("1", "2", "2");
    }

    @Test
    void turns_version_two_round() {
        Node model = interfaceOf("orders.yaml", """
                asyncapi: 2.6.0
                info: {title: Orders, version: 1.0.0}
                servers:
                  test: {url: 'mqtt://broker.acme.com', protocol: mqtt}
                channels:
                  orders/{id}/created:
                    subscribe:
                      operationId: orderCreated
                      message:
                        oneOf:
                          - name: OrderCreated
                            correlationId: {location: '$message.header#/traceId'}
                            payload: {properties: {order_id: {}}}
                          - payload: {properties: {hidden: {}}}
                  orders/cancel:
                    publish: {message: {payload: {type: string}}}
                """);
        Node operations = model.get("operations");
        assertThat(texts(operations, "key")).containsExactly("orderCreated", "receive orders/cancel");
        assertThat(texts(operations, "action")).containsExactly("send", "receive");
        assertThat(place(operations.get(0).get("action"))).isEqualTo("orders.yaml:7");
        assertThat(texts(model.get("channels"), "address")).containsExactly("orders/{id}/created", "orders/cancel");
        assertThat(texts(model.get("channels"), "action")).containsExactly("send", "receive");
        assertThat(model.get("channels").get(0).get("correlation").text()).isEqualTo("traceId");
        assertThat(texts(model.get("schemas"), "name")).containsExactly("OrderCreated");
        assertThat(texts(model.get("schemas"), "kind"))
                .as("it is named by its message")
                .containsExactly("message");
        assertThat(model.get("endpoints").get(0).get("encrypted").text()).isEqualTo("false");
        assertThat(model.has("authentication")).isFalse();
    }

    @Test
    void asks_for_what_the_server_and_the_operation_ask_for() {
        Node model = interfaceOf("a.yaml", """
                asyncapi: 2.6.0
                servers:
                  a: {url: a.acme.com, protocol: kafka-secure, security: [{user: []}, {cert: []}]}
                  b: {url: b.acme.com, protocol: kafka-secure}
                channels:
                  both: {publish: {operationId: both, security: [{token: [write]}]}}
                  first: {servers: [a], publish: {operationId: first, security: []}}
                  second: {servers: [b], publish: {operationId: second, security: []}}
                  silent: {publish: {operationId: silent}}
                components:
                  securitySchemes:
                    user: {type: userPassword}
                    cert: {type: X509}
                    token: {type: oauth2, flows: {clientCredentials: {scopes: {write: x}}}}
                """);
        assertThat(authentication(model.get("authentication"))).isEqualTo("basic|mtls|anonymous");
        Node operations = model.get("operations");
        assertThat(authentication(operations.get(0).get("authentication")))
                .isEqualTo("basic+oauth2:clientCredentials[write]|mtls+oauth2:clientCredentials[write]"
                        + "|oauth2:clientCredentials[write]");
        assertThat(authentication(operations.get(1).get("authentication"))).isEqualTo("basic|mtls");
        assertThat(authentication(operations.get(2).get("authentication"))).isEqualTo("public");
        assertThat(authentication(operations.get(3).get("authentication"))).isEqualTo("basic|mtls|anonymous");
        assertThat(place(operations
                        .get(1)
                        .get("authentication")
                        .get("alternatives")
                        .get(0)))
                .isEqualTo("a.yaml:3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "userPassword | basic",
                "apiKey, in: user | apiKey",
                "X509 | mtls",
                "scramSha512 | scram",
                "plain | plain",
                "gssapi | other",
                "symmetricEncryption | other",
                "asymmetricEncryption | other",
                "'httpApiKey', name: k, in: header | apiKey",
                "http, scheme: bearer | bearer",
                "openIdConnect | openIdConnect"
            })
    void knows_the_schemes(String definition, String scheme) {
        Node model = interfaceOf("a.yaml", """
                asyncapi: 2.6.0
                servers:
                  s: {url: broker.acme.com, protocol: amqp, security: [{x: []}]}
                channels: {c: {publish: {}}}
                components: {securitySchemes: {x: {type: %s}}}
                """.formatted(definition));
        assertThat(authentication(model.get("operations").get(0).get("authentication")))
                .isEqualTo(scheme);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "protocol: kafka | '' | false",
                "protocol: kafka | scramSha256 | unresolved",
                "protocol: kafka | X509 | true",
                "protocol: kafka-secure | scramSha256 | true",
                "protocol: SASL_PLAINTEXT | plain | false",
                "protocol: amqps | '' | true",
                "protocol: jms | '' | unresolved",
                "protocol: wss | '' | true",
                "protocol: mqtt | '' | false"
            })
    void derives_whether_the_transport_is_encrypted(String protocol, String type, String encrypted) {
        Node model = interfaceOf("a.yaml", """
                asyncapi: 3.0.0
                servers:
                  s: {host: broker.acme.com, %s, security: [%s]}
                channels: {c: {}}
                """.formatted(protocol, type.isEmpty() ? "" : "{type: " + type + "}"));
        Node fact = model.get("endpoints").get(0).get("encrypted");
        assertThat(fact.isUnresolved() ? "unresolved" : fact.text()).isEqualTo(encrypted);
    }

    @ParameterizedTest
    @CsvSource({"8883, true", "1883, false", "18883, false"})
    void knows_the_port_that_serves_a_protocol_under_tls(String port, String encrypted) {
        Node two = interfaceOf("a.yaml", """
                asyncapi: 2.6.0
                servers:
                  s: {url: 'mqtt://mqtt.acme.com:{port}', protocol: mqtt, variables: {port: {default: '%s'}}}
                channels: {c: {}}
                """.formatted(port));
        Node three = interfaceOf("a.yaml", """
                asyncapi: 3.0.0
                servers:
                  s: {host: 'mqtt.acme.com:%s', protocol: mqtt}
                channels: {c: {}}
                """.formatted(port));
        assertThat(texts(two.get("endpoints"), "encrypted")).containsExactly(encrypted);
        assertThat(texts(three.get("endpoints"), "encrypted")).containsExactly(encrypted);
    }

    @Test
    void leaves_channels_open_that_a_framework_names() {
        Node model = interfaceOf("a.yaml", "asyncapi: 3.0.0\nchannels: {c: {address: '${app.topic}.v1'}}\n");
        Node address = model.get("channels").get(0).get("address");
        assertThat(address.unresolved().reason()).isEqualTo(Reason.PLACEHOLDER);
        assertThat(address.text()).isEqualTo("${app.topic}.v1");
    }

    @Test
    void names_contracts_of_version_one_and_reads_no_interface() {
        Artefacts artefacts = read("a.yaml", "info: {}\nasyncapi: 1.2.0\nstream: {read: []}\n");
        assertThat(artefacts.interfaces()).isEmpty();
        Artefact artefact = artefacts.all().get(0);
        assertThat(artefact.claim().strength()).isEqualTo(Claim.Strength.CERTAIN);
        assertThat(artefact.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("asyncapi-version-unsupported");
            assertThat(problem.message()).contains("'1.2.0'");
            assertThat(problem.nextStep()).contains("3.1.0");
            assertThat(problem.location().orElseThrow().line()).isEqualTo(2);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "2.0.0, aas2 aas2_0",
        "2.6.0, aas2 aas2_6",
        "2.6.12, aas2 aas2_6",
        "2.7.0, aas2",
        "2.10.0, aas2",
        "3.0.0, aas3 aas3_0",
        "3.1.0, aas3 aas3_1",
        "3.2.0, aas3",
        "2.6, ''",
        "3.01.0, ''",
        "2.0.0-rc1, ''",
        "1.2.0, ''"
    })
    void tells_the_formats_of_a_version(String version, String formats) {
        Artefact artefact = read("a.json", "{\"asyncapi\": \"" + version + "\", \"channels\": {\"c\": {}}}")
                .all()
                .get(0);
        assertThat(artefact.documents().get(0).formats())
                .containsExactlyInAnyOrder(("asyncapi " + formats).trim().split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "orders.created.v2, 2 v2",
        "lights.1.0.event.on, 1 1.0",
        "lights/1/0/event, 1 1/0",
        "lights.1.0.2.event, ''",
        "1.0.event.on, ''",
        "lights.on.1.0, ''",
        "orders.v1beta1.created, 1 v1beta1",
        "ipv4.oauth2.events, ''",
        "meter.7.value, ''"
    })
    void finds_majors_in_channels(String address, String major) {
        assertThat(AsyncApiChannels.majorIn(address)
                        .map(token -> token.major() + ' ' + token.written())
                        .orElse(""))
                .isEqualTo(major);
    }

    @Test
    void survives_a_contract_in_which_nothing_is_what_it_should_be() {
        Artefacts artefacts = read("a.yaml", """
                asyncapi: 3.0.0
                info: 3
                servers: {a: null, b: [1], c: {host: 3, security: {x: y}, protocol: []}}
                channels: [1, {address: []}, {messages: 3}]
                operations: {a: 3, b: {action: send, channel: text, messages: {x: 1}, traits: yes}}
                components: {messages: {m: {payload: [], headers: 3, traits: {}}}, schemas: 4}
                """);
        assertThat(artefacts.problems()).extracting(Diagnostic::code).doesNotContain("format-failed");
        assertThat(artefacts.interfaces()).hasSize(1);
    }
}
