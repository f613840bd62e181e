package dev.interlock.command;

import dev.interlock.render.ConsoleReport;
import dev.interlock.report.Report;
import java.nio.file.Path;
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

    /** Say what would block; empty where nothing would. */
    public Optional<String> wouldBlock() {
        Optional<String> blocked = blocked();
        return blocked.isPresent() ? Optional.of(blocked.get().replace("blocked", "would be blocked")) : blocked;
    }
}
