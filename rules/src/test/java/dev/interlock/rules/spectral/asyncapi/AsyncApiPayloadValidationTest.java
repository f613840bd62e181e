package dev.interlock.rules.spectral.asyncapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.rules.spectral.Applying;
import dev.interlock.rules.spectral.NoOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AsyncApiPayloadValidationTest {

    private static final Applying<NoOptions> PAYLOAD =
            Applying.of(new AsyncApiPayloadValidation()).inFormat("aas2_6");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text | /",
                "type: objekt | /type",
                "properties: {a: {minLength: -1}} | /properties/a/minLength",
                "items: {type: 1} | /items/type",
                "items: {enum: []} | /items/enum",
                "allOf: [] | /allOf",
                "required: [a, a] | /required",
                "pattern: 1 | /pattern",
                "patternProperties: {a: {type: 1}} | /patternProperties/a/type",
                "additionalProperties: 1 | /additionalProperties",
                "discriminator: {} | /discriminator",
                "externalDocs: {} | /externalDocs",
                "externalDocs: {url: 'https://acme.test', more: 1} | /externalDocs",
                "deprecated: maybe | /deprecated",
                "not: {title: 1} | /not/title",
                "dependencies: {a: {type: 1}} | /dependencies/a/type"
            })
    void flags_what_is_no_schema(String payload, String place) {
        Applying.Outcome outcome = PAYLOAD.on(payload);
        assertThat(outcome.places()).containsOnly(place);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "true",
                "{}",
                "{type: [string, 'null'], x-own: 1, unknown: 2}",
                "{items: [{}, {}], additionalItems: false, if: {}, then: true}",
                "{pattern: '(', $id: 'not an address'}",
                "{externalDocs: {url: 'https://acme.test', x-more: 1}, deprecated: true, discriminator: a}"
            })
    void accepts_schemas(String payload) {
        PAYLOAD.on(payload).holds();
    }

    @Test
    void flags_what_stands_behind_a_reference() {
        PAYLOAD.at("{payload: {properties: {a: {$ref: '#/part'}}}, part: {type: objekt}}", "payload")
                .failsAt("/part/type", "/part/type", "/part/type");
    }

    @Test
    void accepts_anything_in_versions_that_were_never_published() {
        Applying.of(new AsyncApiPayloadValidation()).inFormat("aas2").on("text").holds();
    }
}
