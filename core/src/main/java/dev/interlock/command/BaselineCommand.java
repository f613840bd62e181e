package dev.interlock.command;

import dev.interlock.BaselineUpdate;
import dev.interlock.InterlockException;
import dev.interlock.render.ConsoleLine;
import dev.interlock.render.ConsoleLine.Level;
import dev.interlock.rule.Finding;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apiguardian.api.API;

/** Accept what is found now as debt: write the baseline of a project, or take out of it what is repaired. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class BaselineCommand implements Command {

    private static final int SHOWN = 5;

    @Override
    public String name() {
        return "baseline";
    }

    @Override
    public String summary() {
        return "Accept what is found now as debt, so that only new findings block.";
    }

    @Override
    public Set<Option> options() {
        Set<Option> options = EnumSet.copyOf(CheckCommand.check().options());
        options.removeAll(EnumSet.of(
                Option.REPORTS, Option.OUTPUT_DIRECTORY, Option.HISTORY, Option.REVISION, Option.FAIL_IF_EMPTY));
        options.add(Option.REASON);
        return Collections.unmodifiableSet(options);
    }

    @Override
    public Outcome run(Workspace workspace, Options options) {
        List<ConsoleLine> lines = new ArrayList<>();
        try {
            String reason = options.text(Option.REASON);
            if (reason.isBlank()) {
                throw new CommandException(
                        "Debt is accepted for a reason; say it with " + Option.REASON.property() + ".");
            }
            RuleLoading loading = new RuleLoading(workspace, options, lines);
            BaselineUpdate update = loading.load(options.list(Option.PACKS)).acceptDebt(loading.request(), reason);
            Path file = workspace.directory().resolve(options.text(Option.BASELINE));
            WholeFile.write(file, update.text(), workspace);
            tell(update, workspace.display(file), lines);
            return Outcome.clean(lines);
        } catch (InterlockException e) {
            return Outcome.failed(lines, CommandException.misconfigured(e));
        } catch (CommandException e) {
            return Outcome.failed(lines, e);
        }
    }

    private static void tell(BaselineUpdate update, String file, List<ConsoleLine> lines) {
        lines.add(new ConsoleLine(
                Level.INFO,
                "interlock: " + file + " accepts "
                        + findings(update.baseline().debts().size()) + " as debt (" + update.added() + " new, "
                        + update.removed() + " gone)."));
        List<Finding> refused = update.refused();
        for (Finding finding : refused.subList(0, Math.min(SHOWN, refused.size()))) {
            lines.add(new ConsoleLine(
                    Level.WARNING,
                    "  not accepted: " + finding.location() + "  "
                            + finding.rule().id() + " may never be debt; repair it."));
        }
        if (refused.size() > SHOWN) {
            lines.add(new ConsoleLine(Level.WARNING, "  … and " + (refused.size() - SHOWN) + " more."));
        }
    }

    private static String findings(int count) {
        return count == 1 ? "1 finding" : count + " findings";
    }
}
