package dev.interlock.rules.openapi;

import static dev.interlock.rules.contract.Extraction.interfaceOf;
import static dev.interlock.rules.contract.Extraction.place;
import static dev.interlock.rules.contract.Extraction.texts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.document.Grade;
import dev.interlock.document.Node;
import dev.interlock.document.Unresolved.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenApiEndpointsTest {

    @Test
    void tells_address_protocol_and_environment_of_each_server() {
        Node model = interfaceOf("a.yaml", """
                openapi: 3.0.3
                servers:
                  - url: https://api.acme.com/orders
                    description: Production
                  - url: http://api-test.acme.com/orders
                  - url: http://localhost:8080
                    description: Generated server url
                  - url: https://gw.acme.com
                    x-environment: blue
                paths: {/a: {get: {}}}
                """);
        Node endpoints = model.get("endpoints");
        assertThat(texts(endpoints, "address"))
                .containsExactly(
                        "https://api.acme.com/orders",
                        "http://api-test.acme.com/orders",
                        "http://localhost:8080",
                        "https://gw.acme.com");
        assertThat(texts(endpoints, "protocol")).containsExactly("https", "http", "http", "https");
        assertThat(texts(endpoints, "encrypted")).containsExactly("true", "false", "true", "true");
        assertThat(texts(endpoints, "environment")).containsExactly("production", "test", "local", "blue");
        assertThat(place(endpoints.get(1).get("protocol"))).isEqualTo("a.yaml:5");
        assertThat(place(endpoints.get(0).get("environment"))).isEqualTo("a.yaml:4");
    }

    @Test
    void fills_variables_with_their_defaults() {
        Node endpoint = endpoint("""
                  - url: https://{region}.acme.com/{base}
                    variables:
                      region: {default: eu}
                      base: {default: v2, enum: [v2]}
                """);
        assertThat(endpoint.get("address").text()).isEqualTo("https://eu.acme.com/v2");
        assertThat(endpoint.get("address").grade()).isEqualTo(Grade.DEFAULT);
        assertThat(endpoint.get("protocol").grade()).isEqualTo(Grade.LITERAL);
        assertThat(endpoint.get("address").sources())
                .extracting(source -> source.location().line())
                .containsExactly(3, 5, 6);
    }

    @Test
    void keeps_what_is_known_beside_a_variable_without_default() {
        Node endpoint = endpoint("  - url: http://{tenant}.acme.com\n");
        assertThat(endpoint.get("address").isUnresolved()).isTrue();
        assertThat(endpoint.get("address").unresolved().reason()).isEqualTo(Reason.PLACEHOLDER);
        assertThat(endpoint.get("address").unresolved().template().prefix()).isEqualTo("http://");
        assertThat(endpoint.get("protocol").text()).isEqualTo("http");
        assertThat(endpoint.get("encrypted").text()).isEqualTo("false");
    }

    @ParameterizedTest
    @CsvSource({
        "/, RUNTIME",
        "/v1, RUNTIME",
        "{server}/v1, PLACEHOLDER",
        "https://<host>/v1, FILL_ME_IN",
        "https:///v1, FILL_ME_IN"
    })
    void leaves_addresses_open_that_the_contract_does_not_know(String url, Reason reason) {
        Node endpoint = endpoint("  - url: '" + url + "'\n");
        assertThat(endpoint.get("address").unresolved().reason()).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "/, unresolved",
        "/v1, unresolved",
        "{server}/v1, unresolved",
        "https://<host>/v1, true",
        "https://, true",
        "http://<host>/v1, unresolved"
    })
    void knows_of_an_address_to_fill_in_that_it_stays_encrypted(String url, String encrypted) {
        Node fact = endpoint("  - url: '" + url + "'\n").get("encrypted");
        assertThat(fact.isUnresolved() ? "unresolved" : fact.text()).isEqualTo(encrypted);
    }

    @Test
    void leaves_an_address_open_whose_default_is_a_prompt() {
        Node endpoint = endpoint("  - url: http://{host}/v1\n    variables: {host: {default: api.example.com}}\n");
        assertThat(endpoint.get("address").unresolved().reason()).isEqualTo(Reason.FILL_ME_IN);
        assertThat(endpoint.get("encrypted").unresolved().reason()).isEqualTo(Reason.FILL_ME_IN);
    }

    @Test
    void combines_schemes_host_and_base_path_of_version_two() {
        Node model = interfaceOf("a.yaml", """
                swagger: '2.0'
                host: api.acme.com
                basePath: /v1
                schemes: [http, https]
                paths: {/a: {get: {}}}
                """);
        assertThat(texts(model.get("endpoints"), "address"))
                .containsExactly("http://api.acme.com/v1", "https://api.acme.com/v1");
        assertThat(place(model.get("endpoints").get(0).get("protocol"))).isEqualTo("a.yaml:4");
    }

    @Test
    void leaves_the_protocol_open_that_version_two_does_not_name() {
        Node model = interfaceOf("a.yaml", "swagger: '2.0'\nhost: api.acme.com\npaths: {/a: {get: {}}}\n");
        Node endpoint = model.get("endpoints").get(0);
        assertThat(endpoint.get("protocol").unresolved().reason()).isEqualTo(Reason.RUNTIME);
    }

    @Test
    void has_no_endpoints_where_no_server_is_named() {
        Node model = interfaceOf("a.yaml", "openapi: 3.0.3\npaths: {/a: {get: {}}}\n");
        assertThat(model.has("endpoints")).isFalse();
    }

    @Test
    void takes_servers_of_paths_and_operations_too() {
        Node model = interfaceOf("a.yaml", """
                openapi: 3.0.3
                servers: [{url: 'https://a.acme.com'}]
                paths:
                  /a:
                    servers: [{url: 'https://b.acme.com'}, {url: 'https://a.acme.com'}]
                    get: {servers: [{url: 'https://c.acme.com'}]}
                """);
        assertThat(texts(model.get("endpoints"), "address"))
                .containsExactly("https://a.acme.com", "https://b.acme.com", "https://c.acme.com");
    }

    private static Node endpoint(String server) {
        Node model = interfaceOf("a.yaml", "openapi: 3.0.3\nservers:\n" + server + "paths: {/a: {get: {}}}\n");
        return model.get("endpoints").get(0);
    }
}
