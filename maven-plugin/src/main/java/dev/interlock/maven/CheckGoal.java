package dev.interlock.maven;

import dev.interlock.CheckRequest;
import dev.interlock.Interlock;
import dev.interlock.InterlockException;
import dev.interlock.render.ConsoleLine;
import dev.interlock.render.ConsoleLine.Level;
import dev.interlock.render.ConsoleReport;
import dev.interlock.report.Report;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/** Checks one module: reads the settings, runs the library, writes the reports and says what came of it. */
final class CheckGoal {

    /** More would only wait for each other in one module, and the others of a parallel build want some too. */
    private static final int MOST_WORKERS = 4;

    private final AbstractCheckMojo mojo;
    private final Module module;
    private final ReportFiles files;
    private final Optional<RemotePins> remote;

    CheckGoal(AbstractCheckMojo mojo) {
        this.mojo = mojo;
        this.module = new Module(mojo);
        this.files = new ReportFiles(module);
        this.remote = module.remote();
    }

    /** Check, and fail the build where a guardrail is broken. */
    void check() throws MojoExecutionException, MojoFailureException {
        Report report = run();
        if (mojo.failIfEmpty) {
            new ReactorTally(mojo).add(report);
        }
        Optional<String> blocked = new ConsoleReport().blocked(report);
        if (blocked.isPresent()) {
            throw new MojoFailureException(blocked.get() + " Report: "
                    + module.display(files.main(Settings.list(mojo.reports))) + "\n" + hints(report));
        }
    }

    /** Check, and say what would have failed. */
    void report() throws MojoExecutionException {
        Report report = run();
        Optional<String> blocked = new ConsoleReport().blocked(report);
        if (blocked.isPresent()) {
            mojo.getLog().warn(blocked.get().replace("blocked", "would be blocked"));
        }
    }

    private Report run() throws MojoExecutionException {
        long began = System.nanoTime();
        List<String> forms = Settings.list(mojo.reports);
        ExecutorService workers = Executors.newFixedThreadPool(
                Math.min(MOST_WORKERS, Runtime.getRuntime().availableProcessors()), new Workers());
        try {
            // The workers load formats and packs meanwhile.
            Interlock interlock = module.interlock(mojo.packs, workers);
            files.require(forms);
            Report report = check(interlock, workers);
            try {
                files.write(report, forms, workers);
            } finally {
                // A folder that cannot be written must not hide what was found.
                if (forms.contains("console")) {
                    long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
                    print(new ConsoleReport().findings(report, took + " ms"));
                }
            }
            return report;
        } catch (InterlockException e) {
            throw Module.misconfigured(e);
        } finally {
            workers.shutdownNow();
        }
    }

    private Report check(Interlock interlock, Executor workers) throws MojoExecutionException {
        CheckRequest request = CheckRequest.of(module.project())
                .asOf(Settings.asOf(mojo.asOf))
                .descriptor(mojo.descriptor)
                .threshold(Settings.threshold(mojo))
                .settings(Settings.relaxations(mojo))
                .since(mojo.since == null ? "" : mojo.since.strip())
                .executor(workers);
        if (remote.isEmpty()) {
            return interlock.check(request);
        }
        Report report = interlock.check(request.remote(remote.get().access()));
        if (mojo.pin) {
            remote.get().settle(report.fetched()); // without it the report tells what is not pinned
        }
        return report;
    }

    private static final class Workers implements ThreadFactory {
        @Override
        public Thread newThread(Runnable work) {
            Thread thread = new Thread(work, "interlock");
            thread.setDaemon(true);
            return thread;
        }
    }

    /** Modules that are built at the same time must not mix their lines. */
    private void print(List<ConsoleLine> lines) {
        Log log = mojo.getLog();
        synchronized (mojo.session.getRequest()) {
            for (ConsoleLine line : lines) {
                if (line.level() == Level.ERROR) {
                    log.error(line.text());
                } else if (line.level() == Level.WARNING) {
                    log.warn(line.text());
                } else {
                    log.info(line.text());
                }
            }
        }
    }

    private String hints(Report report) {
        if (report.blocking().isEmpty()) {
            return "";
        }
        return "  why this rule : mvn " + mojo.execution.getGroupId() + ":" + mojo.execution.getArtifactId()
                + ":explain -Dinterlock.rule="
                + report.blocking().get(0).finding().rule().id();
    }
}
