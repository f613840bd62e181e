package dev.interlock.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VendorNamesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dev.interlock.artefact.OpenApiFormat",
                "dev.interlock.artefact.OpenAPIFormat",
                "dev.interlock.openapi.Format",
                "dev.interlock.model.SAPFlow",
                "dev.interlock.model.Flow$Mule",
                "dev.interlock.artefact.CamelRoute"
            })
    void a_platform_is_found_word_by_word(String name) {
        assertThat(VendorNames.nameAPlatform(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dev.interlock.source.Sapling",
                "dev.interlock.function.CamelCase",
                "dev.interlock.model.OpenContainer",
                "dev.interlock.rule.Verdict"
            })
    void other_words_are_free(String name) {
        assertThat(VendorNames.nameAPlatform(name)).isFalse();
    }
}
