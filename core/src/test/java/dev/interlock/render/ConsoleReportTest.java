package dev.interlock.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ConsoleReportTest {

    private final ConsoleReport console = new ConsoleReport();

    @Test
    void says_one_line_when_all_is_well() {
        assertThat(console.findings(SampleReport.clean(), "184 ms"))
                .containsExactly(new ConsoleLine(
                        ConsoleLine.Level.INFO, "interlock: 2 artefacts, 1 interface, 1 guardrail: all hold (184 ms)"));
    }

    @Test
    void shows_at_most_twenty_findings_and_how_many_more_there_are() {
        List<String> lines = console.lines(SampleReport.withErrors(100)).stream()
                .map(ConsoleLine::text)
                .toList();

        assertThat(lines.stream().filter(line -> line.contains("is wrong."))).hasSize(20);
        assertThat(lines).anyMatch(line -> line.matches("… and \\d+ more findings; the report names them\\."));
        assertThat(lines).last().isEqualTo("Build blocked by 100 errors (failOn=error).");
    }

    @Test
    void keeps_the_findings_of_one_guardrail_together() {
        List<String> lines = console.lines(SampleReport.withErrors(100)).stream()
                .map(ConsoleLine::text)
                .toList();

        assertThat(lines)
                .anyMatch(line -> line.contains("… and 6 more of this guardrail in src/main/api/my orders.yaml"));
    }
}
