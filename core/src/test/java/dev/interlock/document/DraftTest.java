package dev.interlock.document;

import static dev.interlock.document.Reading.dump;
import static dev.interlock.document.Reading.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlock.source.Location;
import java.util.List;
import org.junit.jupiter.api.Test;

class DraftTest {

    private static final Source PLACE = Source.of(Location.of("Order.java", 3, 5));

    private final Node origin = json("{\"a\": [1, {\"b\": \"x\\ty\"}], \"c\": true}");

    @Test
    void seals_into_a_document() {
        Document document = Draft.object()
                .put("name", Draft.string("orders", PLACE))
                .put("flags", Draft.array().add(Draft.bool(true)).add(Draft.number(-3)))
                .put("copy", origin.get("a"))
                .put("nothing", origin.get("z"))
                .seal("interfaces");

        assertThat(dump(document.root()))
                .isEqualTo("{\"name\":\"orders\",\"flags\":[true,-3],\"copy\":[1,{\"b\":\"x\ty\"}]}");
        assertThat(document.isDerived()).isTrue();
        assertThat(document.file()).isEqualTo("interfaces");
        assertThat(document.root().get("flags").get(1).path()).containsExactly("flags", "1");
    }

    @Test
    void changes_members_until_it_is_sealed() {
        Draft draft = Draft.object().put("a", Draft.number(1)).put("b", Draft.number(2));
        draft.put("a", Draft.number(3)).remove("b");
        draft.objectAt("c").put("d", Draft.bool(false));
        draft.objectAt("c").arrayAt("e").add(Draft.string("f"));

        assertThat(dump(draft.seal("x").root())).isEqualTo("{\"a\":3,\"c\":{\"d\":false,\"e\":[\"f\"]}}");
        assertThat(draft.keys()).containsExactly("a", "c");
        assertThat(draft.find("a").orElseThrow().text()).isEqualTo("3");
        assertThat(draft.find("b")).isEmpty();
        assertThatThrownBy(() -> draft.add(Draft.bool(true))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void locates_a_part_by_its_sources_or_those_around_it() {
        Node root = Draft.object(Source.of(origin))
                .put("own", Draft.string("x", PLACE, Source.of(origin.get("c"))))
                .put("inner", Draft.object().put("deep", Draft.string("y")))
                .put("copied", origin.get("a").get(1))
                .seal("interfaces")
                .root();

        assertThat(root.get("own").location()).hasToString("Order.java:3:5");
        assertThat(root.get("own").keyLocation()).hasToString("Order.java:3:5");
        assertThat(root.get("own").sources()).containsExactly(PLACE, Source.of(origin.get("c")));
        assertThat(root.get("inner").get("deep").location()).isEqualTo(origin.location());
        assertThat(root.get("inner").get("absent").sources()).containsExactly(Source.of(origin));
        assertThat(root.get("copied").get("b").sources())
                .containsExactly(Source.of(origin.get("a").get(1).get("b")));
        assertThat(Draft.object().seal("nowhere").root().sources()).containsExactly(Source.of(Location.of("nowhere")));
    }

    @Test
    void adds_further_sources_once() {
        Draft draft = Draft.string("x", PLACE).from(List.of(PLACE, Source.of(origin)));

        assertThat(draft.sources()).containsExactly(PLACE, Source.of(origin));
    }

    @Test
    void keeps_grade_openness_attachment_and_what_stays_hidden_also_in_copies() {
        Node first = Draft.object()
                .put("graded", Draft.string("x").graded(Grade.DECLARED))
                .put("open", Draft.array().opened())
                .put("attached", Draft.object().attach("bytes"))
                .put("hidden", Draft.unresolved(Unresolved.notDeclared("exposure")))
                .seal("first")
                .root();
        Node second = Draft.object().put("copy", first).seal("second").root().get("copy");

        for (Node root : List.of(first, second)) {
            assertThat(root.get("graded").grade()).isEqualTo(Grade.DECLARED);
            assertThat(root.get("open").isOpen()).isTrue();
            assertThat(root.isOpen()).isFalse();
            assertThat(root.get("attached").attachment(String.class)).contains("bytes");
            assertThat(root.get("attached").attachment(Integer.class)).isEmpty();
            assertThat(root.get("hidden").isUnresolved()).isTrue();
            assertThat(root.get("hidden").unresolved().reason()).isEqualTo(Unresolved.Reason.NOT_DECLARED);
            assertThat(root.get("graded").findUnresolved()).isEmpty();
        }
    }

    @Test
    void copies_and_seals_any_depth() {
        Draft draft = Draft.string("bottom");
        for (int depth = 0; depth < 100_000; depth++) {
            draft = depth % 2 == 0 ? Draft.array().add(draft) : Draft.object().put("k", draft);
        }
        Node root = draft.seal("deep").root();

        Document copy = Draft.copyOf(root).seal("copy");
        assertThat(copy.size()).isEqualTo(100_001);
        assertThat(copy.root().document().tape().text(100_000, "")).isEqualTo("bottom");
    }

    @Test
    void refuses_to_copy_what_is_absent() {
        assertThatThrownBy(() -> Draft.copyOf(origin.get("z"))).isInstanceOf(IllegalArgumentException.class);
    }
}
