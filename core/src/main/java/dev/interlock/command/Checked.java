package dev.interlock.command;

import dev.interlock.render.ConsoleReport;
import dev.interlock.report.Report;
import dev.interlock.report.ReportedFinding;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Hold a check that is done, or why it could not be done.
 *
 * @param outcome what is told of it so far; clean also where a guardrail is broken
 * @param report what was found; empty where nothing could be checked
 * @param main the report that people should open first, where one was written
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Checked(Outcome outcome, Optional<Report> report, Optional<Path> main) {

    /** More than that nobody repairs in a day. */
    private static final int MANY = 50;

    static Checked failed(Outcome outcome) {
        return new Checked(outcome, Optional.empty(), Optional.empty());
    }

    /** Tell whether the project was checked and everything was written. */
    public boolean isDone() {
        return report.isPresent() && outcome.exit() == Outcome.Exit.CLEAN;
    }

    /** Say what blocks; empty where nothing does. */
    public Optional<String> blocked() {
        return report.isPresent() ? new ConsoleReport().blocked(report.get()) : Optional.empty();
    }

    /** List what may be done about what blocks: why it does, how to contest it, and how an old project begins. */
    public List<String> hints(Workspace workspace) {
        if (report.isEmpty() || report.get().blocking().isEmpty()) {
            return List.of();
        }
        List<ReportedFinding> blocking = report.get().blocking();
        ReportedFinding first = blocking.get(0);
        List<String> hints = new ArrayList<>();
        hints.add("  why this rule : "
                + workspace.explaining(first.finding().rule().id()));
        hints.add("  contest it    : " + workspace.contesting(first));
        if (blocking.size() > MANY && report.get().summary().baselined() == 0) {
            hints.add("  accept all    : " + workspace.accepting());
        }
        return List.copyOf(hints);
    }

    /** Say what would block; empty where nothing would. */
    public Optional<String> wouldBlock() {
        Optional<String> blocked = blocked();
        return blocked.isPresent() ? Optional.of(blocked.get().replace("blocked", "would be blocked")) : blocked;
    }
}
