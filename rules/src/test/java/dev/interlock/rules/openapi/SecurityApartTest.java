package dev.interlock.rules.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.rules.spectral.Applying;
import org.junit.jupiter.api.Test;

class SecurityApartTest {

    private static final Applying<?> APART = Applying.of(new SecurityApart(), "{pathsWith: /admin}");

    @Test
    void flags_what_opens_other_operations_too() {
        APART.at("""
                        paths:
                          /admin/users: {get: {security: [{staff: [write]}, {staff: []}]}}
                          /users: {post: {security: [{staff: []}]}}
                        """, "paths")
                .fails("/paths//admin/users/get/security/1: What opens '/admin/users' also opens '/users'");
    }

    @Test
    void accepts_other_schemes_and_other_scopes() {
        APART.at("""
                        paths:
                          /admin/users: {get: {security: [{staff: [write]}, {root: []}]}}
                          /users: {post: {security: [{staff: [read]}]}}
                        """, "paths").holds();
    }

    @Test
    void accepts_one_way_into_all_administrative_operations() {
        APART.at("""
                        paths:
                          /admin/users: {get: {security: [{staff: []}]}}
                          /admin/orders: {get: {security: [{staff: []}]}}
                        """, "paths").holds();
    }

    @Test
    void compares_nothing_that_an_operation_inherits() {
        APART.at(
                        "{security: [{staff: []}], paths: {/admin: {get: {}}, /users: {get: {security: [{staff: []}]}}}}",
                        "paths")
                .holds();
    }

    @Test
    void refuses_to_work_without_knowing_which_paths() {
        assertThat(Applying.refused(new SecurityApart(), "{}")).hasSize(1);
        assertThat(Applying.refused(new SecurityApart(), "{pathsWith: /admin, method: get}"))
                .hasSize(1);
    }
}
