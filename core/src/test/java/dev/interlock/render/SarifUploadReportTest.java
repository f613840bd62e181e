package dev.interlock.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.document.Node;
import dev.interlock.report.Report;
import dev.interlock.schema.OwnSchema;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds what the upload of code scanning takes
 * (https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning).
 */
class SarifUploadReportTest {

    static Stream<Report> reports() {
        return SarifReportTest.reports();
    }

    @ParameterizedTest
    @MethodSource("reports")
    void keeps_to_the_standard_with_files_of_the_repository_alone(Report report) throws IOException {
        Node sarif = Rendered.json(new SarifUploadReport(), report);

        assertThat(OwnSchema.load(SarifReportTest.class, "sarif-as-written.schema.json")
                        .validate(sarif))
                .isEmpty();
        for (Node result : sarif.get("runs").get(0).get("results").children()) {
            Node place = result.get("locations").get(0).get("physicalLocation").get("artifactLocation");
            assertThat(place.has("uriBaseId")).isTrue();
            assertThat(result.has("suppressions")).isFalse();
        }
    }

    @Test
    void leaves_out_what_is_waived_and_puts_debt_last() throws IOException {
        Node run = Rendered.json(new SarifUploadReport(), SampleReport.governed())
                .get("runs")
                .get(0);

        assertThat(Rendered.texts(run.get("results"), "baselineState"))
                .containsExactly("new", "new", "new", "unchanged", "unchanged");
        assertThat(Rendered.texts(run.get("results"), "message", "text"))
                .doesNotContain("'http://orders' is not encrypted.");
        assertThat(Rendered.texts(notifications(run), "message", "text"))
                .containsExactly("1 result is left out, because it is waived; report.json names it.");
    }

    @Test
    void shows_what_stands_in_an_archive_at_the_archive() throws IOException {
        Node result = Rendered.json(new SarifUploadReport(), SampleReport.hostile())
                .get("runs")
                .get(0)
                .get("results")
                .get(0);
        Node place = result.get("locations").get(0).get("physicalLocation");

        assertThat(place.get("artifactLocation").get("uri").text())
                .isEqualTo("services/orders/lib/flows%20%C3%A4%C3%B6%C3%BC.zip");
        assertThat(place.has("region")).isFalse();
        assertThat(result.get("message").get("text").text()).endsWith(" (in inner.zip!/a b.iflw:3:5)");
    }

    @Test
    void keeps_what_code_scanning_keeps_and_says_how_much_is_left_out() throws IOException {
        Node run = Rendered.json(new SarifUploadReport(), SampleReport.withErrors(5002))
                .get("runs")
                .get(0);

        assertThat(run.get("results").size()).isEqualTo(5000);
        assertThat(Rendered.texts(notifications(run), "message", "text"))
                .containsExactly(
                        "2 results are left out, because code scanning keeps 5000 of a run; report.json names them.");
    }

    private static Node notifications(Node run) {
        return run.get("invocations").get(0).get("toolExecutionNotifications");
    }
}
