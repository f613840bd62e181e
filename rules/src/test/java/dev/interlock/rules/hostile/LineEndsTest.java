package dev.interlock.rules.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.CheckRequest;
import dev.interlock.Interlock;
import dev.interlock.artefact.Project;
import dev.interlock.report.Report;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A project is the same project on Windows. */
class LineEndsTest {

    private static final Path EXAMPLE = Path.of("..", "examples", "order-to-cash-drifted");

    private final Interlock interlock =
            Interlock.builder().pack("interlock:strict").build();

    @Test
    void gives_the_same_findings_at_the_same_places_whatever_ends_the_lines() throws IOException {
        List<String> expected = findings(text -> text);

        assertThat(expected).hasSizeGreaterThan(30);
        assertThat(findings(text -> text.replace("\n", "\r\n"))).containsExactlyElementsOf(expected);
        assertThat(findings(text -> text.replace("\n", "\r"))).hasSameSizeAs(expected);
    }

    @Test
    void gives_the_same_findings_with_byte_order_marks() throws IOException {
        // The first line of a manifest and of Java sources is no place where one may stand.
        List<String> expected = findings(text -> text);

        assertThat(findings(text ->
                        text.matches("(?s)(openapi|asyncapi|<\\?xml|spring|interfaces|#).*") ? "\uFEFF" + text : text))
                .containsExactlyElementsOf(expected);
    }

    private List<String> findings(UnaryOperator<String> written) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(EXAMPLE)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String path = EXAMPLE.relativize(file).toString().replace('\\', '/');
                if (!path.startsWith("target/")) {
                    String text = Files.readString(file, StandardCharsets.UTF_8).replace("\r\n", "\n");
                    files.put(path, written.apply(text).getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        Report report = interlock.check(CheckRequest.of(Project.inMemory(files)).asOf(LocalDate.of(2026, 3, 1)));
        assertThat(report.diagnostics()).isEmpty();
        return report.findings().stream()
                .map(reported -> reported.finding())
                .map(finding -> finding.fingerprint() + " " + finding.rule().id() + " " + finding.location() + " "
                        + finding.related() + " " + finding.message())
                .toList();
    }
}
