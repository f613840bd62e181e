package dev.interlock.function;

import dev.interlock.document.Draft;
import dev.interlock.document.Node;
import dev.interlock.schema.Nodes;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class DefinedTest {

    private static final Calling<Options.None> DEFINED = Calling.of(new Defined());

    @Test
    void flags_what_is_missing_by_its_path() {
        Node info = Nodes.yaml("info: {title: a}").get("info");
        DEFINED.at("", info.get(List.of("contact", "name")))
                .fails("/info/contact/name: 'contact.name' must be defined");
    }

    @Test
    void accepts_whatever_stands_there() {
        DEFINED.on("null").holds();
        DEFINED.on("0").holds();
        DEFINED.on("'{{host}}'").holds();
    }

    @Test
    void leaves_open_what_may_not_have_been_read() {
        Node open = Draft.object()
                .put("info", Draft.object().opened())
                .seal("model")
                .root()
                .get("info");
        DEFINED.at("", open.get("title")).isUnknown("'info' could not be read completely");
    }

    @Test
    void refuses_options() {
        Assertions.assertThat(DEFINED.refuses("{strict: true}"))
                .containsExactly("test.yaml:1:2 The function 'defined' has no option 'strict'."
                        + " Remove it; the function has no options.");
        Assertions.assertThat(DEFINED.refuses("[1]"))
                .containsExactly("test.yaml:1:1 The options of the function 'defined' are no map."
                        + " Write them as a map of names to values.");
    }
}
