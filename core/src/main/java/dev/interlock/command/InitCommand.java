package dev.interlock.command;

import dev.interlock.Interlock;
import dev.interlock.InterlockException;
import dev.interlock.artefact.Project;
import dev.interlock.render.ConsoleLine;
import dev.interlock.render.ConsoleLine.Level;
import dev.interlock.source.FileTrouble;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apiguardian.api.API;

/** Write the first descriptor of a project; one that is there stays as it is. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class InitCommand implements Command {

    @Override
    public String name() {
        return "init";
    }

    @Override
    public String summary() {
        return "Write a descriptor with what nobody but people can judge of the interfaces that were found.";
    }

    @Override
    public Set<Option> options() {
        return Collections.unmodifiableSet(EnumSet.of(
                Option.DIRECTORY,
                Option.DESCRIPTOR,
                Option.INCLUDES,
                Option.EXCLUDES,
                Option.REMOTE_HOSTS,
                Option.LOCK,
                Option.SKIP));
    }

    @Override
    public Outcome run(Workspace workspace, Options options) {
        List<ConsoleLine> lines = new ArrayList<>();
        try {
            RuleLoading loading = new RuleLoading(workspace, options, lines);
            Path file = workspace.directory().resolve(options.text(Option.DESCRIPTOR));
            String done =
                    Files.exists(file) ? " is there already and stays as it is." : write(file, loading, workspace);
            lines.add(new ConsoleLine(Level.INFO, "interlock: " + workspace.display(file) + done));
            return Outcome.clean(lines);
        } catch (CommandException e) {
            return Outcome.failed(lines, e);
        }
    }

    private static String write(Path file, RuleLoading loading, Workspace workspace) {
        String sketch = sketch(loading.load(List.of("interlock:ownership")), loading.project());
        try {
            Files.writeString(file, sketch, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
        } catch (IOException e) {
            throw new CommandException(workspace.display(file) + " cannot be written (" + FileTrouble.describe(e)
                    + "); make the folder writable.");
        }
        return " written; confirm or correct what it guesses.";
    }

    private static String sketch(Interlock interlock, Project project) {
        try {
            return interlock.sketchDescriptor(project);
        } catch (InterlockException e) {
            throw CommandException.misconfigured(e);
        }
    }
}
