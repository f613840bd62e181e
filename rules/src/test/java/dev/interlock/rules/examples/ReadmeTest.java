package dev.interlock.rules.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.Interlock;
import dev.interlock.artefact.Project;
import dev.interlock.render.ConsoleLine;
import dev.interlock.render.ConsoleReport;
import dev.interlock.report.Report;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds what the README shows first: a contract, and what Interlock says of it. */
class ReadmeTest {

    private static final Map<ConsoleLine.Level, String> MARKS = Map.of(
            ConsoleLine.Level.INFO,
            "[INFO] ",
            ConsoleLine.Level.WARNING,
            "[WARNING] ",
            ConsoleLine.Level.ERROR,
            "[ERROR] ");

    private final Page readme = Page.of("README.md");
    private final String contract = readme.block("yaml", 1);

    @Test
    void prints_what_the_check_says_of_its_contract() {
        assertThat(print(check(Map.of()))).isEqualTo(readme.block("", 1));
    }

    @Test
    void tells_rightly_what_blocks_once_partners_can_reach_the_interface() {
        Report report = check(Map.of("interlock.yaml", """
                interfaces:
                  orders: {from: orders.yaml, exposure: partner}
                """));

        assertThat(report.blocking())
                .extracting(reported -> reported.finding().rule().id().value())
                .containsExactlyInAnyOrder("auth-operation-secured", "auth-transport-encrypted");
    }

    private Report check(Map<String, String> further) {
        Map<String, byte[]> files = new HashMap<>();
        files.put("orders.yaml", contract.getBytes(StandardCharsets.UTF_8));
        further.forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return Interlock.builder().pack("interlock:recommended").build().check(Project.inMemory(files));
    }

    private static String print(Report report) {
        List<ConsoleLine> lines = new ConsoleReport().findings(report, "184 ms");
        return lines.stream()
                .map(line -> MARKS.get(line.level()) + line.text() + "\n")
                .collect(Collectors.joining());
    }
}
