package dev.interlock.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.corpus.Corpus;
import dev.interlock.source.Limits;
import dev.interlock.source.Parsed;
import dev.interlock.source.SourceText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is read as common YAML is read as the reader of all of YAML reads it, with every place. */
class CommonYamlTest {

    private static final Logger LOG = LoggerFactory.getLogger(CommonYamlTest.class);

    private static final String EVERYTHING = """
            ---
            # a comment
            openapi: 3.1.0
            info:
              title: 'it''s'   # behind a value
              version: "1.0\\u0041\\U0001F303\\x41\\"\\n\\t "
              empty:
              description: |
                first
                  second

                third
              folded: >-
                one
                two

                  more
                last
              kept: |+
                x

            list:
            - a
            - b: 1
              c: [1, -2.5, 0x1F, ~, "q", 'r', {x: y, "z":1}, []]
            -
              - nested
              - - deeper
                - "line
                  and line

                  end"
                - "joined \\
                  here  \\

                \\ there"
            - plain over
              two lines

              and a third
            "quoted key" : {a: 1,
              b: [x,
                y # inside
              ], }
            200: true
            url: http://example.com/#x:y
            nothing: ~
            last:
            """;

    @Test
    void reads_every_common_construct() {
        assertThat(isCommon(EVERYTHING)).isTrue();
        assertAlike("everything", EVERYTHING);
        assertAlike("everything", EVERYTHING.replace("\n", "\r\n"));
        assertThat(isCommon(EVERYTHING.replace("\n", "\r\n"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain",
                "a: &b c",
                "a: *b",
                "a: !!str 1",
                "a: !x",
                "? a\n: b",
                "<<: {a: 1}",
                "1.5: a",
                "a: 1\n---\nb: 2",
                "a: 1\n...\n",
                "%YAML 1.2\n---\na: 1",
                "a:\tb",
                "a:\n\tb: 1",
                "[a: 1]",
                "{a}",
                "{a: }",
                "[a]: b",
                "a: |2\n    x",
                "a: \"\\e\"",
                "a: b: c",
                "a: 'x",
                "a: [1",
                "a: 1\n  b: 2",
                "- a\nb: 1",
                "a: 1\n- b",
                "a: x\u0085y",
                "a: \u2028",
                "a: \uD800",
                "\uFEFFa: 1"
            })
    void leaves_the_uncommon_and_the_wrong_to_the_reader_of_all_of_yaml(String text) {
        assertThat(isCommon(text)).isFalse();
    }

    @Test
    void reads_changed_texts_alike() {
        String[] pieces = {
            " ", "  ", "\n", "\r\n", "\t", ":", ": ", "-", "- ", "#", " #", "'", "\"", "\\", "\\n", ",", "[", "]", "{",
            "}", "|", ">", "|-\n", ">+\n", "&a ", "*a", "!x ", "? ", "---\n", "...\n", "%", "@", "`", "x", "0", "1.5",
            "~", "<<", "é", "😀", "\n\n", "\n  ", "\n    ", "a: ", "\n- ", "''", "\"\"", "\u0085"
        };
        List<String> sections = sections();
        Random random = new Random(20260301);
        int common = 0;
        for (int round = 0; round < 40_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int section = random.nextInt(3); section >= 0; section--) {
                text.append(sections.get(random.nextInt(sections.size())));
            }
            for (int change = random.nextInt(3); change > 0; change--) {
                change(text, random, pieces);
            }
            if (isCommon(text.toString())) {
                common++;
                assertAlike("round " + round, text.toString());
            }
        }
        assertThat(common).isGreaterThan(15_000);
    }

    private static void change(StringBuilder text, Random random, String[] pieces) {
        int at = random.nextInt(text.length() + 1);
        switch (random.nextInt(3)) {
            case 0 -> text.insert(at, pieces[random.nextInt(pieces.length)]);
            case 1 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(6)));
            default -> {
                int stop = Math.min(text.length(), at + 1 + random.nextInt(40));
                text.insert(random.nextInt(text.length() + 1), text.substring(at, stop));
            }
        }
    }

    /** Split the text at its outermost keys. */
    private static List<String> sections() {
        List<String> sections = new ArrayList<>();
        StringBuilder section = new StringBuilder();
        for (String line :
                EVERYTHING.substring(EVERYTHING.indexOf("openapi")).lines().toList()) {
            if (!line.isEmpty() && " -#}".indexOf(line.charAt(0)) < 0 && !section.isEmpty()) {
                sections.add(section.toString());
                section.setLength(0);
            }
            section.append(line).append('\n');
        }
        return sections;
    }

    @ParameterizedTest
    @CsvSource({"2, 1000", "4, 1000", "100, 1", "100, 7", "100, 30"})
    void stops_at_the_limits_alike(int depth, int nodes) {
        Limits limits = new Limits(10_000, depth, nodes, 10, 1, 1, 1, 1, Duration.ofSeconds(1));
        SourceText source = SourceText.of("file", EVERYTHING);

        Parsed<Document> stopped = new YamlReader().read(source, limits);

        assertThat(stopped.problems()).hasSize(1);
        assertThat(describe(stopped)).isEqualTo(describe(CompleteYaml.read(source, limits)));
    }

    @Test
    void reads_real_artefacts_alike() throws IOException {
        int files = 0;
        List<String> uncommon = new ArrayList<>();
        for (Path file : Corpus.files("", "yaml", "yml")) {
            String text = SourceText.of("file", new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
                    .text();
            files++;
            if (isCommon(text)) {
                assertAlike(file.toString(), text);
            } else {
                uncommon.add(file.toString());
            }
        }
        LOG.info("{} files, {} of them uncommon", files, uncommon.size());
        uncommon.forEach(LOG::info);
        assertThat(uncommon).hasSizeLessThan(files / 4);
    }

    private static boolean isCommon(String text) {
        SourceText source = SourceText.of("file", text);
        return CommonYaml.read(text, new TapeWriter(source, Limits.standard(), 1000, new ProblemLog(source)));
    }

    private static void assertAlike(String name, String text) {
        SourceText source = SourceText.of("file", text);
        ProblemLog problems = new ProblemLog(source);
        TapeWriter writer =
                new TapeWriter(source, Limits.standard(), Limits.standard().depth(), problems);
        assertThat(CommonYaml.read(text, writer)).as(name).isTrue();
        Parsed<Document> expected = CompleteYaml.read(source, Limits.standard());
        assertThat(describe(Parsed.of(writer.finish(), problems.toList())))
                .as("%s:%n%s", name, text.length() > 3000 ? "" : text)
                .isEqualTo(describe(expected));
    }

    private static String describe(Parsed<Document> parsed) {
        Document document = parsed.value().orElseThrow();
        Tape tape = document.tape();
        String text = document.source().text();
        StringBuilder out = new StringBuilder();
        for (int node = 0; node < tape.size; node++) {
            boolean isScalar = !tape.kindAt(node).isContainer();
            out.append(tape.kindAt(node))
                    .append(' ')
                    .append(tape.parent[node])
                    .append(' ')
                    .append(tape.end[node]);
            out.append(' ').append(tape.start[node]).append('-').append(tape.stop[node]);
            out.append(' ')
                    .append(tape.keyStart[node])
                    .append('-')
                    .append(tape.keyStart[node] < 0 ? 0 : tape.keyEnd[node]);
            out.append(' ').append(node == 0 ? Optional.empty() : tape.keyText(node));
            out.append(' ')
                    .append(isScalar ? tape.style[node] + " " + tape.text(node, text) : "")
                    .append('\n');
        }
        return out.append(parsed.problems()).toString();
    }
}
