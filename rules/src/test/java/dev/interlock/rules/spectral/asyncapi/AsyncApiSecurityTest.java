package dev.interlock.rules.spectral.asyncapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.rules.spectral.Applying;
import org.junit.jupiter.api.Test;

class AsyncApiSecurityTest {

    private static final Applying<AsyncApiSecurity.Asking> SECURITY =
            Applying.of(new AsyncApiSecurity(), "objectType: Server");

    private static final String SCHEMES = """
            components:
              securitySchemes:
                oauth: {type: oauth2, flows: {implicit: {scopes: {read: x}}, password: {scopes: {write: x}}}}
                user: {type: userPassword}
                elsewhere: {$ref: '#/components/securitySchemes/oauth'}
            """;

    @Test
    void flags_a_scheme_that_is_not_defined() {
        SECURITY.at(SCHEMES + "asked: {nobody: []}", "asked")
                .fails("/asked/nobody: The server asks for the security scheme 'nobody', which the contract does not"
                        + " define");
    }

    @Test
    void flags_a_scope_that_is_not_offered() {
        SECURITY.at(SCHEMES + "asked: {oauth: [read, write, admin]}", "asked")
                .fails("/asked/oauth/2: The security scheme 'oauth' offers no scope 'admin'");
    }

    @Test
    void accepts_schemes_and_scopes_of_the_contract() {
        SECURITY.at(SCHEMES + "asked: {oauth: [read], user: [any]}", "asked").holds();
        SECURITY.at(SCHEMES + "asked: {elsewhere: [any]}", "asked").holds();
    }

    @Test
    void accepts_what_is_no_requirement() {
        SECURITY.at(SCHEMES + "asked: {type: oauth2}", "asked").holds();
        SECURITY.at(SCHEMES + "asked: [nobody]", "asked").holds();
    }

    @Test
    void refuses_not_to_know_who_asks() {
        assertThat(Applying.refused(new AsyncApiSecurity(), "objectType: Servr"))
                .singleElement()
                .asString()
                .contains("'Server'");
    }
}
