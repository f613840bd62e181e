package dev.interlock.function;

import dev.interlock.schema.Nodes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FalsyTest {

    private static final Calling<Options.None> FALSY = Calling.of(new Falsy());

    @ParameterizedTest
    @ValueSource(strings = {"' '", "[]", "1", "'{{host}}'"})
    void flags_what_is_there(String value) {
        FALSY.on(value).fails("/: The document must be falsy");
    }

    @ParameterizedTest
    @ValueSource(strings = {"''", "0", "null", "false"})
    void accepts_what_a_script_takes_for_false(String value) {
        FALSY.on(value).holds();
    }

    @Test
    void accepts_what_is_missing() {
        FALSY.at("", Nodes.yaml("{}").get("a")).holds();
    }
}
