package dev.interlock.rules.logging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "prod",
                "!dev",
                "!local & cloud",
                "dev | prod",
                "staging",
                "product-catalogue",
                "kafka",
                "dev, prod"
            })
    void may_hold_in_production(String expression) {
        assertThat(Profile.isProduction(expression)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dev",
                "test",
                "local",
                "!prod",
                "dev | test",
                "dev,local",
                "dev & kafka",
                "cloud-dev",
                "(dev | test)",
                "DEV"
            })
    void never_holds_in_production(String expression) {
        assertThat(Profile.isProduction(expression)).isFalse();
    }
}
