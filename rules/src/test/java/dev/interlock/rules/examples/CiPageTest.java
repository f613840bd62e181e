package dev.interlock.rules.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.document.Document;
import dev.interlock.document.DocumentReader;
import dev.interlock.document.Node;
import dev.interlock.document.Syntax;
import dev.interlock.render.ReportRenderer;
import dev.interlock.source.Limits;
import dev.interlock.source.Parsed;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds the page on build servers to the reports that there are. */
class CiPageTest {

    private static final String NAME = "docs/ci.md";
    private static final Page PAGE = Page.of(NAME);
    private static final Pattern REPORTS = Pattern.compile("-Dinterlock\\.reports=([a-z,-]+)");
    private static final Pattern COMMA = Pattern.compile(",");
    private static final Pattern FILES = Pattern.compile("target/interlock/([A-Za-z-]+\\.[a-z]+)");

    private final Map<String, String> fileNames = new TreeMap<>();

    CiPageTest() {
        for (ReportRenderer renderer : ServiceLoader.load(ReportRenderer.class)) {
            fileNames.put(renderer.id(), renderer.fileName());
        }
    }

    @Test
    void shows_a_workflow_of_github() {
        Node steps = yaml(1).get(List.of("jobs", "verify", "steps"));

        assertThat(steps.get(1).get(List.of("with", "java-version")).text()).isEqualTo("17");
        assertThat(steps.get(4).get(List.of("with", "sarif_file")).text())
                .isEqualTo("target/interlock/report-upload.sarif");
    }

    @Test
    void shows_a_job_of_gitlab() {
        Node reports = yaml(2).get(List.of("verify", "artifacts", "reports"));

        assertThat(reports.get("codequality").text()).isEqualTo("target/interlock/gl-code-quality-report.json");
        assertThat(reports.get("junit").text()).isEqualTo("**/target/interlock/TEST-interlock.xml");
    }

    @Test
    void shows_a_pipeline_of_azure() {
        Node steps = yaml(3).get("steps");

        assertThat(steps.get(1).get(List.of("inputs", "testResultsFormat")).text())
                .isEqualTo("JUnit");
        assertThat(steps.get(2).get("script").text()).endsWith("/target/interlock/summary.md\"");
    }

    @ParameterizedTest
    @CsvSource({"yaml, 1", "yaml, 2", "groovy, 1", "yaml, 3", "sh, 1"})
    void asks_for_the_reports_whose_files_it_uses(String language, int ordinal) {
        String text = PAGE.block(language, ordinal);
        List<String> asked = REPORTS.matcher(text)
                .results()
                .flatMap(found -> COMMA.splitAsStream(found.group(1)))
                .toList();

        assertThat(fileNames.keySet()).containsAll(asked);
        assertThat(FILES.matcher(text).results().map(MatchResult::group).map(file -> file.replaceAll(".*/", "")))
                .isNotEmpty()
                .allMatch(file -> asked.stream().map(fileNames::get).anyMatch(file::equals));
    }

    @Test
    void names_the_file_of_each_report() {
        String page = Page.read(Path.of("..", NAME));

        fileNames.forEach((id, file) -> {
            if (!file.isEmpty() && !id.equals("interfaces") && !id.equals("html")) {
                assertThat(page).contains("| `" + id + "` | `" + file + "`");
            }
        });
    }

    private static Node yaml(int ordinal) {
        byte[] bytes = PAGE.block("yaml", ordinal).getBytes(StandardCharsets.UTF_8);
        Parsed<Document> parsed = DocumentReader.read(NAME, bytes, Syntax.YAML, Limits.standard());

        assertThat(parsed.problems()).isEmpty();
        return parsed.value().orElseThrow().root();
    }
}
