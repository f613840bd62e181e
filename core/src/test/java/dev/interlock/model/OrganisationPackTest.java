package dev.interlock.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.source.Location;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrganisationPackTest {

    @ParameterizedTest
    @CsvSource({
        "'', 1.0, true",
        "'', '', true",
        "'>=0.1', 0.1.0, true",
        "'>=0.1', 0.0.9, false",
        "'>= 1.4 <2', 1.10, true",
        "'>= 1.4 <2', 2.0.0, false",
        "'>=1.4,<2', 1.4, true",
        "1.4, 1.4.0, true",
        "1.4, 1.4.1, false",
        "'>=1.4', 1.4-SNAPSHOT, false",
        "'<=1.4', 1.4-rc.1, true",
        "'>1.4-alpha', 1.4-beta, true",
        "'>=1', '', false",
        "'>=1', newest, false",
        "'>=1', '>=2', false"
    })
    void accepts_the_versions_that_fulfil_every_condition(String conditions, String version, boolean accepted) {
        OrganisationPack pack = new OrganisationPack("interlock:auth", conditions, Location.of("org.yaml"));

        assertThat(pack.accepts(version)).isEqualTo(accepted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"newest", ">=", "=>1", ">=1 || <2", "1.x", "[1,2)", " ", "99999999999999999999"})
    void refuses_what_is_no_condition(String conditions) {
        assertThat(OrganisationPack.areConditions(conditions)).isFalse();
    }
}
