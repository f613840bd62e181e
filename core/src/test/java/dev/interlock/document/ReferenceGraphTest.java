package dev.interlock.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.source.Diagnostic;
import dev.interlock.source.Limits;
import dev.interlock.source.Parsed;
import dev.interlock.source.SourceText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceGraphTest {

    private final Files files = new Files();

    @Test
    void follows_local_pointers() {
        Document root = files.add("api.yaml", """
                a: {$ref: '#/c/x~1y/0'}
                b: {$ref: '#/c/p%20q~0'}
                c:
                  x/y: [{hit: 1}]
                  p q~: {hit: 2}
                all: {$ref: "#"}
                """);
        ReferenceGraph graph = ReferenceGraph.of(root, files);

        assertThat(graph.follow(root.root().get("a")).get("hit").text()).isEqualTo("1");
        assertThat(graph.follow(root.root().get("b")).get("hit").text()).isEqualTo("2");
        assertThat(graph.follow(root.root().get("c"))).isEqualTo(root.root().get("c"));
        assertThat(graph.problems()).isEmpty();
        assertThat(graph.documents()).containsExactly(root);
    }

    @Test
    void follows_chains_to_their_end() {
        Document root = files.add("api.yaml", "{a: {$ref: '#/b'}, b: {$ref: '#/c'}, c: {$ref: '#/d'}, d: {hit: 1}}");
        ReferenceGraph graph = ReferenceGraph.of(root, files);

        assertThat(graph.follow(root.root().get("a"))).isEqualTo(root.root().get("d"));
        assertThat(graph.follow(root.root().get("c"))).isEqualTo(root.root().get("d"));
        assertThat(graph.target(root.root().get("a"))).contains(root.root().get("b"));
        assertThat(graph.target(root.root().get("d"))).isEmpty();
    }

    @Test
    void loads_each_reached_file_once() {
        Document root = files.add("api/openapi.yaml", """
                one: {$ref: './paths/orders.yaml'}
                two: {$ref: 'paths/orders.yaml#/get'}
                three: {$ref: '../common/types%20x.json#/Id'}
                """);
        files.add(
                "api/paths/orders.yaml",
                "get: {$ref: '../../common/types x.json#/Id'}\nback: {$ref: '../openapi.yaml#/four'}\n");
        files.add("common/types x.json", "{\"Id\": {\"type\": \"string\"}}");
        files.add("common/unused.yaml", "a: 1");
        ReferenceGraph graph = ReferenceGraph.of(root, files);

        assertThat(graph.documents())
                .extracting(Document::file)
                .containsExactly("api/openapi.yaml", "api/paths/orders.yaml", "common/types x.json");
        assertThat(files.loaded).containsExactly("api/paths/orders.yaml", "common/types x.json");
        assertThat(graph.follow(root.root().get("two")).get("type").text()).isEqualTo("string");
        assertThat(graph.follow(root.root().get("one")).get("get").has("$ref")).isTrue();
        assertThat(graph.problems())
                .hasSize(1)
                .first()
                .asString()
                .contains("openapi.yaml")
                .contains("'four'");
    }

    @Test
    void resolves_relative_files_inside_archives_and_never_above_them() {
        Document root =
                files.add("flows/order.zip!/api/root.yaml", "a: {$ref: '../x.yaml#/k'}\nb: {$ref: '../../x.yaml'}\n");
        files.add("flows/order.zip!/x.yaml", "k: {hit: 1}");
        ReferenceGraph graph = ReferenceGraph.of(root, files);

        assertThat(graph.follow(root.root().get("a")).get("hit").text()).isEqualTo("1");
        assertThat(graph.problems()).extracting(Diagnostic::code).containsExactly("reference-outside");
    }

    @Test
    void leaves_references_of_a_cycle_as_they_are() {
        Document root = files.add("api.yaml", """
                Tree: {children: {items: {$ref: '#/Tree'}}}
                A: {b: {$ref: '#/B'}}
                B: {a: {$ref: '#/A'}}
                Self: {$ref: '#/Self'}
                Use: {tree: {$ref: '#/Tree'}, a: {$ref: '#/A'}, self: {$ref: '#/Self'}}
                """);
        ReferenceGraph graph = ReferenceGraph.of(root, files);
        Node r = root.root();

        Node child = r.get("Tree").get("children").get("items");
        assertThat(graph.follow(child)).isEqualTo(child);
        assertThat(graph.target(child)).contains(r.get("Tree"));
        assertThat(graph.follow(r.get("A").get("b"))).isEqualTo(r.get("A").get("b"));
        assertThat(graph.follow(r.get("B").get("a"))).isEqualTo(r.get("B").get("a"));
        assertThat(graph.follow(r.get("Self"))).isEqualTo(r.get("Self"));
        assertThat(graph.follow(r.get("Use").get("tree"))).isEqualTo(r.get("Tree"));
        assertThat(graph.follow(r.get("Use").get("a"))).isEqualTo(r.get("A"));
        assertThat(graph.follow(r.get("Use").get("self"))).isEqualTo(r.get("Self"));
        assertThat(graph.problems()).singleElement().asString().startsWith("api.yaml:4:14 ");
    }

    @Test
    void reports_references_that_lead_to_nothing_but_each_other() {
        Document root = files.add("a.yaml", "use: {$ref: 'b.yaml#/B'}\nA: {$ref: 'b.yaml#/B'}\n");
        files.add("b.yaml", "B: {$ref: 'c.yaml#/C'}\nfine: {$ref: 'c.yaml#/D'}\n");
        files.add("c.yaml", "C: {$ref: 'a.yaml#/A'}\nD: {next: {$ref: '#/D'}}\n");
        ReferenceGraph graph = ReferenceGraph.of(root, files);

        assertThat(graph.problems())
                .singleElement()
                .hasToString("b.yaml:1:11 The reference 'c.yaml#/C' leads in a circle back to itself, and to nothing "
                        + "else. Let one of the references of the circle lead to a definition.");
        assertThat(graph.isDead(graph.target(root.root().get("use")).orElseThrow()))
                .isTrue();
    }

    @Test
    void finds_cycles_over_files() {
        Document root = files.add("a.yaml", "x: {$ref: 'b.yaml'}\ny: {$ref: 'c.yaml'}\n");
        files.add("b.yaml", "p: {$ref: 'c.yaml#/q'}\n");
        files.add("c.yaml", "q: {r: {$ref: 'b.yaml#/p'}}\n");
        ReferenceGraph graph = ReferenceGraph.of(root, files);
        Node p = graph.follow(root.root().get("x")).get("p");

        assertThat(p.document().file()).isEqualTo("b.yaml");
        assertThat(graph.follow(p)).isEqualTo(p);
        assertThat(graph.follow(root.root().get("y")).document().file()).isEqualTo("c.yaml");
    }

    @Test
    void counts_a_target_that_holds_its_own_source_as_a_cycle() {
        Document root = files.add("a.yaml", "x: {y: {$ref: '#/x'}, z: {$ref: '#/x/y'}}\n");
        ReferenceGraph graph = ReferenceGraph.of(root, files);

        assertThat(graph.follow(root.root().get("x").get("y")))
                .isEqualTo(root.root().get("x").get("y"));
        assertThat(graph.follow(root.root().get("x").get("z")))
                .isEqualTo(root.root().get("x").get("z"));
    }

    @Test
    void takes_detours_over_references_that_a_pointer_meets() {
        Document root = files.add("a.yaml", """
                use: {$ref: '#/A/properties/id'}
                A: {$ref: '#/B'}
                B: {$ref: 'b.yaml#/C'}
                loop: {$ref: '#/loop/x'}
                """);
        files.add("b.yaml", "C: {properties: {id: {hit: 1}}}");
        ReferenceGraph graph = ReferenceGraph.of(root, files);

        assertThat(graph.follow(root.root().get("use")).get("hit").text()).isEqualTo("1");
        assertThat(graph.problems()).hasSize(1).first().asString().startsWith("a.yaml:4:14 ");
    }

    @Test
    void knows_members_named_ref_that_are_no_references() {
        Document root =
                files.add("a.yaml", "properties: {$ref: {type: string}}\nlist: {$ref: [a]}\nnumber: {$ref: 5}\n");

        assertThat(ReferenceGraph.of(root, files).problems()).isEmpty();
    }

    @Test
    void finds_anchors_and_identifiers() {
        Document root = files.add("a.yaml", """
                a: {$ref: '#named'}
                b: {$ref: '#old'}
                c: {$ref: 'https://example.com/order.json'}
                d: {$ref: 'https://example.com/order.json#/properties/id'}
                e: {$ref: '#lost'}
                defs:
                  - {$anchor: named, hit: 1}
                  - {$id: '#old', hit: 2}
                  - {$id: 'https://example.com/order.json#', hit: 3, properties: {id: {hit: 4}}}
                """);
        ReferenceGraph graph = ReferenceGraph.of(root, files);

        assertThat(List.of("a", "b", "c", "d"))
                .allSatisfy(key -> assertThat(graph.follow(root.root().get(key)).has("hit"))
                        .isTrue());
        assertThat(graph.follow(root.root().get("d")).get("hit").text()).isEqualTo("4");
        assertThat(graph.problems()).extracting(Diagnostic::code).containsExactly("reference-dead");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                #/definitions/Ordr             | reference-dead       | '/definitions' has no 'Ordr'       | Write 'Order'
                #/definition/Order             | reference-dead       | the root of 'api/a.yaml' has no    | Write 'definitions'
                #/definitions/Order/x          | reference-dead       | '/definitions/Order' has no 'x'    | Correct
                b.yaml                         | reference-dead       | there is no file 'api/b.yaml'      | add the file
                x\\b.yaml                      | reference-dead       | there is no file                   | with '/'
                http://example.com/a.yaml#/x   | reference-remote     | nothing is fetched                 | Keep a copy
                //example.com/a.yaml           | reference-remote     | nothing is fetched                 | Keep a copy
                urn:example:x                  | reference-remote     | nothing is fetched                 | Keep a copy
                ../../b.yaml                   | reference-outside    | outside the project                | Move the file
                %2e%2e/%2e%2e/b.yaml           | reference-outside    | outside the project                | Move the file
                /etc/passwd                    | reference-outside    | outside the project                | Move the file
                file:///etc/passwd             | reference-outside    | outside the project                | Move the file
                C:/x.yaml                      | reference-outside    | outside the project                | Move the file
                broken.yaml#/a                 | reference-unreadable | 'api/broken.yaml', which cannot    | Repair that file
                """)
    void says_where_and_why_a_reference_cannot_be_followed(String ref, String code, String why, String next) {
        Document root = files.add("api/a.yaml", "use:\n  $ref: '" + ref + "'\ndefinitions: {Order: {type: object}}\n");
        files.add("api/broken.yaml", "a: [");
        ReferenceGraph graph = ReferenceGraph.of(root, files);
        Node use = root.root().get("use");

        assertThat(graph.problems())
                .filteredOn(problem -> !problem.code().equals("syntax"))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo(code);
                    assertThat(problem.message())
                            .startsWith("The reference '" + ref + "' ")
                            .contains(why);
                    assertThat(problem.nextStep()).contains(next);
                    assertThat(problem.location()).contains(use.get("$ref").location());
                });
        assertThat(graph.follow(use)).isEqualTo(use);
        assertThat(graph.isDead(use)).isTrue();
        assertThat(graph.isDead(root.root())).isFalse();
        assertThat(files.loaded).allMatch(file -> file.startsWith("api/"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "#", "#/", "%", "%zz", "a%00b", "#%2", "#/~2", "?x", "!/", ":", "\u0000"})
    void survives_odd_references(String ref) {
        Document root = files.add("a.json", "{\"x\": {\"$ref\": \"" + ref.replace("\u0000", "\\u0000") + "\"}}");

        assertThat(ReferenceGraph.of(root, files).documents()).contains(root);
    }

    @Test
    void tells_problems_of_loaded_files_once() {
        Document root = files.add("a.yaml", "- $ref: b.yaml\n- $ref: b.yaml\n");
        files.add("b.yaml", "x: 1\nx: 2\n");

        assertThat(ReferenceGraph.of(root, files).problems())
                .extracting(Diagnostic::code)
                .containsExactly("duplicate-key");
    }

    @Test
    void follows_hundred_thousand_references_without_recursion() {
        int length = 100_000;
        String chain = IntStream.range(0, length)
                .mapToObj(i -> "\"n" + i + "\":{\"$ref\":\"#/n" + (i + 1) + "\"}")
                .collect(Collectors.joining(",", "{", ",\"n" + length + "\":{\"hit\":1}}"));
        Document root = files.add("a.json", chain);
        ReferenceGraph graph = ReferenceGraph.of(root, files);

        assertThat(graph.follow(root.root().get("n0")).get("hit").text()).isEqualTo("1");

        Document ring = files.add("b.json", chain.replace("\"hit\":1", "\"x\":{\"$ref\":\"#/n0\"}"));
        assertThat(ReferenceGraph.of(ring, files).follow(ring.root().get("n0")))
                .isEqualTo(ring.root().get("n0"));
    }

    /** Files in memory. */
    static final class Files implements ReferenceGraph.Loader {
        private final Map<String, String> texts = new HashMap<>();
        private final List<String> loaded = new ArrayList<>();

        Document add(String file, String text) {
            texts.put(file, text);
            return read(file).value().orElseThrow();
        }

        @Override
        public boolean exists(String path) {
            return texts.containsKey(path);
        }

        @Override
        public Parsed<Document> load(String path) {
            loaded.add(path);
            return read(path);
        }

        private Parsed<Document> read(String path) {
            Syntax syntax = path.endsWith(".json") ? Syntax.JSON : Syntax.YAML;
            return DocumentReader.of(syntax).read(SourceText.of(path, texts.getOrDefault(path, "")), Limits.standard());
        }
    }
}
