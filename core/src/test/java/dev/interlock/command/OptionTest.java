package dev.interlock.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OptionTest {

    @ParameterizedTest
    @EnumSource
    void is_found_by_each_of_its_names(Option option) {
        assertThat(Option.find(option.argument().substring(2))).contains(option);
        assertThat(Option.find(option.property().substring("interlock.".length())))
                .contains(option);
    }

    @ParameterizedTest
    @EnumSource
    void says_what_it_is_for_in_a_sentence(Option option) {
        assertThat(option.meaning()).endsWith(".").hasSizeLessThan(120);
        assertThat(Character.isUpperCase(option.meaning().charAt(0))).isTrue();
    }
}
