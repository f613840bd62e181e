package dev.interlock.path;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.document.Document;
import dev.interlock.document.ReferenceGraph;
import dev.interlock.source.Location;
import dev.interlock.source.Parsed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What expressions select together is what each of them selects alone. */
final class PathProgramTest {

    private static final int PLENTY = 1_000_000;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void selects_together_what_each_expression_selects_alone(int seed) {
        RandomContract random = new RandomContract(new Random(seed));
        for (int round = 0; round < 40; round++) {
            List<PathExpression> expressions = expressions(random, 12);
            PathProgram program = PathProgram.of(expressions);
            for (int i = 0; i < 4; i++) {
                String text = random.document();
                Document document = Json.document("contract.json", text);
                ReferenceGraph references = referencesOf(document);
                Map<PathExpression, Selection> ways = program.select(document.root(), references, true, PLENTY);
                Map<PathExpression, Selection> once = program.select(document.root(), references, false, PLENTY);
                for (PathExpression expression : expressions) {
                    Selection alone = expression.select(document.root(), references::follow, true, PLENTY);
                    assertThat(byPlace(ways.get(expression)))
                            .as("%s in %s", expression, text)
                            .isEqualTo(byPlace(alone));
                    assertThat(byNode(once.get(expression)))
                            .as("%s in %s, shared", expression, text)
                            .isEqualTo(byNode(alone));
                    assertThat(ways.get(expression).faults() > 0)
                            .as("faults of %s in %s", expression, text)
                            .isEqualTo(alone.faults() > 0);
                }
            }
        }
    }

    @Test
    void walks_what_many_references_share_once_for_each_state() {
        Document document = doubling();
        PathExpression everywhere = PathExpressionTest.path("$..[?(@.type == 'object')]");

        Selection selection = PathProgram.of(List.of(everywhere))
                .select(document.root(), referencesOf(document), false, 10_000)
                .get(everywhere);

        assertThat(selection.exhausted()).isFalse();
        assertThat(byNode(selection)).hasSize(1);
    }

    @Test
    void ends_at_its_bound_where_every_route_counts() {
        Document document = doubling();
        PathExpression everywhere = PathExpressionTest.path("$..[?(@.type == 'object')]");

        Selection selection = PathProgram.of(List.of(everywhere))
                .select(document.root(), referencesOf(document), true, 10_000)
                .get(everywhere);

        assertThat(selection.exhausted()).isTrue();
    }

    /** Make parts of which each refers twice to the one before, so that routes double with each. */
    private static Document doubling() {
        StringBuilder text = new StringBuilder("{parts: {p0: {type: 'object'}");
        for (int part = 1; part < 40; part++) {
            String reference = "{'$ref': '#/parts/p" + (part - 1) + "'}";
            text.append(", p")
                    .append(part)
                    .append(": {a: ")
                    .append(reference)
                    .append(", b: ")
                    .append(reference)
                    .append("}");
        }
        return Json.document("contract.json", text.append("}}").toString());
    }

    private static ReferenceGraph referencesOf(Document document) {
        return ReferenceGraph.of(document, new NoFiles());
    }

    private static final class NoFiles implements ReferenceGraph.Loader {
        @Override
        public boolean exists(String path) {
            return false;
        }

        @Override
        public Parsed<Document> load(String path) {
            throw new IllegalStateException(path);
        }
    }

    private static List<PathExpression> expressions(RandomContract random, int count) {
        List<PathExpression> expressions = new ArrayList<>();
        while (expressions.size() < count) {
            PathExpression.parse(random.expression(), Location.of("pack.yaml"))
                    .value()
                    .ifPresent(expressions::add);
        }
        return expressions;
    }

    private static Map<String, Boolean> byPlace(Selection selection) {
        Map<String, Boolean> places = new TreeMap<>();
        for (Match match : selection.matches()) {
            String place = String.join("/", match.path()) + (match.isKey() ? "~" : "");
            places.merge(place, match.isMaybe(), Boolean::logicalAnd);
        }
        return places;
    }

    /** A node that some way selects for certain is selected for certain. */
    private static Map<Object, Boolean> byNode(Selection selection) {
        Map<Object, Boolean> nodes = new HashMap<>();
        for (Match match : selection.matches()) {
            nodes.merge(List.of(match.node(), match.isKey()), match.isMaybe(), Boolean::logicalAnd);
        }
        return nodes;
    }
}
