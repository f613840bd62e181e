package dev.interlock.command;

import dev.interlock.CheckRequest;
import dev.interlock.Interlock;
import dev.interlock.render.ConsoleLine;
import dev.interlock.render.ConsoleReport;
import dev.interlock.report.Report;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/** Leads one check from its options to the reports that are written. */
final class CheckRun {

    /** More would only wait for each other in one project, and others on this machine want some too. */
    private static final int MOST_WORKERS = 4;

    private final Workspace workspace;
    private final Options options;
    private final List<ConsoleLine> lines;
    private final RuleLoading loading;
    private final ReportFiles files;

    /** @param lines collects what is told, also where the check then fails */
    CheckRun(Workspace workspace, Options options, List<ConsoleLine> lines) {
        this.workspace = workspace;
        this.options = options;
        this.lines = lines;
        this.loading = new RuleLoading(workspace, options, lines);
        this.files = new ReportFiles(workspace);
    }

    Checked run() {
        long began = System.nanoTime();
        List<String> forms = options.list(Option.REPORTS);
        ExecutorService workers = Executors.newFixedThreadPool(
                Math.min(MOST_WORKERS, Runtime.getRuntime().availableProcessors()), new Workers());
        try {
            // The workers load formats and packs meanwhile.
            Interlock interlock = loading.begin(options.list(Option.PACKS), workers);
            files.require(forms);
            Report report = check(interlock, workers);
            try {
                files.write(report, forms, workers);
            } finally {
                // A folder that cannot be written must not hide what was found.
                if (forms.contains("console")) {
                    long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
                    lines.addAll(new ConsoleReport().findings(report, took + " ms"));
                }
            }
            if (!options.text(Option.HISTORY).isEmpty()) {
                new HistoryKeeping(workspace, options).keep(report, interlock, lines);
            }
            return new Checked(Outcome.clean(lines), Optional.of(report), main(forms));
        } finally {
            workers.shutdownNow();
        }
    }

    private Report check(Interlock interlock, Executor workers) {
        CheckRequest request = loading.request().executor(workers);
        Optional<RemotePins> remote = loading.remote();
        if (remote.isEmpty()) {
            return interlock.check(request);
        }
        Report report = interlock.check(request.remote(remote.get().access()));
        if (options.flag(Option.PIN)) {
            remote.get().settle(report.fetched(), lines); // without it the report tells what is not pinned
        }
        return report;
    }

    private Optional<Path> main(List<String> forms) {
        Path main = files.main(forms);
        return main.equals(workspace.outputDirectory()) ? Optional.empty() : Optional.of(main);
    }

    private static final class Workers implements ThreadFactory {
        @Override
        public Thread newThread(Runnable work) {
            Thread thread = new Thread(work, "interlock");
            thread.setDaemon(true);
            return thread;
        }
    }
}
