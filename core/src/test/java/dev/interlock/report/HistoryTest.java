package dev.interlock.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.source.Diagnostic;
import dev.interlock.source.Limits;
import dev.interlock.source.Parsed;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HistoryTest {

    @Test
    void reads_what_it_has_written() {
        History history = History.empty().with(run("2026-10-01", "a1", 12)).with(run("2026-10-02", "b2", 9));

        Parsed<History> read = parse(history.toText());

        assertThat(read.problems()).isEmpty();
        assertThat(read.value().orElseThrow().entries()).isEqualTo(history.entries());
        assertThat(history.toText().lines()).hasSize(2);
    }

    @Test
    void replaces_the_run_of_the_same_revision_and_date() {
        History history = History.empty()
                .with(run("2026-10-01", "a1", 12))
                .with(run("2026-10-02", "b2", 9))
                .with(run("2026-10-01", "a1", 11));

        assertThat(history.entries()).containsExactly(run("2026-10-01", "a1", 11), run("2026-10-02", "b2", 9));
    }

    @Test
    void keeps_runs_of_other_modules_of_the_same_revision() {
        History history = History.empty().with(run("2026-10-01", "a1", 12)).with(in("api", run("2026-10-01", "a1", 1)));

        assertThat(history.entries()).hasSize(2);
    }

    @Test
    void compares_with_the_latest_other_run_of_the_directory() {
        History history = History.empty()
                .with(run("2026-10-03", "c3", 7))
                .with(run("2026-10-01", "a1", 12))
                .with(in("api", run("2026-10-02", "b2", 1)))
                .with(run("2026-12-01", "z9", 0));

        assertThat(history.before(run("2026-10-04", "d4", 9))).contains(run("2026-10-03", "c3", 7));
        assertThat(history.before(run("2026-10-03", "c3", 7))).contains(run("2026-10-01", "a1", 12));
        assertThat(history.before(run("2026-09-01", "x0", 9))).isEmpty();
    }

    @Test
    void tells_each_bad_line_and_loses_none() {
        String text = "<<<<<<< HEAD\n" + run("2026-10-01", "a1", 12).toJson() + "\n=======\n\n"
                + run("2026-10-02", "b2", 9).toJson() + "\r\n>>>>>>> topic\nnonsense\n{\"date\":\"2026-02-30\"}\n{\"da";

        Parsed<History> read = parse(text);

        assertThat(read.value().orElseThrow().entries()).hasSize(2);
        assertThat(read.problems())
                .extracting(Diagnostic::toString)
                .satisfiesExactly(
                        one -> assertThat(one)
                                .startsWith("history.jsonl:1:1 The line is the mark of a merge conflict."),
                        one -> assertThat(one).startsWith("history.jsonl:3:1 "),
                        one -> assertThat(one).startsWith("history.jsonl:6:1 "),
                        one -> assertThat(one).startsWith("history.jsonl:7:1 The line is not the count of a run."),
                        one -> assertThat(one).startsWith("history.jsonl:8:1 "),
                        one -> assertThat(one).startsWith("history.jsonl:9:1 "));
        assertThat(read.value().orElseThrow().with(run("2026-10-01", "a1", 3)).toText())
                .contains("<<<<<<< HEAD", "nonsense", "\"error\":3")
                .doesNotContain("\"error\":12");
    }

    @Test
    void keeps_hostile_names_on_one_line() {
        HistoryEntry hostile = new HistoryEntry(
                LocalDate.of(2026, 10, 1),
                Optional.empty(),
                "größe </script> \"\\ \n\u2028",
                "0.1.0",
                Map.of("a\r\nb", ""),
                Map.of("severity", Map.of("\u0000", 1)));

        Parsed<History> read = parse(History.empty().with(hostile).toText());

        assertThat(hostile.toJson())
                .doesNotContain("\n", "\r", "\u2028", "\u0000")
                .contains("größe </script>");
        assertThat(read.value().orElseThrow().entries().get(0).directory()).isEqualTo(hostile.directory());
    }

    @Test
    void reads_counts_that_are_none_as_nothing() {
        String text = run("2026-10-01", "a1", 12).toJson().replace(":12", ":99999999999") + "\n";

        assertThat(parse(text).value().orElseThrow().entries().get(0).count("severity", "error"))
                .isZero();
    }

    @Test
    void tells_what_has_changed() {
        assertThat(Trend.of(run("2026-10-01", "a1", 12), run("2026-10-09", "b2", 9)))
                .hasToString("errors 12 → 9 since 2026-10-01");
        assertThat(Trend.of(run("2026-10-01", "a1", 12), run("2026-10-09", "b2", 12)))
                .hasToString("nothing changed since 2026-10-01");
    }

    static HistoryEntry run(String date, String revision, int errors) {
        return new HistoryEntry(
                LocalDate.parse(date),
                Optional.of(revision),
                "",
                "0.1.0",
                Map.of("interlock:auth", "0.1.0"),
                counts(errors));
    }

    static HistoryEntry in(String directory, HistoryEntry run) {
        return new HistoryEntry(run.date(), run.revision(), directory, run.version(), run.packs(), run.counts());
    }

    private static Map<String, Map<String, Integer>> counts(int errors) {
        return Map.of(
                "checked", Map.of("artefacts", 1),
                "severity", Map.of("error", errors, "warn", 0),
                "outcome", Map.of("violated", errors),
                "status", Map.of("open", errors),
                "guardrail", Map.of("auth-no-key-in-query", errors),
                "interface", Map.of(),
                "party", Map.of());
    }

    private static Parsed<History> parse(String text) {
        return History.parse("history.jsonl", text, Limits.standard());
    }
}
