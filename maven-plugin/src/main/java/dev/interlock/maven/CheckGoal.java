package dev.interlock.maven;

import dev.interlock.command.CheckCommand;
import dev.interlock.command.Checked;
import dev.interlock.command.Option;
import dev.interlock.command.Options;
import dev.interlock.render.ConsoleLine;
import dev.interlock.render.GithubReport;
import dev.interlock.report.Report;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.jspecify.annotations.Nullable;

/** Checks one module, and says what came of it. */
final class CheckGoal implements Callable<Void> {

    private final AbstractCheckMojo mojo;
    private final Module module;

    CheckGoal(AbstractCheckMojo mojo) {
        this.mojo = mojo;
        this.module = new Module(mojo);
    }

    /** Check, and fail the build where a guardrail is broken. */
    @Override
    public @Nullable Void call() throws MojoExecutionException, MojoFailureException {
        Checked checked = run(CheckCommand.check());
        Report report = checked.report().orElseThrow();
        if (mojo.failIfEmpty) {
            new ReactorTally(mojo).add(report);
        }
        Optional<String> blocked = checked.blocked();
        if (blocked.isPresent()) {
            throw new MojoFailureException(
                    blocked.get() + " Report: " + module.display(checked.main().orElse(module.outputDirectory())) + "\n"
                            + String.join("\n", checked.hints(module)));
        }
        return null;
    }

    /** Check, and say what would have failed. */
    void report() throws MojoExecutionException {
        Optional<String> wouldBlock = run(CheckCommand.report()).wouldBlock();
        if (wouldBlock.isPresent()) {
            mojo.getLog().warn(wouldBlock.get());
        }
    }

    private Checked run(CheckCommand command) throws MojoExecutionException {
        Options options = Settings.of(mojo);
        Checked checked = command.inspect(module, options);
        print(checked.outcome().lines());
        Optional<Report> report = checked.report();
        if (report.isPresent() && options.list(Option.REPORTS).contains(GithubReport.ID)) {
            annotate(new GithubReport().lines(report.get()));
        }
        GoalOutcome.require(checked.outcome());
        new ReactorReports(mojo, module).add(report.orElseThrow(), options.list(Option.REPORTS));
        return checked;
    }

    /** Modules that are built at the same time must not mix their lines. */
    private void print(List<ConsoleLine> lines) {
        synchronized (mojo.session.getRequest()) {
            GoalOutcome.print(lines, mojo.getLog());
        }
    }

    /** GitHub reads annotations from the beginning of a line, where a log would put a level. */
    @SuppressWarnings("SystemOut")
    private void annotate(List<String> lines) {
        synchronized (mojo.session.getRequest()) {
            for (String line : lines) {
                System.out.println(line);
            }
        }
    }
}
