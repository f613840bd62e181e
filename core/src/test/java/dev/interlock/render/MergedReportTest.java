package dev.interlock.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlock.document.Draft;
import dev.interlock.document.Node;
import dev.interlock.model.Landscape;
import dev.interlock.report.Report;
import dev.interlock.report.ReportedFinding;
import dev.interlock.rule.RuleTally;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Holds what the modules of a reactor tell together. */
class MergedReportTest {

    private final Report one = SampleReport.governed();
    private final Report other = SampleReport.in(
            SampleReport.confidential(), "billing", landscape("src/billing.yaml", SampleReport.confidential()));

    private static Landscape landscape(String artefact, Report report) {
        Draft landscape = Draft.copyOf(report.landscape().node());
        landscape.objectAt("interfaces").objectAt("order-api").put("artefact", Draft.string(artefact));
        return Landscape.of(landscape.seal("landscape"));
    }

    @Test
    void says_the_same_in_whichever_order_the_modules_were_done() throws IOException {
        Report merged = Report.merged(List.of(one, other));
        Report turned = Report.merged(List.of(other, one));

        for (ReportRenderer renderer : List.of(new GitlabReport(), new MarkdownReport(), new JsonReport())) {
            assertThat(Rendered.text(renderer, merged)).isEqualTo(Rendered.text(renderer, turned));
        }
    }

    @Test
    void counts_what_the_modules_count() {
        Report merged = Report.merged(List.of(one, other));

        assertThat(merged.findings()).hasSize(9).isSorted();
        assertThat(merged.blocking()).hasSize(5);
        assertThat(merged.summary().waived()).isEqualTo(1);
        assertThat(merged.rules()).extracting(RuleTally::violated).containsExactly(1L, 2L, 4L, 1L, 1L);
    }

    @Test
    void tells_once_what_two_modules_tell() {
        assertThat(Report.merged(List.of(one, one)).findings())
                .hasSize(one.findings().size());
        assertThat(Report.merged(List.of(one)).summary())
                .usingRecursiveComparison()
                .isEqualTo(one.summary());
    }

    @Test
    void keeps_interfaces_of_the_same_id_apart() {
        Report merged = Report.merged(List.of(one, other));

        assertThat(merged.landscape().interfaces())
                .extracting(offered -> offered.id().value())
                .containsExactly("catalogue-api", "order-api", "order-api#billing", "payroll-api");
        assertThat(Report.merged(List.of(one, Report.merged(List.of(other)))).findings())
                .as("a module that was merged before")
                .isEqualTo(merged.findings());
        assertThat(merged.findings())
                .extracting(ReportedFinding::finding)
                .extracting(finding -> finding.interfaceId().orElseThrow().value())
                .contains("order-api", "order-api#billing", "payroll-api", "catalogue-api");
    }

    @Test
    void hides_in_the_summary_what_is_confidential_in_one_module() throws IOException {
        assertThat(Rendered.text(new MarkdownReport(), Report.merged(List.of(one, other))))
                .doesNotContain("Salary", "payroll")
                .contains("2 findings on confidential interfaces are left out here.");
    }

    @Test
    void gives_each_finding_a_fingerprint_of_its_own_in_gitlab() throws IOException {
        Node issues = Rendered.json(new GitlabReport(), Report.merged(List.of(one, other)));

        assertThat(Rendered.texts(issues, "fingerprint")).hasSize(8).doesNotHaveDuplicates();
    }

    @Test
    void needs_a_report() {
        assertThatThrownBy(() -> Report.merged(List.of())).hasMessage("no report to merge");
    }
}
