package dev.interlock.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.rule.RuleFunction;
import java.util.ServiceLoader;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class FunctionsTest {

    @Test
    void all_functions_are_found_as_services() {
        assertThat(StreamSupport.stream(ServiceLoader.load(RuleFunction.class).spliterator(), false)
                        .map(function -> function.spec().name()))
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
                        "secretInAddress")
                .doesNotHaveDuplicates();
    }
}
