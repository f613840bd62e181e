package dev.interlock.document;

import static dev.interlock.document.Reading.dump;
import static dev.interlock.document.Reading.problem;
import static dev.interlock.document.Reading.properties;
import static dev.interlock.document.Reading.slice;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.Properties;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PropertiesReaderTest {

    private static final Pattern ESCAPE_OVER_LINES = Pattern.compile("u[0-9a-f]{0,3}\\\\[\r\n]");

    @Test
    void reads_what_java_reads() {
        Node root = properties("""
                # comment
                ! another
                a=1
                b : two words\s
                c   three

                d\\ e\\:\\=f = x\\ty\\u00e9
                long = one, \\
                       two,\\
                  three
                empty
                  indented=yes
                """);

        assertThat(dump(root))
                .isEqualTo(
                        "{\"a\":\"1\",\"b\":\"two words \",\"c\":\"three\",\"d e:=f\":\"x\tyé\",\"long\":\"one, two,three\","
                                + "\"empty\":\"\",\"indented\":\"yes\"}");
        assertThat(slice(root.get("b"))).isEqualTo("two words ");
        assertThat(root.get("d e:=f").keyLocation().range().orElseThrow()).hasToString("7:1-7:10");
        assertThat(root.get("long").location().range().orElseThrow()).hasToString("8:8-10:8");
    }

    @Test
    void names_both_places_of_a_duplicate_and_incomplete_escapes() {
        assertThat(problem(Syntax.PROPERTIES, "a=1\nb=2\na=3"))
                .startsWith("duplicate-key file:3:1 ")
                .contains("first in line 1");
        assertThat(problem(Syntax.PROPERTIES, "a=\\u12x")).startsWith("bad-escape file:1:3 ");
    }

    @Test
    void agrees_with_java_on_random_texts() throws IOException {
        Random random = new Random(7);
        String alphabet = "ab=: \t\f\\\n\r#!u0041\\";
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(24); i > 0; i--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            if (ESCAPE_OVER_LINES.matcher(text).find()) {
                continue; // Java joins lines before it reads escapes; nobody writes one over two lines
            }
            Properties expected = new Properties();
            try {
                expected.load(new StringReader(text.toString()));
            } catch (IllegalArgumentException e) {
                continue;
            }
            Node root = Reading.parse(Syntax.PROPERTIES, text.toString())
                    .value()
                    .orElseThrow()
                    .root();
            Properties actual = new Properties();
            root.children().forEach(member -> actual.setProperty(member.key(), member.text()));
            assertThat(actual)
                    .describedAs("<%s>", text.toString().replace("\n", "\\n").replace("\r", "\\r"))
                    .isEqualTo(expected);
        }
    }
}
