package dev.interlock.rules.spectral.oas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.rules.spectral.Applying;
import org.junit.jupiter.api.Test;

class OasSchemaTest {

    @Test
    void flags_a_value_that_is_not_as_described() {
        Applying.of(new OasSchema(), "{schema: {type: array, uniqueItems: true}}")
                .inFormat("oas3_0")
                .on("[a, a]")
                .failsAt("/");
    }

    @Test
    void flags_what_is_not_there() {
        Applying.of(new OasSchema(), "{schema: {}}").at("{}", "a").failsAt("/");
    }

    @Test
    void reads_a_schema_by_the_version_of_the_contract() {
        Applying<?> check = Applying.of(new OasSchema(), "{schema: {minimum: 1, exclusiveMinimum: true}}");
        check.inFormat("oas3_0").on("1").failsAt("/");
        check.inFormat("oas3_1").on("1").holds();
    }

    @Test
    void refuses_options_without_a_schema() {
        assertThat(Applying.refused(new OasSchema(), "{}")).hasSize(1);
        assertThat(Applying.refused(new OasSchema(), "{schema: {type: text}}")).hasSize(1);
    }
}
