package dev.interlock.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.document.Document;
import dev.interlock.document.DocumentReader;
import dev.interlock.document.Syntax;
import dev.interlock.report.HistoryEntry;
import dev.interlock.report.Report;
import dev.interlock.report.ReportedFinding;
import dev.interlock.schema.OwnSchema;
import dev.interlock.source.Limits;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Stands beside the sample that all reports are made of. */
class HistoryOfReportTest {

    @Test
    void keeps_to_the_published_schema() {
        byte[] line = entry(SampleReport.full()).toJson().getBytes(StandardCharsets.UTF_8);

        Document document = DocumentReader.read("line", line, Syntax.JSON, Limits.standard())
                .value()
                .orElseThrow();

        assertThat(OwnSchema.load(Report.class, "history.schema.json").validate(document.root()))
                .isEmpty();
    }

    @Test
    void counts_by_guardrail_interface_and_party() {
        HistoryEntry entry = entry(SampleReport.full());

        assertThat(entry.count("severity", "error")).isEqualTo(1);
        assertThat(entry.counts().get("outcome")).isEqualTo(Map.of("violated", 1, "unverified", 1, "failed", 1));
        assertThat(entry.counts().get("guardrail"))
                .isEqualTo(Map.of("auth-transport-encrypted", 2, "naming-path-kebab-case", 1));
        assertThat(entry.counts().get("interface")).isEqualTo(Map.of("order-api", 3));
        assertThat(entry.counts().get("party")).isEqualTo(Map.of("team-orders", 3));
        assertThat(entry.counts().get("status")).containsEntry("open", 3).containsEntry("waived", 0);
        assertThat(entry.directory()).isEqualTo("api");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jane.doe@acme.test", "Jane Doe", "jane.doe", "user:default/jane"})
    void never_names_a_person(String party) {
        HistoryEntry entry = entry(filledBy("team-orders, " + party));

        assertThat(entry.toJson()).doesNotContainIgnoringCase("jane");
        assertThat(entry.counts().get("party")).containsEntry("team-orders", 1).containsEntry("(person)", 1);
    }

    @Test
    void names_the_most_frequent_of_many_guardrails() {
        List<ReportedFinding> findings = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            findings.addAll(SampleReport.withErrors(12).findings());
        }

        assertThat(entry(with(SampleReport.full(), findings)).counts().get("guardrail"))
                .hasSize(12)
                .containsEntry("naming-rule-3", 40);
    }

    private static Report filledBy(String parties) {
        Report full = SampleReport.full();
        ReportedFinding one = full.findings().get(0);
        return with(
                full,
                List.of(new ReportedFinding(
                        one.finding(), one.status(), Optional.of(parties), Optional.empty(), Optional.empty())));
    }

    private static Report with(Report report, List<ReportedFinding> findings) {
        return new Report(
                report.version(),
                report.asOf(),
                report.packs(),
                report.summary(),
                findings,
                report.rules(),
                report.diagnostics(),
                report.artefacts(),
                report.landscape(),
                report.personas(),
                report.settings(),
                report.threshold(),
                report.masking(),
                report.directory(),
                report.repositoryPath(),
                report.fetched());
    }

    private static HistoryEntry entry(Report report) {
        return HistoryEntry.of(report, Map.of("interlock:auth", "0.1.0"), Optional.of("a1"));
    }
}
