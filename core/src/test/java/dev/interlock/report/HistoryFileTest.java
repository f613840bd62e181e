package dev.interlock.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlock.source.Limits;
import dev.interlock.source.Parsed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryFileTest {

    @TempDir
    private Path folder;

    @Test
    void adds_a_line_to_a_file_that_need_not_be_there() throws IOException {
        Path file = folder.resolve("reports/history.jsonl");

        Parsed<History> before = new HistoryFile(file, "history.jsonl").add(HistoryTest.run("2026-10-01", "a1", 12));

        assertThat(before.value().orElseThrow().entries()).isEmpty();
        assertThat(file).hasContent(HistoryTest.run("2026-10-01", "a1", 12).toJson());
    }

    @Test
    void ends_the_line_that_a_killed_run_has_left() throws IOException {
        Path file = Files.writeString(folder.resolve("history.jsonl"), "{\"date\":\"2026-1");

        Parsed<History> before = add(file, HistoryTest.run("2026-10-01", "a1", 12));

        assertThat(before.problems()).hasSize(1);
        assertThat(Files.readAllLines(file))
                .containsExactly(
                        "{\"date\":\"2026-1",
                        HistoryTest.run("2026-10-01", "a1", 12).toJson());
    }

    @Test
    void replaces_the_same_run_and_leaves_nothing_beside_the_file() throws IOException {
        Path file = folder.resolve("history.jsonl");
        add(file, HistoryTest.run("2026-10-01", "a1", 12));
        add(file, HistoryTest.run("2026-10-02", "b2", 9));

        add(file, HistoryTest.run("2026-10-01", "a1", 3));

        assertThat(Files.readAllLines(file)).hasSize(2).first().asString().contains("\"error\":3");
        try (var beside = Files.list(folder)) {
            assertThat(beside).containsExactly(file);
        }
    }

    @Test
    void never_mixes_the_lines_of_many_writers() throws Exception {
        Path file = folder.resolve("history.jsonl");
        ExecutorService pool = Executors.newFixedThreadPool(8);
        List<Future<Parsed<History>>> added = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            // Half of them are replaced once.
            HistoryEntry run = HistoryTest.in("module-" + i % 100, HistoryTest.run("2026-10-01", "a1", i));
            Callable<Parsed<History>> adding = () -> add(file, run);
            added.add(pool.submit(adding));
        }
        for (Future<Parsed<History>> one : added) {
            assertThat(one.get().problems()).isEmpty();
        }
        pool.shutdown();

        Parsed<History> read = History.parse("history.jsonl", Files.readString(file), Limits.standard());
        assertThat(read.problems()).isEmpty();
        assertThat(read.value().orElseThrow().entries()).hasSize(100);
    }

    @Test
    void follows_no_link() throws IOException {
        Path elsewhere = Files.writeString(folder.resolve("elsewhere"), "untouched");
        Path file = folder.resolve("history.jsonl");
        try {
            Files.createSymbolicLink(file, elsewhere);
        } catch (IOException | UnsupportedOperationException e) {
            Assumptions.abort("no links here");
        }

        assertThatThrownBy(() -> add(file, HistoryTest.run("2026-10-01", "a1", 12)))
                .isInstanceOf(IOException.class);
        assertThat(elsewhere).hasContent("untouched");
    }

    @Test
    void adds_nothing_to_what_is_no_text() throws IOException {
        byte[] bytes = {'{', (byte) 0xff, (byte) 0xfe, '}', '\n'};
        Path file = Files.write(folder.resolve("history.jsonl"), bytes);

        Parsed<History> before = add(file, HistoryTest.run("2026-10-01", "a1", 12));

        assertThat(before.problems()).isNotEmpty();
        assertThat(Files.readAllBytes(file)).startsWith(bytes);
    }

    private static Parsed<History> add(Path file, HistoryEntry run) throws IOException {
        return new HistoryFile(file, "history.jsonl").add(run);
    }
}
