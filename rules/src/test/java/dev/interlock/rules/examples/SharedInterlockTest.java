package dev.interlock.rules.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.CheckRequest;
import dev.interlock.Interlock;
import dev.interlock.artefact.Project;
import dev.interlock.render.ReportRenderer;
import dev.interlock.report.Report;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Lets many threads check with one instance at the same time. */
class SharedInterlockTest {

    private static final List<String> PROJECTS = List.of("order-to-cash", "order-to-cash-drifted");
    private static final int THREADS = 8;
    private static final int CHECKS = 24;

    private final Interlock interlock =
            Interlock.builder().pack("interlock:strict").build();

    @Test
    void gives_every_thread_the_same_bytes() throws Exception {
        Map<String, String> alone = new TreeMap<>();
        for (String project : PROJECTS) {
            alone.put(project, write(interlock.check(request(project))));
        }
        ExecutorService callers = Executors.newFixedThreadPool(THREADS);
        ExecutorService workers = Executors.newFixedThreadPool(THREADS);
        try {
            Map<Future<String>, String> running = new LinkedHashMap<>();
            for (int i = 0; i < CHECKS; i++) {
                String project = PROJECTS.get(i % PROJECTS.size());
                CheckRequest request = i % 3 == 0 ? request(project).executor(workers) : request(project);
                running.put(callers.submit(() -> write(interlock.check(request))), project);
            }
            for (Map.Entry<Future<String>, String> one : running.entrySet()) {
                assertThat(one.getKey().get()).isEqualTo(alone.get(one.getValue()));
            }
        } finally {
            callers.shutdownNow();
            workers.shutdownNow();
        }
    }

    private static CheckRequest request(String project) {
        return CheckRequest.of(Project.at(Example.directory(project))).asOf(LocalDate.of(2026, 3, 1));
    }

    private static String write(Report report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (ReportRenderer renderer : ServiceLoader.load(ReportRenderer.class)) {
            renderer.render(report, out);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
