package dev.interlock.path;

import static dev.interlock.path.PathExpressionTest.path;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.document.Document;
import dev.interlock.document.ReferenceGraph;
import dev.interlock.source.Parsed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Under which conditions the routes to one target may share what lies below it. */
final class SharedTargetTest {

    private static final String TWO_ROUTES =
            "{uses: {a: {'$ref': '#/part'}, b: {'$ref': '#/part'}}, part: {x: {type: 's'}, y: {type: 't'}}}";

    private final Map<String, Document> files = new LinkedHashMap<>();

    @Test
    void asks_filters_about_the_key_of_each_route() {
        assertThat(selected(TWO_ROUTES, "$.uses[?(@property == 'a')].x.type", "$.uses[?(@property == 'b')].y.type"))
                .containsExactly("part/x/type", "part/y/type");
    }

    @Test
    void selects_the_target_and_its_key_by_each_route() {
        assertThat(matches(TWO_ROUTES, "$.uses[*]")).containsExactly("uses/a", "uses/b");
        assertThat(matches(TWO_ROUTES, "$.uses[*]~")).containsExactly("uses/a", "uses/b");
    }

    @Test
    void goes_below_a_target_again_for_expressions_that_did_not_come_with_the_first_route() {
        assertThat(selected(TWO_ROUTES, "$.uses.a.x.type", "$.uses.b.y.type", "$.uses.b..type"))
                .containsExactly("part/x/type", "part/y/type");
    }

    @Test
    void selects_for_certain_what_only_one_of_the_routes_selects_for_certain() {
        String document = "{uses: {a: {name: '{{hidden}}', to: {'$ref': '#/part'}}, b: {to: {'$ref': '#/part'}}},"
                + " part: {type: 's'}}";

        assertThat(select(document, "$.uses[?(@.name == 'n')].to.type").matches())
                .singleElement()
                .matches(Match::isMaybe);
        assertThat(select(document, "$.uses[?(@.name == 'n' || !@.name)].to.type")
                        .matches())
                .anyMatch(match -> !match.isMaybe());
    }

    @Test
    void leaves_the_references_of_a_cycle_in_one_file_as_they_are() {
        assertThat(matches("{use: {'$ref': '#/tree'}, tree: {type: 'x', next: {'$ref': '#/tree'}}}", "$..type"))
                .containsExactly("use/type");
    }

    @Test
    void leaves_the_references_of_a_cycle_over_files_as_they_are() {
        file("b.json", "{type: 'b', next: {'$ref': 'c.json'}}");
        file("c.json", "{type: 'c', next: {'$ref': 'b.json'}}");
        String root = "{first: {'$ref': 'b.json'}, second: {'$ref': 'c.json'}}";

        assertThat(matches(root, "$..type")).containsExactly("first/type", "second/type");
        assertThat(matches(root, "$..['$ref']")).containsExactly("first/next/$ref", "second/next/$ref");
    }

    @Test
    void ends_where_files_refer_to_each_other_in_many_circles() {
        for (int i = 0; i < 200; i++) {
            file(
                    "f" + i + ".json",
                    "{type: 't', a: {'$ref': 'f" + (i + 1) % 200 + ".json'}, b: {'$ref': 'f" + (i + 7) % 200
                            + ".json'}}");
        }

        Selection selection = select("{use: {'$ref': 'f0.json'}}", "$..type");

        assertThat(selection.exhausted()).isFalse();
        assertThat(selection.matches()).hasSize(1);
    }

    private void file(String name, String text) {
        files.put(name, Json.document(name, text));
    }

    private List<String> matches(String document, String expression) {
        return select(document, expression).matches().stream()
                .map(match -> String.join("/", match.path()))
                .toList();
    }

    private List<String> selected(String document, String... expressions) {
        List<PathExpression> paths =
                List.of(expressions).stream().map(PathExpressionTest::path).toList();
        Document root = Json.document("root.json", document);
        return PathProgram.of(paths)
                .select(root.root(), ReferenceGraph.of(root, new Files()), false, 100_000)
                .values()
                .stream()
                .flatMap(selection -> selection.matches().stream())
                .map(match -> String.join("/", match.node().path()))
                .distinct()
                .sorted()
                .toList();
    }

    private Selection select(String document, String expression) {
        PathExpression path = path(expression);
        Document root = Json.document("root.json", document);
        return PathProgram.of(List.of(path))
                .select(root.root(), ReferenceGraph.of(root, new Files()), false, 100_000)
                .get(path);
    }

    private final class Files implements ReferenceGraph.Loader {
        @Override
        public boolean exists(String path) {
            return files.containsKey(path);
        }

        @Override
        public Parsed<Document> load(String path) {
            return Parsed.of(files.get(path));
        }
    }
}
