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

/** Holds what GitLab documents of its Code Quality reports. */
class GitlabReportTest {

    static Stream<Report> reports() {
        return SarifReportTest.reports();
    }

    @ParameterizedTest
    @MethodSource("reports")
    void has_the_documented_fields_and_unique_fingerprints(Report report) throws IOException {
        Node issues = Rendered.json(new GitlabReport(), report);

        assertThat(OwnSchema.load(GitlabReportTest.class, "gitlab-code-quality.schema.json")
                        .validate(issues))
                .isEmpty();
        assertThat(Rendered.texts(issues, "fingerprint")).doesNotHaveDuplicates();
    }

    @Test
    void names_files_from_the_root_of_the_repository() throws IOException {
        assertThat(Rendered.texts(Rendered.json(new GitlabReport(), SampleReport.hostile()), "location", "path"))
                .containsExactly(
                        "services/orders/src/Bestellung prüfen/a|b,100%::x\\y</script>\u2028.yaml",
                        "services/orders/lib/flows äöü.zip");
    }

    @Test
    void shows_at_the_directory_what_stands_on_no_file() throws IOException {
        assertThat(Rendered.texts(Rendered.json(new GitlabReport(), SampleReport.ofForeignRules()), "location", "path"))
                .containsExactly("src/main/api/common.yaml", "a/B.java");
    }

    @Test
    void leaves_out_what_is_waived_and_keeps_debt_as_it_is() throws IOException {
        Node issues = Rendered.json(new GitlabReport(), SampleReport.governed());

        assertThat(Rendered.texts(issues, "severity")).containsExactly("blocker", "blocker", "major", "minor", "minor");
        assertThat(Rendered.texts(issues, "description"))
                .noneMatch(text -> text.contains("encrypted"))
                .contains("The log is never rotated. [unchanged since main]");
    }

    @Test
    void ranks_doubts_below_violations() throws IOException {
        assertThat(Rendered.texts(Rendered.json(new GitlabReport(), SampleReport.full()), "severity"))
                .containsExactly("blocker", "minor", "blocker");
    }
}
