package dev.interlock.rules.spectral.oas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.rules.spectral.Applying;
import org.junit.jupiter.api.Test;

class OasSecurityDefinedTest {

    private static final Applying<?> OLD = Applying.of(new OasSecurityDefined(), "{oasVersion: 2}");
    private static final Applying<?> NEW = Applying.of(new OasSecurityDefined(), "{oasVersion: 3}");

    @Test
    void flags_a_scheme_that_the_contract_does_not_define() {
        NEW.at("{components: {securitySchemes: {a: {}}}, security: {b: []}}", "security")
                .fails("/security/b: The contract has no security scheme 'b'");
        OLD.at("{security: {b: []}}", "security").failsAt("/security/b");
    }

    @Test
    void flags_a_scope_that_no_flow_lists() {
        NEW.at("""
                        components: {securitySchemes: {a: {flows: {implicit: {scopes: {read: ''}}, password: {scopes: {write: ''}}}}}}
                        security: {a: [read, write, delete]}
                        """, "security").fails("/security/a/2: The security scheme 'a' lists no scope 'delete'");
        OLD.at("{securityDefinitions: {a: {scopes: {read: ''}}}, security: {a: [read, write]}}", "security")
                .failsAt("/security/a/1");
    }

    @Test
    void accepts_no_security_and_what_is_no_requirement() {
        NEW.at("{security: {}}", "security").holds();
        NEW.at("{security: {a: read}}", "security").holds();
        NEW.at("{security: {a: [1]}}", "security").holds();
    }

    @Test
    void refuses_other_versions() {
        assertThat(Applying.refused(new OasSecurityDefined(), "{oasVersion: 4}"))
                .hasSize(1);
    }
}
