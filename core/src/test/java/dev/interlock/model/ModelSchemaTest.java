package dev.interlock.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.document.Draft;
import dev.interlock.document.Node;
import dev.interlock.document.Source;
import dev.interlock.document.Unresolved;
import dev.interlock.source.Location;
import org.junit.jupiter.api.Test;

class ModelSchemaTest {

    private static final Node ANCHOR = Draft.object(Source.of(Location.of("orders.yaml")))
            .seal("orders.yaml")
            .root();

    @Test
    void accepts_a_draft_with_hidden_values() {
        InterfaceDraft draft = InterfaceDraft.open("orders", Style.API, "openapi", "orders.yaml", ANCHOR);
        draft.facts().put("authentication", Draft.unresolved(Unresolved.notDeclared("authentication")));
        draft.facts().arrayAt("endpoints").add(Draft.object().put("encrypted", Draft.bool(true)));

        ModelSchema.assertValid(draft);
    }

    @Test
    void flags_unknown_members_wrong_types_words_and_what_lacks() {
        Node model = Draft.object()
                .put(
                        "interfaces",
                        Draft.object()
                                .put(
                                        "a",
                                        Draft.object()
                                                .put("id", Draft.number(1))
                                                .put("style", Draft.string("rest"))
                                                .put("colour", Draft.string("red"))
                                                .put("format", Draft.string("x"))))
                .seal("model")
                .root();

        assertThat(ModelSchema.violations(model))
                .hasSize(4)
                .anyMatch(violation -> violation.contains("lacks 'artefact'"))
                .anyMatch(violation -> violation.contains("'colour'"))
                .anyMatch(violation -> violation.contains("'rest'"))
                .anyMatch(violation -> violation.contains("is number, not string"));
    }
}
