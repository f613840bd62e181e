package dev.interlock.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.report.Report;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds what a comment on a pull request may show: the tables of GitHub Flavored Markdown, and nothing that links. */
class MarkdownReportTest {

    static Stream<Report> reports() {
        return Stream.concat(
                SarifReportTest.reports(), Stream.of(SampleReport.confidential(), SampleReport.withErrors(1000)));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void has_at_most_thirty_lines_with_six_cells_in_each_row(Report report) throws IOException {
        List<String> lines = Rendered.lines(new MarkdownReport(), report);

        assertThat(lines).hasSizeLessThanOrEqualTo(30);
        assertThat(lines.stream().filter(line -> line.startsWith("|")))
                .allMatch(row -> row.chars().filter(c -> c == '|').count() == 7);
    }

    @ParameterizedTest
    @MethodSource("reports")
    void holds_no_link_no_markup_and_no_name_of_a_project(Report report) throws IOException {
        String text = Rendered.text(new MarkdownReport(), report)
                .replaceAll("</?code>|<!-- -->|(?m)^### |^\\|-.*$", "")
                .replaceAll("&#\\d+;", "")
                .replaceAll("`mvn [^`]+`|\\*Repair:\\*|\\*Claim:\\*|\\*\\*Build blocked by [^*]+\\*\\*", "");

        assertThat(text).doesNotContainPattern("[<>`*_~@#\\[\\]\\\\]|://|www\\.");
    }

    @Test
    void shows_text_as_it_is() throws IOException {
        String shown = Rendered.text(new MarkdownReport(), SampleReport.hostile())
                .replace("<!-- -->", "")
                .replaceAll("&#60;", "<")
                .replaceAll("&#62;", ">")
                .replaceAll("&#124;", "|")
                .replaceAll("&#92;", "/");

        assertThat(shown)
                .contains("Größe '</script><img src=x>' | ", "Bestellung prüfen/a|b,100%")
                .contains("🚀");
    }

    @Test
    void shows_nothing_of_confidential_interfaces_and_says_how_much() throws IOException {
        assertThat(Rendered.text(new MarkdownReport(), SampleReport.confidential()))
                .contains("Price 'c' is wrong.", "2 findings on confidential interfaces are left out here.")
                .doesNotContain("Salary", "payroll");
    }

    @Test
    void says_what_does_not_block() throws IOException {
        assertThat(Rendered.lines(new MarkdownReport(), SampleReport.governed()))
                .last()
                .isEqualTo("Does not block: 1 accepted as debt; 1 unchanged; 1 waived; 1 claimed, not approved.");
    }
}
