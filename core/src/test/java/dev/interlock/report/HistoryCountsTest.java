package dev.interlock.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class HistoryCountsTest {

    @Test
    void names_two_hundred_and_counts_the_others_together() {
        HistoryCounts counts = new HistoryCounts();
        for (int i = 0; i < 1000; i++) {
            counts.add(HistoryCounts.INTERFACE, "interface-" + i);
        }
        counts.add(HistoryCounts.INTERFACE, "interface-999");

        Map<String, Integer> bounded = counts.bounded().get(HistoryCounts.INTERFACE);

        assertThat(bounded).hasSize(201).containsEntry("interface-999", 2).containsEntry("(others)", 800);
    }

    @Test
    void cuts_names_that_are_too_long_for_a_line() {
        HistoryCounts counts = new HistoryCounts();
        counts.add(HistoryCounts.INTERFACE, "x".repeat(10_000));

        assertThat(counts.bounded().get(HistoryCounts.INTERFACE)).containsOnlyKeys("x".repeat(200));
    }
}
