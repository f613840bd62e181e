package dev.interlock.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlock.rule.FunctionGroup;
import java.util.ServiceLoader;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class FunctionsTest {

    @Test
    void all_functions_are_found_in_a_group_that_is_a_service() {
        assertThat(ServiceLoader.load(FunctionGroup.class))
                .singleElement()
                .extracting(FunctionGroup::names)
                .asInstanceOf(InstanceOfAssertFactories.collection(String.class))
                .contains(
                        "alphabetical",
                        "casing",
                        "defined",
                        "undefined",
                        "truthy",
                        "falsy",
                        "enumeration",
                        "length",
                        "pattern",
                        "or",
                        "xor",
                        "schema",
                        "typedEnum",
                        "unreferencedReusableObject",
                        "problem",
                        "tokens",
                        "unique",
                        "consistent",
                        "version",
                        "sameMajor",
                        "date",
                        "secret",
                        "secretInAddress");
    }

    @Test
    void a_group_refuses_what_it_does_not_offer() {
        assertThatThrownBy(() -> new CoreFunctions().create("patern"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'patern'");
    }
}
