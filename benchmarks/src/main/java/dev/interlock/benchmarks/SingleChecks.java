package dev.interlock.benchmarks;

import dev.interlock.CheckRequest;
import dev.interlock.Interlock;
import dev.interlock.artefact.Project;
import dev.interlock.report.Report;
import dev.interlock.report.ReportedFinding;
import dev.interlock.rule.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Checks documents one by one against a ruleset, each as a project of its own, as the peers do. */
final class SingleChecks {

    private final Interlock interlock;

    private SingleChecks(Interlock interlock) {
        this.interlock = interlock;
    }

    /**
     * Load a ruleset: a file, or the address of a pack such as {@code spectral:oas}. What a file below the working
     * directory extends may lie there too, otherwise in the folder of the file.
     */
    static SingleChecks with(String ruleset, Interlock.Builder builder) {
        Interlock.Builder loading = builder.lenient();
        Path file = Path.of(ruleset).toAbsolutePath().normalize();
        if (!Files.exists(file)) {
            return new SingleChecks(loading.pack(ruleset).build());
        }
        Path here = Path.of("").toAbsolutePath();
        Path root = file.startsWith(here) ? here : folder(file);
        return new SingleChecks(loading.root(root).pack(file).build());
    }

    /** Read the documents that arguments name: after the ruleset, as they stand, or in a file, {@code @FILE}. */
    static List<Path> documents(String[] arguments) throws IOException {
        List<Path> documents = new ArrayList<>();
        for (int i = 1; i < arguments.length; i++) {
            if (arguments[i].startsWith("@")) {
                for (String line : Files.readAllLines(Path.of(arguments[i].substring(1)))) {
                    documents.add(Path.of(line).toAbsolutePath().normalize());
                }
            } else {
                documents.add(Path.of(arguments[i]).toAbsolutePath().normalize());
            }
        }
        return documents;
    }

    Interlock interlock() {
        return interlock;
    }

    /** Ask for the check of one document; what it refers to lies in its folder or below. */
    CheckRequest request(Path document) {
        return CheckRequest.of(Project.at(folder(document))
                .withIncludes(List.of(document.getFileName().toString())));
    }

    /** Give the folder of a file by its absolute path. */
    static Path folder(Path file) {
        return Objects.requireNonNull(file.getParent());
    }

    /** List what rules of the ruleset found; what we say about a file without being asked is left out. */
    static List<Finding> findings(Report report) {
        List<Finding> findings = new ArrayList<>();
        for (ReportedFinding reported : report.findings()) {
            Finding finding = reported.finding();
            if (!finding.rule().pack().startsWith("interlock:integrity")) {
                findings.add(finding);
            }
        }
        return findings;
    }
}
