package dev.interlock.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--fail-on=never",
                "--failOn=never",
                "--FAIL-ON=never",
                "-Dinterlock.failOn=never",
                "-Dinterlock.fail-on=never"
            })
    void understands_every_spelling_of_an_option(String argument) {
        assertThat(check(argument).options().text(Option.FAIL_ON)).isEqualTo("never");
    }

    @Test
    void takes_the_next_argument_as_the_value_of_an_option_without_one() {
        CommandLine line = check("--fail-on", "warn", "orders.yaml");

        assertThat(line.options().text(Option.FAIL_ON)).isEqualTo("warn");
        assertThat(line.places()).containsExactly("orders.yaml");
    }

    @Test
    void takes_a_flag_alone_as_true() {
        CommandLine line = check("--strict", "orders.yaml");

        assertThat(line.options().flag(Option.STRICT)).isTrue();
        assertThat(line.places()).containsExactly("orders.yaml");
        assertThat(check("--strict=false").options().flag(Option.STRICT)).isFalse();
    }

    @Test
    void splits_lists_at_commas_but_not_inside_of_the_braces_of_a_glob() {
        CommandLine line = check("--includes=**/*.{yaml,json},api/**", "--includes=flows/**");

        assertThat(line.options().list(Option.INCLUDES)).containsExactly("**/*.{yaml,json}", "api/**", "flows/**");
    }

    @Test
    void takes_the_last_of_two_values() {
        assertThat(check("--fail-on=warn", "--fail-on=info").options().text(Option.FAIL_ON))
                .isEqualTo("info");
    }

    @Test
    void keeps_the_standard_of_what_is_not_set() {
        assertThat(check().options().list(Option.PACKS)).containsExactly("interlock:recommended");
        assertThat(check().options().flag(Option.FAIL_IF_EMPTY)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--fial-on=warn", "-Dinterlock.failon1=warn", "-fail-on=warn"})
    void names_the_nearest_option(String argument) {
        assertThatThrownBy(() -> check(argument))
                .hasMessage("There is no option '" + argument.substring(0, argument.indexOf('='))
                        + "'; did you mean '--fail-on'?");
    }

    @Test
    void refuses_the_option_of_another_command() {
        assertThatThrownBy(() -> check("--rule=x")).hasMessageContaining("'--rule' is no option of check");
    }

    @Test
    void refuses_a_flag_with_another_value() {
        assertThatThrownBy(() -> check("--strict=yes"))
                .hasMessage("'--strict' is 'yes'; write true or false, or nothing for true.");
    }

    @Test
    void refuses_an_option_without_its_value() {
        assertThatThrownBy(() -> check("--fail-on"))
                .hasMessage("'--fail-on' lacks its value; write it like --fail-on=error.");
    }

    private static CommandLine check(String... arguments) {
        return CommandLine.of(CheckCommand.check(), List.of(arguments));
    }
}
