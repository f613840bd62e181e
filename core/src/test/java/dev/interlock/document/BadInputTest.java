package dev.interlock.document;

import static dev.interlock.document.Reading.dump;
import static dev.interlock.document.Reading.parse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.interlock.source.Diagnostic;
import dev.interlock.source.Limits;
import dev.interlock.source.Parsed;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every input is hostile: it ends in a tree or in diagnostics, soon, and never in an error. */
class BadInputTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Limits LIMITS = Limits.standard();

    private static final String SAMPLE_JSON = "{\"a\": [\"ä😀\", 1]}";
    private static final String SAMPLE_XML = "<a b='ä'>😀</a>";

    @ParameterizedTest
    @CsvSource({
        "UTF-8, efbbbf",
        "UTF-8, ''",
        "UTF-16LE, fffe",
        "UTF-16LE, ''",
        "UTF-16BE, feff",
        "UTF-16BE, ''",
        "UTF-32LE, fffe0000",
        "UTF-32LE, ''",
        "UTF-32BE, 0000feff",
        "UTF-32BE, ''"
    })
    void reads_every_encoding_with_and_without_byte_order_mark(String charset, String mark) {
        for (Syntax syntax : List.of(Syntax.JSON, Syntax.YAML)) {
            Parsed<Document> parsed = readBytes(syntax, encoded(SAMPLE_JSON, charset, mark));

            assertThat(parsed.problems()).isEmpty();
            Node root = parsed.value().orElseThrow().root();
            assertThat(dump(root)).isEqualTo("{\"a\":[\"ä😀\",1]}");
            assertThat(root.location()).hasToString("file:1:1");
            assertThat(root.get("a").get(0).location()).hasToString("file:1:8");
        }
        assertThat(dump(readBytes(Syntax.XML, encoded(SAMPLE_XML, charset, mark))
                        .value()
                        .orElseThrow()
                        .root()))
                .isEqualTo("{\"a\":[{\"@b\":\"ä\",\"#text\":\"😀\"}]}");
    }

    @Test
    void reads_xml_in_the_encoding_that_it_declares() {
        String text = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n<a>ä</a>";
        String wrong = "<?xml version='1.0' encoding='UTF-16'?><a>ä</a>";
        String unknown = "<?xml version='1.0' encoding='x-unheard-of'?><a>ä</a>";

        assertThat(dump(readBytes(Syntax.XML, text.getBytes(StandardCharsets.ISO_8859_1))
                        .value()
                        .orElseThrow()
                        .root()))
                .contains("ä");
        assertThat(dump(readBytes(Syntax.XML, wrong.getBytes(StandardCharsets.UTF_8))
                        .value()
                        .orElseThrow()
                        .root()))
                .contains("ä");
        assertThat(readBytes(Syntax.XML, unknown.getBytes(StandardCharsets.UTF_8))
                        .problems())
                .singleElement()
                .asString()
                .startsWith("file:1:31 The file declares the encoding 'x-unheard-of', which is not known");
        assertThat(dump(readBytes(Syntax.XML, unknown.getBytes(StandardCharsets.UTF_8))
                        .value()
                        .orElseThrow()
                        .root()))
                .contains("ä");
    }

    @Test
    void reads_properties_in_either_encoding() {
        assertThat(dump(readBytes(Syntax.PROPERTIES, "a=ä".getBytes(StandardCharsets.UTF_8))
                        .value()
                        .orElseThrow()
                        .root()))
                .isEqualTo("{\"a\":\"ä\"}");
        assertThat(dump(readBytes(Syntax.PROPERTIES, "a=ä".getBytes(StandardCharsets.ISO_8859_1))
                        .value()
                        .orElseThrow()
                        .root()))
                .isEqualTo("{\"a\":\"ä\"}");
    }

    @Test
    void says_where_the_encoding_is_wrong_and_reads_the_rest() {
        Parsed<Document> parsed = readBytes(Syntax.YAML, "a: 1\nb: gr\u00fcn\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(parsed.problems())
                .singleElement()
                .asString()
                .startsWith("file:2:6 ")
                .contains("UTF-8");
        assertThat(parsed.value().orElseThrow().root().get("a").text()).isEqualTo("1");
    }

    @ParameterizedTest
    @EnumSource
    void reads_nothing_from_an_empty_file(Syntax syntax) {
        for (String text : List.of("", "  \n", "\r\n\r\n")) {
            Parsed<Document> parsed = parse(syntax, text);
            boolean mayBeEmpty = syntax == Syntax.YAML || syntax == Syntax.PROPERTIES;

            assertThat(parsed.value().orElseThrow().size()).isEqualTo(1);
            assertThat(parsed.problems())
                    .extracting(Diagnostic::code)
                    .isEqualTo(mayBeEmpty ? List.of() : List.of("empty-file"));
        }
    }

    @Test
    void stops_at_an_alias_bomb_with_one_diagnostic() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol, lol]\n");
        for (int i = 1; i < 20; i++) {
            bomb.append("a").append(i).append(": &a").append(i).append(" [");
            bomb.append(("*a" + (i - 1) + ",").repeat(10)).append("]\n");
        }

        assertStops(Syntax.YAML, bomb.toString(), "too-many-aliases");
    }

    @Test
    void stops_at_a_merge_bomb_with_one_diagnostic() {
        StringBuilder bomb = new StringBuilder("a0: &a0 {x: &big [" + "1,".repeat(1000) + "]}\n");
        for (int i = 1; i < 5_000; i++) {
            bomb.append("a")
                    .append(i)
                    .append(": &a")
                    .append(i)
                    .append(" {<<: *a")
                    .append(i - 1)
                    .append(", k: *big}\n");
        }

        assertStops(Syntax.YAML, bomb.toString(), "too-many-aliases");
    }

    @Test
    void does_not_expand_an_entity_bomb() {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE a [<!ENTITY e0 'lol'>\n");
        for (int i = 1; i < 20; i++) {
            bomb.append("<!ENTITY e")
                    .append(i)
                    .append(" '")
                    .append(("&e" + (i - 1) + ";").repeat(10))
                    .append("'>\n");
        }
        bomb.append("]><a>&e19;</a>");

        assertTimeout(
                SOON,
                () -> assertThat(Reading.problems(Syntax.XML, bomb.toString()))
                        .extracting(Diagnostic::code)
                        .containsExactly("xml-doctype", "syntax"));
    }

    @Test
    void stops_at_a_hundred_thousand_levels() {
        int deep = 100_000;

        assertStops(Syntax.JSON, "[".repeat(deep) + "]".repeat(deep), "too-deep");
        assertStops(Syntax.JSON, "{\"a\":".repeat(deep), "too-deep");
        assertStops(Syntax.YAML, "[".repeat(deep), "too-deep");
        assertStops(Syntax.YAML, "{a: ".repeat(deep), "too-deep");
        assertStops(Syntax.YAML, "- ".repeat(deep) + "x", "too-deep");
        assertStops(Syntax.YAML, "? ".repeat(deep) + "x", "too-deep");
        assertStops(Syntax.XML, "<a>".repeat(deep) + "</a>".repeat(deep), "too-deep");
    }

    @Test
    void reads_elements_with_many_attributes() {
        StringBuilder attributes = new StringBuilder();
        for (int i = 0; i < 11_000; i++) {
            attributes.append(" a").append(i).append("='1'");
        }

        assertThat(parse(Syntax.XML, "<a" + attributes + "/>").problems()).isEmpty();
    }

    @Test
    void reads_to_the_allowed_depth() {
        int deep = LIMITS.depth();

        assertThat(parse(Syntax.JSON, "[".repeat(deep) + "]".repeat(deep)).problems())
                .isEmpty();
        assertThat(parse(Syntax.YAML, "[".repeat(deep) + "]".repeat(deep)).problems())
                .isEmpty();
        assertThat(parse(Syntax.XML, "<a>".repeat(deep) + "</a>".repeat(deep)).problems())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                JSON       | [1,1,1,1,1,1,1,1,1,1,1]
                YAML       | [1,1,1,1,1,1,1,1,1,1,1]
                XML        | <a><b/><b/><b/><b/><b/><b/><b/><b/><b/><b/></a>
                PROPERTIES | `a=1\nb=1\nc=1\nd=1\ne=1\nf=1\ng=1\nh=1\ni=1\nj=1`
                """)
    void stops_at_too_many_nodes(Syntax syntax, String text) {
        Limits few = new Limits(1000, 10, 10, 10, 1, 1, 1, 1, Duration.ofSeconds(1));

        assertThat(parse(syntax, text.replace("\\n", "\n"), few).problems())
                .extracting(Diagnostic::code)
                .containsExactly("too-many-nodes");
    }

    @Test
    void refuses_a_file_that_is_too_large() {
        Limits small = new Limits(10, 10, 10, 10, 1, 1, 1, 1, Duration.ofSeconds(1));

        assertThat(DocumentReader.read("file", new byte[11], Syntax.JSON, small).problems())
                .extracting(Diagnostic::code)
                .containsExactly("file-too-large");
    }

    @Test
    void lists_the_first_hundred_of_very_many_problems() {
        String text = IntStream.range(0, 50_000).mapToObj(i -> "\"a\":1").collect(Collectors.joining(",", "{", "}"));

        assertTimeout(SOON, () -> {
            List<Diagnostic> problems = Reading.problems(Syntax.JSON, text);
            assertThat(problems).hasSize(101);
            assertThat(problems.get(100).message()).contains("49899");
        });
    }

    @Test
    void reads_equal_trees_and_lines_whatever_ends_the_lines() {
        String yaml =
                "a: 1\nb:\n  - x: 'one\n      two'\n    y: |\n      text\n      more\n  - >-\n    folded\n    text\n# end\nc: {d: e}\n";
        String json = "{\n  \"a\": 1,\n  \"b\": [\n    true\n  ]\n}\n";
        String xml = "<a>\n  <b c='x\ny'>text\n  more</b>\n  <![CDATA[x\ny]]>\n</a>\n";
        String properties = "a=1\n# c\nb=2\\\n  3\n\nc=4\n";

        for (String lineEnd : List.of("\r\n", "\r")) {
            assertEqualTrees(Syntax.YAML, yaml, lineEnd);
            assertEqualTrees(Syntax.JSON, json, lineEnd);
            assertEqualTrees(Syntax.XML, xml, lineEnd);
            assertEqualTrees(Syntax.PROPERTIES, properties, lineEnd);
        }
    }

    @Test
    void reads_a_huge_single_line() {
        String values =
                IntStream.range(0, 200_000).mapToObj(i -> "{\"n\":" + i + "}").collect(Collectors.joining(","));
        String one = "x".repeat(2_000_000);

        assertTimeout(SOON, () -> {
            Node last = Reading.json("[" + values + "]").get(199_999);
            assertThat(last.get("n").location().line()).isEqualTo(1);
            assertThat(Reading.yaml("[" + values.substring(0, 500_000 - 1).replaceAll(",[^,]*$", "") + "]")
                            .size())
                    .isGreaterThan(30_000);
            assertThat(Reading.yaml("a: " + one).get("a").text()).hasSize(one.length());
            assertThat(Reading.yaml("a: \"" + one + "\"").get("a").text()).hasSize(one.length());
            assertThat(Reading.json("[\"" + "\\n".repeat(1_000_000) + "\"]")
                            .get(0)
                            .text())
                    .hasSize(1_000_000);
            assertThat(Reading.xml("<a>" + one + "</a>")
                            .get("a")
                            .get(0)
                            .get("#text")
                            .text())
                    .hasSize(one.length());
            assertThat(Reading.properties("a=" + one).get("a").text()).hasSize(one.length());
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0000",
                "a\u0000b",
                "{\"a\": \"\u0000\"}",
                "a: \u0000",
                "<a>\u0000</a>",
                "\u0001\u0002",
                "\ud800",
                "a: \udc00",
                "\uffff",
                "[\u0085]"
            })
    void survives_control_characters_and_lone_surrogates(String text) {
        for (Syntax syntax : Syntax.values()) {
            assertThat(parse(syntax, text).value()).isPresent();
            assertThat(readBytes(syntax, text.getBytes(StandardCharsets.UTF_8)).value())
                    .isPresent();
        }
    }

    @Test
    void survives_numbers_that_nobody_can_calculate_with() {
        String digits = "9".repeat(100_000);

        assertTimeout(SOON, () -> {
            Parsed<Document> json =
                    parse(Syntax.JSON, "[1e999999999, " + digits + ", 1e99999999999999999999, 1e-99999, 1e0000005]");
            assertThat(json.problems())
                    .extracting(Diagnostic::code)
                    .containsOnly("number-too-large")
                    .hasSize(4);
            for (Node value : json.value().orElseThrow().root().children()) {
                assertThat(value.isString() || value.number().signum() > 0).isTrue();
            }
            assertThat(Reading.yaml("[1e999999999, " + digits + ", 0x" + digits + ", 0o" + "7".repeat(5000) + "]")
                            .children())
                    .allMatch(Node::isString);
        });
    }

    @Test
    void survives_keys_whose_hashes_collide() {
        String keys = IntStream.range(0, 1 << 14)
                .mapToObj(i -> IntStream.range(0, 14)
                        .mapToObj(bit -> (i >> bit & 1) == 0 ? "Aa" : "BB")
                        .collect(Collectors.joining()))
                .map(key -> "\"" + key + "\":0")
                .collect(Collectors.joining(",", "{", "}"));
        String others = keys.replace("BB", "B@");

        assertTimeout(SOON, () -> {
            assertThat(Reading.json(keys).size()).isEqualTo(1 << 14);
            assertThat(Reading.json(others).size()).isEqualTo(1 << 14);
        });
    }

    @ParameterizedTest
    @EnumSource
    void survives_every_truncation(Syntax syntax) {
        String text = sample(syntax);
        for (int length = 0; length < text.length(); length++) {
            assertThat(parse(syntax, text.substring(0, length)).value())
                    .describedAs("first %s characters", length)
                    .isPresent();
        }
    }

    @ParameterizedTest
    @EnumSource
    void survives_random_changes(Syntax syntax) {
        Random random = new Random(11);
        String alphabet = "{}[]<>&*!|'\"%@`,:#-?=\\/ \t\n\rax01~.\u0000é\ud83d\ude00\ufeff";
        String sample = sample(syntax);
        assertTimeout(SOON, () -> {
            for (int round = 0; round < 4_000; round++) {
                StringBuilder text = new StringBuilder(sample);
                for (int change = random.nextInt(4); change >= 0; change--) {
                    int at = random.nextInt(text.length());
                    char any = alphabet.charAt(random.nextInt(alphabet.length()));
                    switch (random.nextInt(3)) {
                        case 0 -> text.setCharAt(at, any);
                        case 1 -> text.insert(at, any);
                        default -> text.deleteCharAt(at);
                    }
                }
                Parsed<Document> parsed = parse(syntax, text.toString());
                assertThat(parsed.value()).isPresent();
                dump(parsed.value().orElseThrow().root());
                parsed.problems()
                        .forEach(problem -> assertThat(problem.location()).isPresent());
            }
        });
    }

    private static String sample(Syntax syntax) {
        return switch (syntax) {
            case JSON -> "{\"a\": [1, -2.5e3, true, null, \"x\\n\\u00e9 😀\"], \"b\": {\"c\": {}, \"d\": []}}";
            case YAML -> """
                    %YAML 1.2
                    ---
                    a: &a {x: 1, "y": 'two'}
                    b: !!str |
                      text 😀
                      more
                    c:
                      <<: [*a]
                      ? complex
                      : - 0x1F
                        - *a
                    d: >+
                      folded

                    ...
                    """;
            case XML -> """
                    <?xml version="1.0" encoding="UTF-8"?>
                    <!DOCTYPE a [<!ELEMENT a ANY>]>
                    <a xmlns:p="urn:p" b='1 &lt; 2'>
                      <!-- comment --><?pi data?>
                      <p:c>text &#x1F600; <![CDATA[<x>]]></p:c><d/>
                    </a>
                    """;
            case PROPERTIES -> "# c\na.b = x \\\n  y\n!z\nkey\\ 1:v\\u00e9\n\nlast\tvalue";
        };
    }

    private static void assertStops(Syntax syntax, String text, String code) {
        assertTimeout(SOON, () -> {
            Parsed<Document> parsed = parse(syntax, text);
            assertThat(parsed.problems()).extracting(Diagnostic::code).containsExactly(code);
            assertThat(parsed.value().orElseThrow().size()).isEqualTo(1);
        });
    }

    private static void assertEqualTrees(Syntax syntax, String text, String lineEnd) {
        Node expected = Reading.read(syntax, text);
        Node actual = Reading.read(syntax, text.replace("\n", lineEnd));
        assertThat(dump(actual)).isEqualTo(dump(expected));
        assertThat(lines(actual)).isEqualTo(lines(expected));
    }

    private static List<String> lines(Node root) {
        Document document = root.document();
        return IntStream.range(0, document.size())
                .mapToObj(index -> new Node(document, index, List.of()))
                .map(node -> node.location() + " " + node.keyLocation())
                .toList();
    }

    private static Parsed<Document> readBytes(Syntax syntax, byte[] bytes) {
        return DocumentReader.read("file", bytes, syntax, LIMITS);
    }

    private static byte[] encoded(String text, String charset, String mark) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int at = 0; at < mark.length(); at += 2) {
            bytes.write(Integer.parseInt(mark.substring(at, at + 2), 16));
        }
        bytes.writeBytes(text.getBytes(Charset.forName(charset)));
        return bytes.toByteArray();
    }
}
