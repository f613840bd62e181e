package dev.interlock.rules.openapi;

import static dev.interlock.rules.contract.Extraction.interfaceOf;
import static dev.interlock.rules.contract.Extraction.place;
import static dev.interlock.rules.contract.Extraction.texts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.document.Node;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenApiOperationsTest {

    private static final String ORDERS = """
            openapi: 3.0.3
            paths:
              /orders/{id}:
                parameters:
                  - {name: X-Correlation-ID, in: header}
                get:
                  operationId: getOrder
                  summary: Tell an order
                  responses:
                    '200':
                      headers:
                        X-RateLimit-Limit: {}
                    '404': {description: none}
                    5XX: {description: broken}
                    default: {description: other}
                put:
                  deprecated: true
                  responses: {'200': {}}
              /order_items:
                get: {operationId: twice}
                put: {operationId: twice}
            """;

    @Test
    void tells_each_operation_with_its_lines() {
        Node model = interfaceOf("orders.yaml", ORDERS);
        assertThat(texts(model.get("operations"), "key"))
                .containsExactly("getOrder", "put /orders/{id}", "get /order_items", "put /order_items");
        assertThat(texts(model.get("operations"), "id")).containsExactly("getOrder", "-", "twice", "twice");
        Node get = model.get("operations").get(0);
        assertThat(place(get.get("id"))).isEqualTo("orders.yaml:7");
        assertThat(get.get("name").text()).isEqualTo("Tell an order");
        assertThat(get.get("method").text()).isEqualTo("get");
        assertThat(get.get("path").text()).isEqualTo("/orders/{id}");
        assertThat(place(get.get("path"))).isEqualTo("orders.yaml:3");
        assertThat(get.get("action").text()).isEqualTo("call");
        assertThat(texts(get.get("errors"), "")).containsExactly("404", "5XX", "default");
        assertThat(place(get.get("errors").get(0))).isEqualTo("orders.yaml:13");
        assertThat(get.get("correlation").text()).isEqualTo("X-Correlation-ID");
        assertThat(place(get.get("correlation"))).isEqualTo("orders.yaml:5");
        assertThat(model.get("operations").get(1).get("deprecated").isTrue()).isTrue();
    }

    @Test
    void collects_headers_and_segments_once() {
        Node model = interfaceOf("orders.yaml", ORDERS);
        assertThat(texts(model.get("headers"), "name")).containsExactly("X-Correlation-ID", "X-RateLimit-Limit");
        assertThat(texts(model.get("headers"), "kind")).containsExactly("request", "response");
        assertThat(texts(model.get("segments"), "name")).containsExactly("orders", "order_items");
        assertThat(place(model.get("segments").get(1))).isEqualTo("orders.yaml:19");
        assertThat(model.get("segments").get(1).sources().get(0).location().toString())
                .isEqualTo("orders.yaml:19:3");
    }

    @Test
    void lets_the_provider_send_webhooks() {
        Node model = interfaceOf("a.yaml", "openapi: 3.1.0\nwebhooks:\n  orderShipped:\n    post: {}\n");
        Node operation = model.get("operations").get(0);
        assertThat(operation.get("action").text()).isEqualTo("send");
        assertThat(operation.get("key").text()).isEqualTo("post orderShipped");
        assertThat(operation.has("path")).isFalse();
        assertThat(model.has("segments")).isFalse();
    }

    @Test
    void knows_the_further_methods_of_version_three_two() {
        Node model = interfaceOf(
                "a.yaml",
                "openapi: 3.2.0\npaths: {/a: {query: {}, additionalOperations: {PURGE: {operationId: purge}}}}\n");
        assertThat(texts(model.get("operations"), "method")).containsExactly("query", "purge");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/health",
                "/v1/health",
                "/api/healthz",
                "/actuator/health/readiness",
                "/metrics",
                "/.well-known/jwks.json",
                "/oauth2/token",
                "/oauth2/v1/token",
                "/token"
            })
    void knows_addresses_that_are_open_by_nature(String path) {
        assertThat(operation(path).get("housekeeping").isTrue()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/patients/health",
                "/v2/monitoring/metrics",
                "/payments/token",
                "/health/records",
                "/orders/{id}/status",
                "/oauth2/clients"
            })
    void does_not_take_business_for_housekeeping(String path) {
        assertThat(operation(path).has("housekeeping")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/ | /v1/orders | path 1 v1",
                "/ | /2010-04-01/Accounts | path 2010-04-01 2010-04-01",
                "https://api.acme.com/v2.1 | /orders | address 2 v2.1",
                "https://api.acme.com/rest/api/2 | /orders | address 2 2",
                "https://v2.api.acme.com | /orders | address 2 v2",
                "https://api.acme.com/v1 | /v2/orders | address 1 v1, path 2 v2",
                "/ | /v1beta1/orders | path 1 v1beta1",
                "/ | /oauth2/token | ''",
                "/ | /ipv4/addresses | ''",
                "/ | /v8-engines/parts | ''",
                "/ | /2/things | ''",
                "/ | /v1/engines/v8 | path 1 v1"
            })
    void finds_majors_in_addresses_and_paths(String server, String path, String majors) {
        Node model = interfaceOf(
                "a.yaml", "openapi: 3.0.3\nservers: [{url: '" + server + "'}]\npaths: {'" + path + "': {get: {}}}\n");
        assertThat(String.join(", ", majors(model))).isEqualTo(majors);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "in: header, name: Api-Version, schema: {enum: ['2', '3']} | header 2 2, header 3 3",
                "in: query, name: api-version, schema: {default: 2024-05-01} | parameter 2024-05-01 2024-05-01",
                "in: header, name: Notion-Version, schema: {default: '2022-06-28'} | header 2022-06-28 2022-06-28",
                "in: query, name: version, schema: {enum: [2]} | parameter 2 2",
                "in: query, name: version, schema: {type: integer, default: 7} | ''",
                "in: header, name: Content-Version, schema: {default: '1'} | ''"
            })
    void finds_majors_in_parameters_of_a_list(String parameter, String majors) {
        Node model = interfaceOf("a.yaml", "openapi: 3.0.3\npaths: {/a: {get: {parameters: [{" + parameter + "}]}}}\n");
        assertThat(String.join(", ", majors(model))).isEqualTo(majors);
    }

    @ParameterizedTest
    @CsvSource({
        "application/vnd.acme.orders.v2+json, mediaType 2 v2",
        "application/vnd.acme-v3+json, mediaType 3 v3",
        "application/json;version=2, mediaType 2 2",
        "application/vnd.acme+json; v=1.1, mediaType 1 1.1",
        "text/plain; version=0.0.4, ''",
        "application/vnd.api+json, ''",
        "application/vnd.oai.openapi+json;version=3.0, ''"
    })
    void finds_majors_in_media_types(String type, String majors) {
        Node model = interfaceOf(
                "a.yaml",
                "openapi: 3.0.3\npaths: {/a: {get: {responses: {'200': {content: {'" + type + "': {}}}}}}}\n");
        assertThat(String.join(", ", majors(model))).isEqualTo(majors);
    }

    @Test
    void names_schemas_with_their_properties_and_those_of_nested_objects() {
        Node model = interfaceOf("a.yaml", """
                openapi: 3.0.3
                paths: {/a: {get: {}}}
                components:
                  schemas:
                    Order:
                      allOf:
                        - $ref: '#/components/schemas/Base'
                        - properties:
                            order_lines:
                              type: array
                              items:
                                properties:
                                  lineNumber: {type: integer}
                    Base:
                      type: object
                      properties: {id: {type: string}}
                """);
        assertThat(texts(model.get("schemas"), "name")).containsExactly("Order", "Base");
        Node order = model.get("schemas").get(0);
        assertThat(texts(order.get("properties"), "name")).containsExactly("order_lines", "lineNumber");
        assertThat(place(order)).isEqualTo("a.yaml:5");
        assertThat(place(order.get("properties").get(1).get("name"))).isEqualTo("a.yaml:13");
    }

    private static Node operation(String path) {
        return interfaceOf("a.yaml", "openapi: 3.0.3\npaths: {'" + path + "': {get: {}}}\n")
                .get("operations")
                .get(0);
    }

    private static List<String> majors(Node model) {
        List<String> majors = new ArrayList<>();
        for (Node major : model.get("contract").get("majors").children()) {
            majors.add(major.get("in").text()
                    + ' '
                    + major.get("major").text()
                    + ' '
                    + major.get("written").text());
        }
        return majors;
    }
}
