package dev.interlock.function;

import dev.interlock.schema.Nodes;
import org.junit.jupiter.api.Test;

class UndefinedTest {

    private static final Calling<Options.None> UNDEFINED = Calling.of(new Undefined());

    @Test
    void flags_whatever_stands_there() {
        UNDEFINED.at("", Nodes.yaml("a: null").get("a")).fails("/a: 'a' must be undefined");
        UNDEFINED.on("'{{host}}'").fails("/: The document must be undefined");
    }

    @Test
    void accepts_what_is_missing() {
        UNDEFINED.at("", Nodes.yaml("{}").get("a")).holds();
    }
}
