package dev.interlock.rules.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.report.Report;
import dev.interlock.source.Diagnostic;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bad files are reported at their places, and hide nothing of the good ones. */
class BadFilesTest {

    private static final String HEAD = "openapi: 3.0.3\ninfo: {title: Bad, version: 1.0.0}\npaths: {}\n";
    private static final String JSON = "{\"openapi\": \"3.0.3\", \"info\": {}, \"paths\": {}";
    private static final String LOGBACK = "<configuration>\n  <root level=\"INFO\"/>\n";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            x: [1                 | 5:1  integrity-readable  The file is not valid YAML: the file ends before the '['
            `x:\\n\\ty: 1`        | 5:1  integrity-readable  The file is not valid YAML: a tab stands here
            paths: {}             | 4:1  integrity-duplicate-key  The key 'paths' stands twice
            `---\\na: b`          | 4:1  integrity-several-documents  The file holds several YAML documents
            x: *nobody            | 4:4  integrity-readable  An alias has no anchor before it
            x: &a {b: *a}         | 4:11  integrity-readable  The alias 'a' stands inside its own anchor
            x: {$ref: none.yaml}  | 4:11  integrity-reference  The reference 'none.yaml' leads nowhere
            x: {$ref: '#/y'}      | 4:11  integrity-reference  The reference '#/y' leads nowhere
            x: {$ref: '#/x'}      | 4:11  integrity-reference  The reference '#/x' leads in a circle
            x: {$ref: ../../y}    | 4:11  integrity-reference  The reference '../../y' leads to a file outside
            x: {$ref: 'C:\\y'}    | 4:11  integrity-reference  The reference 'C:\\y' leads to a file outside
            x: {$ref: 'z\\y'}     | 4:11  integrity-reference  The reference 'z\\y' leads nowhere
            x: {$ref: 'https://a.acme.com/b'}  | 4:11  integrity-reference-remote  The reference 'https://
            """)
    void reports_what_is_wrong_in_yaml_at_its_place(String text, String said) {
        String written = text.replace("\\n", "\n").replace("\\t", "\t");

        assertSaid("api/bad.yaml", (HEAD + written + "\n").getBytes(StandardCharsets.UTF_8), "api/bad.yaml:" + said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `\\n`              | 1:45  integrity-readable  The file is not valid JSON: the file ends before the '{'
            `\\n,}`            | 2:2  integrity-readable  The file is not valid JSON: a ',' stands before '}'
            `\\n,"paths": {}}` | 2:2  integrity-duplicate-key  The key 'paths' stands twice
            `}\\n{}`           | 2:1  integrity-readable  The file is not valid JSON: there is more text
            `\\n/* no */}`     | 2:1  integrity-readable  The file is not valid JSON: comments are not allowed
            """)
    void reports_what_is_wrong_in_json_at_its_place(String text, String said) {
        String written = JSON + text.replace("\\n", "\n");

        assertSaid("api/bad.json", written.getBytes(StandardCharsets.UTF_8), "api/bad.json:" + said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                  | 2:23  integrity-readable  The file is not well-formed XML: the file ends before
            </config>           | 3:1  integrity-readable  The file is not well-formed XML: '</config>' comes before
            <p>&x;</p></configuration>  | 3:4  integrity-readable  The file is not well-formed XML: the entity 'x'
            <p a="" a=""/></configuration>  | 3:9  integrity-readable  The file is not well-formed XML: the attribute
            """)
    void reports_what_is_wrong_in_xml_at_its_place(String text, String said) {
        String file = "src/main/resources/logback.xml";

        assertSaid(file, (LOGBACK + text).getBytes(StandardCharsets.UTF_8), file + ":" + said);
    }

    @Test
    void reports_bombs_and_depth_as_limits() {
        StringBuilder aliases = new StringBuilder(HEAD + "a: &a [x,x,x,x,x,x,x,x,x]\n");
        for (char c = 'b'; c < 'k'; c++) {
            aliases.append(c + ": &" + c + " [" + ("*" + (char) (c - 1) + ",").repeat(8) + "]\n");
        }
        String depth = "[".repeat(100_000) + "]".repeat(100_000);

        assertSaid("api/bad.yaml", bytes(aliases.toString()), "expanded by its aliases beyond the limit of 1000000");
        assertSaid(
                "api/bad.yaml", bytes(HEAD + "x: " + depth + "\n"), "api/bad.yaml:4:", "nested deeper than the limit");
        assertSaid("api/bad.json", bytes(JSON + ",\"x\":" + depth + "}"), "nested deeper than the limit of 512");
        assertSaid(
                "src/main/resources/logback.xml",
                bytes(LOGBACK + "<a>".repeat(10_000) + "</a>".repeat(10_000) + "</configuration>"),
                "nested deeper than the limit of 512");
    }

    @Test
    void reports_document_types_and_reads_none_of_them() {
        String external = "<!DOCTYPE configuration [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>\n" + LOGBACK
                + "<p>&x;</p></configuration>";

        assertSaid(
                "src/main/resources/logback.xml",
                bytes(external),
                "logback.xml:1:1  integrity-readable  The file declares a document type, which is not read. Remove");
    }

    @Test
    void reports_wrong_encodings_at_the_first_wrong_byte() {
        String text = HEAD + "x: grün\n";

        assertSaid(
                "api/bad.yaml",
                text.getBytes(StandardCharsets.ISO_8859_1),
                "api/bad.yaml:4:6  integrity-readable  The file is not valid UTF-8. Save it as UTF-8.");
        assertThat(new BesideBadInput()
                        .with("api/bad.yaml", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE))
                        .lines())
                .noneMatch(line -> line.contains("integrity-"));
    }

    @Test
    void reports_empty_files_where_one_cannot_be_empty() {
        assertSaid(
                "src/main/resources/logback.xml",
                new byte[0],
                "logback.xml:1:1  integrity-readable  The file is empty, which is not XML. Fill the file or remove it.");
    }

    @Test
    void reports_class_files_that_cannot_be_read() {
        byte[] newer = {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};
        BesideBadInput input = new BesideBadInput().with("target/classes/a/B.class", newer);

        assertThat(input.lines())
                .contains(BesideBadInput.KNOWN_DEFECT)
                .anySatisfy(line -> assertThat(line)
                        .startsWith("target/classes/a/B.class The class file has the version 256 (Java 212)")
                        .contains("maven.compiler.release"));
    }

    @Test
    void reports_archives_that_cannot_be_read() throws IOException {
        ByteArrayOutputStream slip = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(slip)) {
            zip.putNextEntry(new ZipEntry("../../evil.yaml"));
            zip.write(bytes(HEAD));
        }

        assertSaid("flows/a.zip", bytes("PK no zip"), "flows/a.zip The archive cannot be read: it is no zip file");
        assertSaid("flows/a.zip", slip.toByteArray(), "'../../evil.yaml' would lie outside the archive");
    }

    @Test
    void reports_contracts_of_wrong_types_without_breaking() {
        Report report = new BesideBadInput()
                .with("api/bad.yaml", "openapi: 3.0.3\ninfo: []\npaths: text\nservers: {a: b}\ncomponents: 5\n")
                .with("api/bad2.yaml", "asyncapi: 2.6.0\ninfo: no\nchannels: [1, 2]\nservers: text\n")
                .with("api/bad3.yaml", "openapi: 9.9.9\ninfo: {}\npaths: {}\n")
                .check();

        assertThat(BesideBadInput.lines(report)).contains(BesideBadInput.KNOWN_DEFECT);
        assertThat(report.summary().failed()).isZero();
        assertThat(report.diagnostics())
                .extracting(Diagnostic::toString)
                .containsExactly("api/bad3.yaml:1:10 No interface is read from a contract of openapi version '9.9.9'. "
                        + "Write the contract in swagger 2.0 or openapi 3.0 to 3.2.");
        assertThat(report.findings())
                .extracting(reported -> reported.finding().rule().id().value())
                .doesNotContain("versioning-version-is-text");
    }

    @Test
    void says_that_nothing_was_found() {
        BesideBadInput empty = new BesideBadInput();
        empty.files().clear();

        assertThat(empty.lines()).singleElement().asString().endsWith(": nothing was found to check");
    }

    private static void assertSaid(String file, byte[] content, String... said) {
        List<String> lines = new BesideBadInput().with(file, content).lines();
        assertThat(lines).contains(BesideBadInput.KNOWN_DEFECT);
        assertThat(lines).anySatisfy(line -> assertThat(line).contains(said));
        assertThat(String.join("\n", lines)).doesNotContain("Exception", "'null'", ": null", "\tat ", "failed:");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
