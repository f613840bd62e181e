package dev.interlock.command;

import dev.interlock.InterlockException;
import dev.interlock.render.ConsoleLine;
import dev.interlock.render.ConsoleLine.Level;
import dev.interlock.render.GithubReport;
import dev.interlock.report.Report;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apiguardian.api.API;

/** Check a project against its guardrails, and write the reports. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class CheckCommand implements Command {

    private static final String NOTHING = "Interlock found nothing to check: no contract, flow, configuration or class."
            + " Check interlock.directory, interlock.includes and interlock.excludes, or set"
            + " interlock.failIfEmpty=false.";

    private final boolean blocks;

    private CheckCommand(boolean blocks) {
        this.blocks = blocks;
    }

    /** Create the command that fails where a guardrail is broken. */
    public static CheckCommand check() {
        return new CheckCommand(true);
    }

    /** Create the command that only says what would have blocked. */
    public static CheckCommand report() {
        return new CheckCommand(false);
    }

    @Override
    public String name() {
        return blocks ? "check" : "report";
    }

    @Override
    public String summary() {
        return blocks
                ? "Check a directory or a file against its guardrails, and write the reports."
                : "Do the same, and never fail because a guardrail is broken.";
    }

    @Override
    public Set<Option> options() {
        return Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(
                Option.RULE, Option.PACK, Option.FINDING, Option.REASON, Option.REQUESTED_BY, Option.EXPIRES)));
    }

    @Override
    public Outcome run(Workspace workspace, Options options) {
        Checked checked = inspect(workspace, options);
        if (!checked.isDone()) {
            return checked.outcome();
        }
        List<ConsoleLine> lines = new ArrayList<>(checked.outcome().lines());
        if (options.list(Option.REPORTS).contains(GithubReport.ID)) {
            for (String annotation : new GithubReport().lines(checked.report().orElseThrow())) {
                lines.add(new ConsoleLine(Level.INFO, annotation)); // the platform reads them from the output
            }
        }
        if (!blocks) {
            Optional<String> wouldBlock = checked.wouldBlock();
            if (wouldBlock.isPresent()) {
                lines.add(new ConsoleLine(Level.WARNING, wouldBlock.get()));
            }
            return Outcome.clean(lines);
        }
        Report report = checked.report().orElseThrow();
        if (options.flag(Option.FAIL_IF_EMPTY) && report.summary().artefacts() == 0) {
            return Outcome.failed(lines, new CommandException(NOTHING));
        }
        Optional<String> blocked = checked.blocked();
        return blocked.isEmpty()
                ? Outcome.clean(lines)
                : Outcome.broken(lines, reason(blocked.get(), checked, workspace));
    }

    private static String reason(String blocked, Checked checked, Workspace workspace) {
        StringBuilder reason = new StringBuilder(blocked);
        if (checked.main().isPresent()) {
            reason.append(" Report: ").append(workspace.display(checked.main().get()));
        }
        for (String hint : checked.hints(workspace)) {
            reason.append('\n').append(hint);
        }
        return reason.toString();
    }

    /** Check and write the reports, and leave to the caller what follows from it. */
    public Checked inspect(Workspace workspace, Options options) {
        List<ConsoleLine> lines = new ArrayList<>();
        try {
            return new CheckRun(workspace, options, lines).run();
        } catch (InterlockException e) {
            return Checked.failed(Outcome.failed(lines, CommandException.misconfigured(e)));
        } catch (CommandException e) {
            return Checked.failed(Outcome.failed(lines, e));
        }
    }
}
