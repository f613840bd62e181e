package dev.interlock.rules.spectral.oas;

import dev.interlock.rules.spectral.Applying;
import org.junit.jupiter.api.Test;

/** The functions about references: what stands beside them, what nothing refers to; and discriminators. */
class ReferencesTest {

    @Test
    void flags_what_stands_beside_a_reference() {
        Applying.of(new RefSiblings())
                .at("{a: {$ref: '#/b', title: x, type: y}}", "a", "$ref")
                .fails(
                        "/a/title: 'title' stands beside a '$ref', where it is ignored",
                        "/a/type: 'type' stands beside a '$ref', where it is ignored");
    }

    @Test
    void accepts_a_reference_alone() {
        Applying.of(new RefSiblings()).at("{a: {$ref: '#/b'}}", "a", "$ref").holds();
    }

    @Test
    void flags_components_that_nothing_refers_to() {
        Applying.of(new OasUnusedComponent())
                .on("""
                        paths: {/a: {get: {parameters: [{$ref: '#/components/parameters/used'}]}}}
                        components:
                          parameters: {used: {}, unused: {}}
                          schemas: {Order: {}}
                          securitySchemes: {login: {}}
                        """)
                .failsAt("/components/schemas/Order", "/components/parameters/unused");
    }

    @Test
    void accepts_a_contract_without_components() {
        Applying.of(new OasUnusedComponent()).on("{paths: {}}").holds();
    }

    @Test
    void flags_a_discriminator_that_is_no_required_property() {
        Applying.of(new OasDiscriminator())
                .on("{discriminator: kind, properties: {a: {}}}")
                .fails(
                        "/properties: The discriminator 'kind' is no property of the schema",
                        "/required: The discriminator 'kind' is not required");
    }

    @Test
    void accepts_a_discriminator_that_is_a_required_property() {
        Applying.of(new OasDiscriminator())
                .on("{discriminator: kind, properties: {kind: {}}, required: [kind]}")
                .holds();
        Applying.of(new OasDiscriminator())
                .on("{discriminator: {propertyName: kind}}")
                .holds();
    }
}
