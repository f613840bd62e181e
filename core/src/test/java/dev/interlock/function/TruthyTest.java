package dev.interlock.function;

import dev.interlock.schema.Nodes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TruthyTest {

    private static final Calling<Options.None> TRUTHY = Calling.of(new Truthy());

    @ParameterizedTest
    @ValueSource(strings = {"''", "0", "-0.0", "0e5", "null", "false"})
    void flags_what_a_script_takes_for_false(String value) {
        TRUTHY.on(value).fails("/: The document must be truthy");
    }

    @ParameterizedTest
    @ValueSource(strings = {"' '", "'0'", "1e-9", "[]", "{}", "true", ".inf", "'x{{rest}}'"})
    void accepts_all_else(String value) {
        TRUTHY.on(value).holds();
    }

    @Test
    void flags_what_is_missing() {
        TRUTHY.at("", Nodes.yaml("{}").get("info")).fails("/info: 'info' must be truthy");
    }

    @Test
    void leaves_open_what_is_hidden_as_a_whole() {
        TRUTHY.on("'{{host}}'").isUnknown("'{{host}}' has no value in the project");
    }
}
