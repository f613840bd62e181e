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

/** Holds what Sonar documents of its generic issues, and what its scanner refuses. */
class SonarReportTest {

    static Stream<Report> reports() {
        return SarifReportTest.reports();
    }

    @ParameterizedTest
    @MethodSource("reports")
    void has_the_documented_fields_and_lists_each_rule_once(Report report) throws IOException {
        Node issues = Rendered.json(new SonarReport(), report);

        assertThat(OwnSchema.load(SonarReportTest.class, "sonar-generic-issues.schema.json")
                        .validate(issues))
                .isEmpty();
        assertThat(Rendered.texts(issues.get("rules"), "id"))
                .doesNotHaveDuplicates()
                .containsAll(Rendered.texts(issues.get("issues"), "ruleId"));
    }

    @Test
    void counts_columns_from_zero_and_marks_no_empty_stretch() throws IOException {
        Node issues = Rendered.json(new SonarReport(), SampleReport.hostile()).get("issues");
        Node range = issues.get(0).get("primaryLocation").get("textRange");

        assertThat(range.get("startLine").text()).isEqualTo("3");
        assertThat(range.get("startColumn").text()).isEqualTo("4");
        assertThat(range.get("endColumn").text()).isEqualTo("8");
        Node single = Rendered.json(new SonarReport(), SampleReport.confidential())
                .get("issues")
                .get(0)
                .get("primaryLocation")
                .get("textRange");
        assertThat(single.has("startLine")).isTrue();
        assertThat(single.has("startColumn")).isFalse();
    }

    @Test
    void names_files_as_the_scanner_of_the_reactor_does() throws IOException {
        assertThat(Rendered.texts(
                        Rendered.json(new SonarReport(), SampleReport.hostile()).get("issues"),
                        "primaryLocation",
                        "filePath"))
                .contains("lib/flows äöü.zip");
    }

    @Test
    void gives_a_doubt_a_rule_of_low_impact_and_leaves_out_checks_that_broke() throws IOException {
        Node rules = Rendered.json(new SonarReport(), SampleReport.full()).get("rules");

        assertThat(Rendered.texts(rules, "id"))
                .containsExactly("auth-transport-encrypted-unverified", "naming-path-kebab-case");
        assertThat(rules.get(0).get("impacts").get(0).get("severity").text()).isEqualTo("LOW");
    }
}
