package dev.interlock.benchmarks;

import dev.interlock.Interlock;
import dev.interlock.report.Report;
import dev.interlock.rule.Finding;
import dev.interlock.rule.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Checks documents one by one against a ruleset and prints how many violations there are, for measuring a whole
 * process.
 *
 * <p>Arguments: the ruleset, then documents, or {@code @FILE} with one document a line. Many documents are checked at
 * the same time; a single one has the processors for itself.
 */
public final class Count {

    private Count() {}

    /** Check what the arguments name. */
    public static void main(String[] arguments) throws IOException {
        List<Path> documents = SingleChecks.documents(arguments);
        ExecutorService workers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            SingleChecks checks =
                    SingleChecks.with(arguments[0], Interlock.builder().compileOn(workers));
            System.out.println(
                    documents.size() == 1 ? count(checks, documents.get(0), workers) : count(checks, documents));
        } finally {
            workers.shutdown();
        }
    }

    private static int count(SingleChecks checks, Path document, ExecutorService workers) {
        return violations(checks.interlock().check(checks.request(document).executor(workers)));
    }

    private static int count(SingleChecks checks, List<Path> documents) {
        return documents.parallelStream()
                .mapToInt(document -> violations(checks.interlock().check(checks.request(document))))
                .sum();
    }

    private static int violations(Report report) {
        int violations = 0;
        for (Finding finding : SingleChecks.findings(report)) {
            if (finding.outcome() == Outcome.VIOLATED) {
                violations++;
            }
        }
        return violations;
    }
}
