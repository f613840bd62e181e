package dev.interlock.rules.openapi;

import dev.interlock.rules.spectral.Applying;
import org.junit.jupiter.api.Test;

class SecurityRequiredTest {

    private static final Applying<?> REQUIRED = Applying.of(new SecurityRequired());

    @Test
    void flags_an_operation_for_which_nobody_requires_security() {
        REQUIRED.at("{paths: {/a: {get: {}}}}", "paths", "/a", "get").failsAt("/paths//a/get");
        REQUIRED.at("{security: [], paths: {/a: {get: {}}}}", "paths", "/a", "get")
                .failsAt("/paths//a/get");
    }

    @Test
    void flags_an_operation_that_takes_away_what_the_contract_requires() {
        REQUIRED.at("{security: [{a: []}], paths: {/a: {get: {security: []}}}}", "paths", "/a", "get")
                .fails("/paths//a/get/security: The operation takes away all security");
    }

    @Test
    void accepts_security_of_the_operation_and_of_the_contract() {
        REQUIRED.at("{security: [{a: []}], paths: {/a: {get: {}}}}", "paths", "/a", "get")
                .holds();
        REQUIRED.at("{security: [], paths: {/a: {get: {security: [{a: []}]}}}}", "paths", "/a", "get")
                .holds();
    }

    @Test
    void leaves_out_what_is_no_operation() {
        REQUIRED.at("{paths: {/a: {get: none}}}", "paths", "/a", "get").holds();
    }
}
