package dev.interlock.command;

import dev.interlock.artefact.Project;
import dev.interlock.pack.PackSource;
import dev.interlock.report.ReportedFinding;
import dev.interlock.rule.RuleId;
import java.nio.file.Path;
import java.util.Map;
import org.apiguardian.api.API;

/** Say where a command runs: what a build tool knows of its module, or a command line of its working directory. */
@API(status = API.Status.INTERNAL, since = "0.1")
public interface Workspace {

    /** Tell the directory that is checked, absolute and normal; for a single file the one that it lies in. */
    Path directory();

    /** Tell the directory that paths are relative to and that no path may leave. */
    Path root();

    /** Tell the directory below which packs are found that {@link #packs()} does not find. */
    Path packRoot();

    /** Tell the folder that reports are written to. */
    Path outputDirectory();

    /** Resolve the file of the history as users write it. */
    Path history(String written);

    /**
     * Tell what a history calls that which is checked: a path below the folder that all runs have in common, never one
     * that names a user of the machine.
     *
     * @param directory what the report says of it
     */
    String historyName(String directory);

    /** Tell what is checked, without the choice of files that the options make. */
    Project project();

    /** Tell where packs come from. */
    PackSource packs();

    /**
     * Find a released artefact, and tell whether it is one.
     *
     * @param coordinates {@code group:artifact:version}
     * @throws CommandException if it cannot be found
     */
    Released released(String coordinates);

    /** Tell what finds formats, functions, reports and shipped packs. */
    ClassLoader classLoader();

    /** Tell the variables of the environment. */
    Map<String, String> environment();

    /** Tell the command line that explains a rule. */
    String explaining(RuleId rule);

    /** Tell the command line that asks for an exception from a finding. */
    String contesting(ReportedFinding finding);

    /** Tell the command line that accepts all that is found as debt. */
    String accepting();

    /** Format a path as users see it: relative to the root where it lies in it. */
    default String display(Path path) {
        return (path.startsWith(root()) ? root().relativize(path) : path)
                .toString()
                .replace('\\', '/');
    }
}
