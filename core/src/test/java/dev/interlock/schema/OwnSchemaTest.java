package dev.interlock.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlock.document.Draft;
import dev.interlock.document.Node;
import dev.interlock.document.Source;
import dev.interlock.model.Descriptor;
import dev.interlock.pack.PackLoader;
import dev.interlock.source.Diagnostic;
import dev.interlock.source.Location;
import dev.interlock.source.Parsed;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OwnSchemaTest {

    private static final OwnSchema SCHEMA =
            OwnSchema.load(OwnSchemaTest.class, "own.schema.json", "own-part.schema.json");

    @Test
    void accepts_what_the_schema_describes() {
        assertThat(SCHEMA.validate(named().put("severity", Draft.string("warn"))
                        .put("x-more", Draft.array())
                        .put("given", Draft.array().add(Draft.string("$")))
                        .put("since", Draft.string("2026-02-28"))
                        .seal("own.yaml")
                        .root()))
                .isEmpty();
    }

    @Test
    void names_the_nearest_known_key() {
        assertThat(problem(named().put("severty", Draft.string("warn"))))
                .isEqualTo("'severty' is not a known key. Rename it to 'severity'.");
    }

    @Test
    void lists_the_known_keys_where_none_is_near() {
        Draft roles = Draft.object().put("owner", Draft.object().put("colour", Draft.string("red")));
        assertThat(problem(named().put("roles", roles)))
                .isEqualTo("'colour' is not a known key in 'roles.owner'. Remove it; known are 'kind', 'mail'.");
    }

    @Test
    void names_the_nearest_allowed_word() {
        assertThat(problem(named().put("severity", Draft.string("eror"))))
                .isEqualTo("'eror' at 'severity' is not an allowed value."
                        + " Write 'error'; allowed are 'error', 'warn', 'info', 'hint'.");
    }

    @Test
    void tells_a_wrong_type_once() {
        assertThat(problem(named().put("severity", Draft.number(3))))
                .isEqualTo("'3' at 'severity' is a number, but must be a text. Write a text.");
    }

    @Test
    void tells_what_is_missing() {
        assertThat(problem(Draft.object())).isEqualTo("The file lacks 'name'. Add 'name'.");
    }

    @Test
    void follows_the_branch_that_was_meant() {
        assertThat(problem(named().put("given", Draft.array())))
                .isEqualTo("'given' is an empty list. Give at least 1 element.");
        assertThat(problem(named().put("then", Draft.object()))).isEqualTo("'then' lacks 'function'. Add 'function'.");
    }

    @Test
    void names_all_branches_where_none_was_meant() {
        assertThat(problem(named().put("given", Draft.number(1))))
                .isEqualTo("'1' at 'given' is a number, but must be a text or a list. Write a text or a list.");
        assertThat(problem(named().put("either", Draft.object())))
                .isEqualTo("'either' lacks 'left' or 'right'. Add one of them.");
    }

    @Test
    void tells_about_keys() {
        assertThat(problem(named().put("roles", Draft.object().put("ownr", Draft.object()))))
                .isEqualTo(
                        "The key 'ownr' in 'roles' is not allowed." + " Write 'owner'; allowed are 'owner', 'reader'.");
    }

    @Test
    void tells_about_values() {
        assertThat(problem(named().put("since", Draft.string("2026-02-30"))))
                .isEqualTo("'2026-02-30' at 'since' is not a valid date. Write a date.");
        assertThat(problem(named().put("port", Draft.number(0))))
                .isEqualTo("'0' at 'port' is too small. Write at least 1.");
        assertThat(problem(Draft.object().put("name", Draft.string(""))))
                .isEqualTo("'name' is empty. Write at least 1 character.");
        assertThat(problem(named().put("ids", Draft.array().add(Draft.string("A")))))
                .isEqualTo("'A' at 'ids.0' does not have the expected form. Write it so that it matches ^[a-z-]+$.");
        assertThat(problem(named().put("a/b~c", Draft.number(1))))
                .isEqualTo("'1' at 'a/b~c' is a number, but must be true or false. Write true or false.");
    }

    @Test
    void points_at_the_place_in_the_file() {
        Draft file = named().put("port", Draft.number(0, Source.of(Location.of("own.yaml", 7, 9))));
        assertThat(SCHEMA.validate(file.seal("own.yaml").root()))
                .singleElement()
                .extracting(Diagnostic::location)
                .hasToString("Optional[own.yaml:7:9]");
    }

    @Test
    void fetches_nothing() {
        OwnSchema lacksPart = OwnSchema.load(OwnSchemaTest.class, "own.schema.json");
        Draft roles = Draft.object().put("owner", Draft.object());
        Node file = named().put("roles", roles).seal("own.yaml").root();
        assertThatThrownBy(() -> lacksPart.validate(file)).hasMessageContaining("which is not given");
    }

    @Test
    void needs_no_explanation_for_what_is_valid() {
        Draft file = named().put("given", Draft.array().add(Draft.string("$")));
        assertThat(SCHEMA.isCertainlyValid(file.seal("own.yaml").root())).isTrue();
    }

    private static Draft named() {
        return Draft.object().put("name", Draft.string("a"));
    }

    private static String problem(Draft file) {
        var problems = SCHEMA.validate(file.seal("own.yaml").root());
        assertThat(problems).as("problems").hasSize(1);
        return problems.get(0).message() + " " + problems.get(0).nextStep();
    }

    static Stream<Arguments> shipped() {
        return Stream.of(
                Arguments.of(Descriptor.class, "interlock.schema.json", List.of()),
                Arguments.of(PackLoader.class, "pack.schema.json", List.of("rule.schema.json")),
                Arguments.of(PackLoader.class, "rule.schema.json", List.of()));
    }

    /** What {@link JsonSchema#trusted} takes for granted. */
    @ParameterizedTest
    @MethodSource("shipped")
    void shipped_schemas_have_no_problem_and_no_keyword_that_looks_at_others(
            Class<?> beside, String resource, List<String> referenced) {
        List<Node> others =
                referenced.stream().map(other -> OwnSchema.read(beside, other)).toList();
        Node schema = OwnSchema.read(beside, resource);
        Parsed<JsonSchema> compiled =
                JsonSchema.compile(schema, Dialect.DRAFT7, node -> OwnSchema.findForeign(node, others));

        assertThat(compiled.problems()).isEmpty();
        assertThat(schema.document().source().text()).doesNotContain("\"unevaluated");
    }
}
