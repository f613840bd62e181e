package dev.interlock.document;

import static dev.interlock.document.Reading.dump;
import static dev.interlock.document.Reading.parse;
import static dev.interlock.document.Reading.problem;
import static dev.interlock.document.Reading.problems;
import static dev.interlock.document.Reading.slice;
import static dev.interlock.document.Reading.yaml;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.source.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlReaderTest {

    @ParameterizedTest
    @CsvSource({
        "012, 12",
        "0o14, 12",
        "0x1F, 31",
        "+5, 5",
        "-007, -7",
        ".5, 0.5",
        "-.5, -0.5",
        "1., 1",
        "1.50, 1.50",
        "1e3, 1e3",
        "2.5E+3, 2.5E+3",
        "0, 0",
        "00, 0",
        "123456789012345678901234567890, 123456789012345678901234567890"
    })
    void reads_numbers_of_the_core_schema(String written, String json) {
        Node value = yaml("a: " + written).get("a");

        assertThat(value.kind()).isEqualTo(NodeKind.NUMBER);
        assertThat(value.text()).isEqualTo(json);
        assertThat(value.number()).isNotNull();
        assertThat(slice(value)).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yes",
                "no",
                "on",
                "off",
                "y",
                "1_000",
                "1:30",
                "2020-01-01",
                "2020-01-01T10:00:00Z",
                ".inf",
                "-.inf",
                ".nan",
                "0b11",
                "0o8",
                "0x",
                "1e",
                "e1",
                ".",
                "+",
                "1.2.3",
                "1e99999",
                "nULL",
                "tRUE",
                "-0x1F",
                "=",
                "<<x"
            })
    void reads_as_text_what_the_core_schema_does_not_know(String written) {
        Node value = yaml("[" + written + "]").get(0);

        assertThat(value.kind()).isEqualTo(NodeKind.STRING);
        assertThat(value.text()).isEqualTo(written);
    }

    @Test
    void reads_booleans_and_null() {
        assertThat(dump(yaml("[true, True, TRUE, false, False, FALSE, null, Null, NULL, ~, ]")))
                .isEqualTo("[true,true,true,false,false,false,null,null,null,null]");
        assertThat(dump(yaml("a:\nb: ''\nc: !!str\nd: !!str 12\ne: ! 12\n")))
                .isEqualTo("{\"a\":null,\"b\":\"\",\"c\":\"\",\"d\":\"12\",\"e\":\"12\"}");
    }

    @Test
    void decodes_scalars_of_all_styles() {
        Node root = yaml("""
                plain: one
                  two

                  three
                single: 'it''s'
                double: "tab\\tand \\
                  joined"
                literal: |
                  first
                    second

                folded: >-
                  first
                  second
                keep: |+
                  x

                last: "quoted"
                """);

        assertThat(root.get("plain").text()).isEqualTo("one two\nthree");
        assertThat(root.get("single").text()).isEqualTo("it's");
        assertThat(root.get("double").text()).isEqualTo("tab\tand joined");
        assertThat(root.get("literal").text()).isEqualTo("first\n  second\n");
        assertThat(root.get("folded").text()).isEqualTo("first second");
        assertThat(root.get("keep").text()).isEqualTo("x\n\n");
        assertThat(root.get("last").text()).isEqualTo("quoted");
        assertThat(slice(root.get("plain"))).isEqualTo("one\n  two\n\n  three");
        assertThat(slice(root.get("single"))).isEqualTo("'it''s'");
        // A block stops at the line end before what follows, as Spectral has it.
        assertThat(slice(root.get("literal"))).isEqualTo("|\n  first\n    second\n");
        assertThat(slice(root.get("last"))).isEqualTo("\"quoted\"");
    }

    @Test
    void locates_values_and_keys() {
        Node root = yaml("""
                # comment
                info:
                  title: Orders 😀  # the title
                  "x": {a: 1, b: [2, 3]}

                paths:
                  - /a
                  - b: &anchor !!str c
                    d:
                """);

        assertThat(root.get("info").location().range().orElseThrow()).hasToString("3:3-4:25");
        assertThat(root.get("info").keyLocation().range().orElseThrow()).hasToString("2:1-2:5");
        assertThat(root.get("info").get("title").location().range().orElseThrow())
                .hasToString("3:10-3:19");
        assertThat(slice(root.get("info").get("title"))).isEqualTo("Orders 😀");
        assertThat(root.get("info").get("x").keyLocation().range().orElseThrow())
                .hasToString("4:3-4:6");
        assertThat(slice(root.get("info").get("x"))).isEqualTo("{a: 1, b: [2, 3]}");
        assertThat(slice(root.get("paths").get(1).get("b"))).isEqualTo("c");
        assertThat(root.get("paths").get(1).get("d").location()).hasToString("file:9:7");
        assertThat(root.get("paths").location().range().orElseThrow()).hasToString("7:3-9:7");
    }

    @Test
    void expands_aliases_at_the_place_of_the_alias() {
        Node root = yaml("""
                base: &base
                  x: {deep: [1, two]}
                  &name y: "q\\tr"
                first: *base
                list: [*base, *name]
                *name : z
                """);

        assertThat(dump(root.get("first"))).isEqualTo(dump(root.get("base")));
        assertThat(dump(root.get("list")))
                .isEqualTo("[{\"x\":{\"deep\":[1,\"two\"]},\"y\":\"q\\\\tr\"},\"y\"]".replace("\\\\t", "\t"));
        assertThat(root.get("y").text()).isEqualTo("z");
        assertThat(root.get("first").location()).hasToString("file:4:8");
        assertThat(root.get("first").get("y").location()).hasToString("file:3:12");
        assertThat(root.get("first").get("x").get("deep").get(1).path()).containsExactly("first", "x", "deep", "1");
    }

    @Test
    void merges_objects_and_lists_of_objects_with_explicit_keys_winning() {
        Node root = yaml("""
                a: &a {x: 1, y: 2}
                b: &b {y: 3, z: 4}
                one: {<<: *a, y: own}
                two: {y: own, <<: *a}
                list: {<<: [*a, *b], w: 0}
                inline: {<<: {p: 1}, q: 2}
                nested: &n {<<: *b, v: 5}
                again: {<<: *n}
                quoted: {"<<": 1}
                """);

        assertThat(dump(root.get("one"))).isEqualTo("{\"x\":1,\"y\":\"own\"}");
        assertThat(dump(root.get("two"))).isEqualTo("{\"y\":\"own\",\"x\":1}");
        assertThat(dump(root.get("list"))).isEqualTo("{\"x\":1,\"y\":2,\"z\":4,\"w\":0}");
        assertThat(dump(root.get("inline"))).isEqualTo("{\"p\":1,\"q\":2}");
        assertThat(dump(root.get("again"))).isEqualTo("{\"y\":3,\"z\":4,\"v\":5}");
        assertThat(dump(root.get("quoted"))).isEqualTo("{\"<<\":1}");
        assertThat(root.get("one").get("x").location()).hasToString("file:1:11");
    }

    @Test
    void keeps_the_last_of_duplicate_keys_and_names_both_places() {
        String text = "a: 1\nb: {c: 1, c: [2]}\na: {d: 3}\n";

        assertThat(problems(Syntax.YAML, text))
                .extracting(Diagnostic::toString)
                .satisfiesExactly(
                        first -> assertThat(first)
                                .startsWith("file:2:11 ")
                                .contains("'c'")
                                .contains("first in line 2"),
                        second -> assertThat(second)
                                .startsWith("file:3:1 ")
                                .contains("'a'")
                                .contains("first in line 1"));
        assertThat(dump(parse(Syntax.YAML, text).value().orElseThrow().root()))
                .isEqualTo("{\"b\":{\"c\":[2]},\"a\":{\"d\":3}}");
    }

    @Test
    void keeps_whole_numbers_and_booleans_as_keys_silently() {
        assertThat(dump(yaml("200: a\ntrue: b\n0x1F: c\n-1: d\n\"1.5\": e\n2020-01-01: f\n")))
                .isEqualTo(
                        "{\"200\":\"a\",\"true\":\"b\",\"0x1F\":\"c\",\"-1\":\"d\",\"1.5\":\"e\",\"2020-01-01\":\"f\"}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                1.5: a                 | key-not-string file:1:1        | {"1.5":"a"}
                null: a                | key-not-string file:1:1        | {"null":"a"}
                {a: 1, [x, y]: 2, b: 3} | complex-key file:1:8          | {"a":1,"b":3}
                {a: !Ref b, c: !Ref d} | unknown-tag file:1:5           | {"a":"b","c":"d"}
                [*missing, 1]          | unknown-alias file:1:2         | [null,1]
                &a [1, *a]             | recursive-alias file:1:8       | [1,null]
                {<<: 3, a: 1}          | merge-not-an-object file:1:6   | {"<<":3,"a":1}
                {<<: [{b: 1}, 2]}      | merge-not-an-object file:1:6   | {"<<":[{"b":1},2]}
                """)
    void gets_past_what_it_cannot_read(String text, String problem, String tree) {
        assertThat(problem(Syntax.YAML, text)).startsWith(problem + " ");
        assertThat(dump(parse(Syntax.YAML, text).value().orElseThrow().root())).isEqualTo(tree);
    }

    @Test
    void reads_the_first_of_several_documents() {
        String text = "---\na: 1\n---\nb: 2\n";

        assertThat(problem(Syntax.YAML, text)).startsWith("several-documents file:3:1 ");
        assertThat(dump(parse(Syntax.YAML, text).value().orElseThrow().root())).isEqualTo("{\"a\":1}");
        assertThat(dump(yaml("---\na: 1\n...\n"))).isEqualTo("{\"a\":1}");
        assertThat(dump(yaml("a: 1\n---\n"))).isEqualTo("{\"a\":1}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "# only a comment\n", "---\n", "~"})
    void reads_an_empty_text_as_null(String text) {
        assertThat(yaml(text).kind()).isEqualTo(NodeKind.NULL);
        assertThat(yaml(text).text()).isEqualTo("null");
    }

    @Test
    void warns_of_a_file_that_declares_yaml_1_1() {
        assertThat(problem(Syntax.YAML, "%YAML 1.1\n---\na: yes\n")).startsWith("yaml-version file:1:1 ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                {a: 1              | file:1:6
                a: b: c            | file:1:5
                `a:\\n\\tb: 1`     | file:2:1
                a: 'x              | file:1:6
                %FOO               | file:1:5
                """)
    void says_where_a_text_is_no_yaml(String text, String place) {
        String written = text.replace("\\n", "\n").replace("\\t", "\t");

        assertThat(problem(Syntax.YAML, written)).startsWith("syntax " + place + " The file is not valid YAML: ");
        assertThat(parse(Syntax.YAML, written).value().orElseThrow().root().kind())
                .isEqualTo(NodeKind.NULL);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                {a: 1               | the file ends before the '{' of line 1 is closed
                [a, b}              | a ',' is missing, or the ']' that closes the '[' of line 1
                `a:\\n\\tb: 1`      | a tab stands here, where only blanks may indent
                a: @geheim123       | no value begins with '@', unless it is quoted
                a: b: geheim123     | a ':' stands here, where no key can be
                `a:\\n  b: 1\\n c: 2` | what stands here does not belong to the block
                a: 'x' geheim123    | what stands here does not belong to the block of line 1
                `a: 1\\ngeheim123`   | the line of line
                a: 'x               | the file ends before the quoted text of line 1 is closed
                `a: "\\x"`           | the quoted text of line 1 holds an escape or a line that is not allowed
                a: *                | '*' and '&' begin the name of an anchor, and none follows
                %FOO                | a line with '---' is missing
                a: [                | the file ends
                """)
    void says_why_a_text_is_no_yaml_without_repeating_it(String text, String reason) {
        String written = text.replace("\\n", "\n").replace("\\t", "\t");

        assertThat(problem(Syntax.YAML, written))
                .contains("The file is not valid YAML: " + reason)
                .doesNotContain("geheim");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                password: *geheim123      | unknown-alias file:1:11 An alias has no anchor before it
                password: !geheim123      | unknown-tag file:1:11 A text that begins with '!' is read as a tag
                """)
    void says_what_a_value_is_taken_for_without_repeating_it(String text, String problem) {
        assertThat(problem(Syntax.YAML, text)).startsWith(problem).doesNotContain("geheim");
    }
}
