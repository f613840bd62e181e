package dev.interlock.document;

import static dev.interlock.document.Reading.dump;
import static dev.interlock.document.Reading.json;
import static dev.interlock.document.Reading.parse;
import static dev.interlock.document.Reading.problem;
import static dev.interlock.document.Reading.problems;
import static dev.interlock.document.Reading.slice;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.source.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {

    @Test
    void reads_every_kind_of_value() {
        String text = "{\"a\":[1,-2.5e3,true,false,null,\"x\",{},[]],\"b\":{\"c\":\"d\"}}";

        assertThat(dump(json(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "\"x\"", "null", "[]", " {} \n"})
    void reads_a_single_value(String text) {
        assertThat(dump(json(text))).isEqualTo(text.strip());
    }

    @Test
    void decodes_escapes() {
        Node root = json(
                "{\"a\\\"\\u0041\":\"\\\\\",\"b\":\"\\\\\\\"\",\"c\":\"x\\ny\",\"d\":\"\\ud83d\\ude00\",\"e\":\"plain\"}");

        assertThat(root.get("a\"A").text()).isEqualTo("\\");
        assertThat(root.get("b").text()).isEqualTo("\\\"");
        assertThat(root.get("c").text()).isEqualTo("x\ny");
        assertThat(root.get("d").text()).isEqualTo("😀");
        assertThat(root.get("e").text()).isEqualTo("plain");
        assertThat(slice(root.get("b"))).isEqualTo("\"\\\\\\\"\"");
    }

    @Test
    void locates_values_and_keys_with_their_quotes() {
        Node root = json("""
                {
                  "😀": "a",
                  "list": [1, 22, {"x": null}],
                  "long": "text"
                }
                """);

        assertThat(root.location()).hasToString("file:1:1");
        assertThat(root.get("😀").location().range().orElseThrow()).hasToString("2:9-2:12");
        assertThat(root.get("😀").keyLocation().range().orElseThrow()).hasToString("2:3-2:7");
        assertThat(root.get("list").get(1).location().range().orElseThrow()).hasToString("3:15-3:17");
        assertThat(slice(root.get("list").get(2))).isEqualTo("{\"x\": null}");
        assertThat(slice(root.get("list").get(2).get("x"))).isEqualTo("null");
        assertThat(slice(root.get("long"))).isEqualTo("\"text\"");
        assertThat(root.get("long").keyLocation()).hasToString("file:4:3");
    }

    @Test
    void keeps_the_last_of_duplicate_keys_and_names_both_places() {
        String text = """
                {
                  "a": {"x": 1},
                  "b": 2,
                  "a": {"y": 3},
                  "c": [{"d": 1, "d": 2}, {"d": 4}]
                }
                """;

        assertThat(problems(Syntax.JSON, text))
                .extracting(Diagnostic::toString)
                .satisfiesExactly(
                        first -> assertThat(first)
                                .contains("file:4:3 ")
                                .contains("'a'")
                                .contains("first in line 2"),
                        second -> assertThat(second)
                                .contains("file:5:18 ")
                                .contains("'d'")
                                .contains("first in line 5"));
        Node root = parse(Syntax.JSON, text).value().orElseThrow().root();
        assertThat(dump(root)).isEqualTo("{\"b\":2,\"a\":{\"y\":3},\"c\":[{\"d\":2},{\"d\":4}]}");
        assertThat(root.get("a").get("y").location()).hasToString("file:4:14");
        assertThat(root.get("c").get(1).get("d").path()).containsExactly("c", "1", "d");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                {"a": 1,}          | file:1:9
                {"a" 1}            | file:1:6
                [1, 2              | file:1:6
                {"a": 'x'}         | file:1:7
                /* no */ {}        | file:1:1
                [01]               | file:1:3
                [NaN]              | file:1:5
                {} {}              | file:1:4
                {"a": "x           | file:1:9
                """)
    void says_where_a_text_is_no_json(String text, String place) {
        assertThat(problem(Syntax.JSON, text)).startsWith("syntax " + place + " The file is not valid JSON: ");
        assertThat(parse(Syntax.JSON, text).value().orElseThrow().root().kind()).isEqualTo(NodeKind.NULL);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                {"a": 1,}          | a ',' stands before '}'
                [1, ]              | a ',' stands before ']'
                {"a" 1}            | a ':' is expected after the key, but '1' stands here
                {"a": 1 "b": 2}    | a ',' is expected, but '"' stands here
                {a: 1}             | a key in double quotes is expected, but 'a' stands here
                {"a": [1}          | '}' does not close the '[' of line 1
                [1, 2              | the file ends before the '[' of line 1 is closed
                {"a": "x           | the file ends before a text in quotes is closed
                {"a":              | the file ends
                {"a": geheim123}   | a value is expected
                {"a": 'geheim123'} | a value is expected
                {} // geheim123    | comments are not allowed
                [01]               | a number does not begin with a zero
                ["\\x"]            | a backslash escapes only
                [1.]               | a number is expected
                """)
    void says_why_a_text_is_no_json_without_repeating_it(String text, String reason) {
        assertThat(problem(Syntax.JSON, text.replace("\\\\", "\\")))
                .contains("The file is not valid JSON: " + reason)
                .doesNotContain("geheim");
    }
}
