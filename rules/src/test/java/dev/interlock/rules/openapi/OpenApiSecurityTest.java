package dev.interlock.rules.openapi;

import static dev.interlock.rules.contract.Extraction.authentication;
import static dev.interlock.rules.contract.Extraction.interfaceOf;
import static dev.interlock.rules.contract.Extraction.place;
import static dev.interlock.rules.contract.Extraction.texts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.document.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenApiSecurityTest {

    private static final String SCHEMES = """
            components:
              securitySchemes:
                basic: {type: http, scheme: Basic}
                bearer: {type: http, scheme: bearer}
                key: {type: apiKey, in: query, name: api_key}
                mtls: {type: mutualTLS}
                oidc: {type: openIdConnect, openIdConnectUrl: 'https://id.acme.dev'}
                oauth:
                  type: oauth2
                  flows:
                    clientCredentials: {tokenUrl: 'https://id.acme.dev/token', scopes: {'orders:read': Read, 'orders:write': Write}}
                    implicit: {authorizationUrl: 'http://id.acme.dev/auth', scopes: {}}
            """;

    @Test
    void lets_an_operation_override_the_root() {
        Node model = contract("""
                security:
                  - bearer: []
                paths:
                  /a:
                    get: {operationId: inherits}
                    put: {operationId: overrides, security: [{basic: []}]}
                    post: {operationId: open, security: []}
                    delete: {operationId: optional, security: [{bearer: []}, {}]}
                """);
        assertThat(authentication(model.get("authentication"))).isEqualTo("bearer");
        assertThat(authenticationOf(model, 0)).isEqualTo("bearer");
        assertThat(authenticationOf(model, 1)).isEqualTo("basic");
        assertThat(authenticationOf(model, 2)).isEqualTo("public");
        assertThat(authenticationOf(model, 3)).isEqualTo("bearer|anonymous");
        Node inherited = model.get("operations").get(0).get("authentication");
        assertThat(place(inherited)).isEqualTo("orders.yaml:3");
    }

    @Test
    void keeps_and_and_or_apart() {
        Node model = contract("""
                security:
                  - {key: [], mtls: []}
                  - bearer: []
                paths: {/a: {get: {}}}
                """);
        assertThat(authentication(model.get("authentication"))).isEqualTo("apiKey+mtls|bearer");
    }

    @Test
    void makes_each_flow_of_oauth_an_alternative() {
        Node model = contract("""
                security:
                  - {oauth: ['orders:read'], mtls: []}
                paths: {/a: {get: {}}}
                """);
        Node alternatives = model.get("authentication").get("alternatives");
        assertThat(authentication(model.get("authentication")))
                .isEqualTo("oauth2:clientCredentials[orders:read]+mtls|oauth2:implicit[orders:read]+mtls");
        Node first = alternatives.get(0).get("all").get(0);
        assertThat(first.get("tokenUrl").text()).isEqualTo("https://id.acme.dev/token");
        assertThat(texts(first.get("declaredScopes"), "")).containsExactly("orders:read", "orders:write");
        assertThat(place(first)).isEqualTo("orders.yaml:3");
        assertThat(place(first.get("flow"))).isEqualTo("orders.yaml:15");
        assertThat(alternatives.get(1).get("all").get(0).get("authorizationUrl").text())
                .isEqualTo("http://id.acme.dev/auth");
    }

    @Test
    void says_of_a_silent_contract_nothing() {
        Node model = interfaceOf("a.yaml", "openapi: 3.0.3\npaths: {/a: {get: {}}}\n");
        assertThat(model.has("authentication")).isFalse();
        assertThat(model.get("operations").get(0).has("authentication")).isFalse();
    }

    @Test
    void finds_operations_that_nobody_secured() {
        Node model = contract("""
                paths:
                  /a:
                    get: {operationId: secured, security: [{bearer: []}]}
                    put: {operationId: forgotten}
                """);
        assertThat(authentication(model.get("authentication"))).isEqualTo("anonymous");
        assertThat(authenticationOf(model, 1)).isEqualTo("anonymous");
        assertThat(place(model.get("operations").get(1).get("authentication"))).isEqualTo("orders.yaml:5");
    }

    @Test
    void points_at_the_operation_and_at_the_schemes_that_are_never_required() {
        Node model = contract("paths: {/a: {get: {}}}\n");
        assertThat(authenticationOf(model, 0)).isEqualTo("anonymous");
        assertThat(model.get("operations").get(0).get("authentication").sources())
                .extracting(source -> source.location().line())
                .containsExactly(2, 5);
    }

    @Test
    void unites_what_operations_ask_for_where_the_root_is_silent() {
        Node model = contract("""
                paths:
                  /a:
                    get: {security: [{bearer: []}]}
                    put: {security: [{bearer: []}, {basic: []}]}
                    post: {security: []}
                """);
        assertThat(authentication(model.get("authentication"))).isEqualTo("bearer|basic");
    }

    @Test
    void marks_schemes_that_are_required_and_not_defined() {
        Node model = contract("security: [{missing: []}]\npaths: {/a: {get: {}}}\n");
        Node item = model.get("authentication")
                .get("alternatives")
                .get(0)
                .get("all")
                .get(0);
        assertThat(item.get("scheme").text()).isEqualTo("other");
        assertThat(item.get("defined").text()).isEqualTo("false");
        assertThat(item.get("name").text()).isEqualTo("missing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "type: apiKey, in: header, name: X-API-Key | apiKey | X-API-Key",
                "type: apiKey, in: cookie, name: sid | apiKey | sid",
                "type: apiKey, in: header, name: Authorization | bearer | Authorization",
                "type: apiKey, in: header, name: Authorization, x-amazon-apigateway-authtype: awsSigv4 | signed | Authorization",
                "type: http, scheme: BASIC | basic | s",
                "type: http, scheme: digest | digest | s",
                "type: http, scheme: scram-sha-256 | scram | s",
                "type: http, scheme: negotiate | other | s",
                "type: mutualTLS | mtls | s",
                "type: openIdConnect | openIdConnect | s",
                "type: oauth2 | oauth2 | s",
                "type: nonsense | other | s"
            })
    void knows_the_schemes(String definition, String scheme, String name) {
        Node model = interfaceOf(
                "a.yaml",
                "openapi: 3.1.0\nsecurity: [{s: []}]\npaths: {/a: {get: {}}}\ncomponents:\n  securitySchemes:\n    s: {"
                        + definition + "}\n");
        Node item = model.get("authentication")
                .get("alternatives")
                .get(0)
                .get("all")
                .get(0);
        assertThat(item.get("scheme").text()).isEqualTo(scheme);
        assertThat(item.get("name").text()).isEqualTo(name);
        assertThat(place(item.get("scheme"))).isEqualTo("a.yaml:6");
    }

    @ParameterizedTest
    @CsvSource({
        "application, clientCredentials",
        "accessCode, authorizationCode",
        "implicit, implicit",
        "password, password"
    })
    void knows_the_flows_of_version_two(String written, String flow) {
        Node model = interfaceOf("a.yaml", """
                swagger: '2.0'
                paths: {/a: {get: {security: [{o: [read]}]}}}
                securityDefinitions:
                  o: {type: oauth2, flow: %s, tokenUrl: 'https://id.acme.dev', scopes: {read: x}}
                """.formatted(written));
        assertThat(authenticationOf(model, 0)).isEqualTo("oauth2:" + flow + "[read]");
    }

    @Test
    void takes_scopes_of_other_schemes_for_roles() {
        Node model = contract("security: [{bearer: [admin]}]\npaths: {/a: {get: {}}}\n");
        Node item = model.get("authentication")
                .get("alternatives")
                .get(0)
                .get("all")
                .get(0);
        assertThat(texts(item.get("roles"), "")).containsExactly("admin");
        assertThat(item.has("scopes")).isFalse();
    }

    private static Node contract(String text) {
        return interfaceOf("orders.yaml", "openapi: 3.1.0\n" + text + SCHEMES);
    }

    private static String authenticationOf(Node model, int operation) {
        return authentication(model.get("operations").get(operation).get("authentication"));
    }
}
