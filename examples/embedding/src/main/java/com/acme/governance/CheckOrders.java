package com.acme.governance;

import dev.interlock.CheckRequest;
import dev.interlock.Interlock;
import dev.interlock.InterlockException;
import dev.interlock.artefact.Project;
import dev.interlock.render.SarifReport;
import dev.interlock.report.Report;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Checks a directory, and then a contract that is no file. */
public final class CheckOrders {

    private CheckOrders() {}

    public static void main(String[] arguments) throws IOException {
        Path directory = Path.of(arguments[0]);
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            // begin: readme
            Interlock interlock = Interlock.builder()
                    .pack("interlock:recommended")
                    .pack(Path.of("acme-security.yaml"))
                    .build();
            Report report = interlock.check(Project.at(directory));
            report.blocking().forEach(reported -> System.out.println(reported.finding().message()));
            // end: readme

            Report later = interlock.check(CheckRequest.of(Project.at(directory))
                    .asOf(LocalDate.of(2026, 3, 1))
                    .executor(pool));
            Path sarif = Files.createDirectories(Path.of("target")).resolve("report.sarif");
            try (OutputStream out = Files.newOutputStream(sarif)) {
                new SarifReport().render(later, out);
            }
            System.out.println(later.findings().size() + " findings stand in " + sarif);

            byte[] draft = Files.readAllBytes(directory.resolve("src/main/api/orders.yaml"));
            System.out.println(problems(interlock, draft).size() + " findings concern the contract alone");
        } catch (InterlockException misconfigured) {
            misconfigured.problems().forEach(System.err::println);
            System.exit(2);
        } finally {
            pool.shutdown();
        }
    }

    private static List<String> problems(Interlock interlock, byte[] contract) {
        Project draft = Project.inMemory(Map.of("orders.yaml", contract));
        return interlock.check(draft).findings().stream()
                .map(reported -> reported.finding().location() + " " + reported.finding().rule().id())
                .toList();
    }
}
