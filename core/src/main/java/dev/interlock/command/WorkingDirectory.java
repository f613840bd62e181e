package dev.interlock.command;

import dev.interlock.artefact.Project;
import dev.interlock.pack.PackSource;
import dev.interlock.report.ReportedFinding;
import dev.interlock.rule.RuleId;
import dev.interlock.source.Diagnostic;
import dev.interlock.source.Limits;
import dev.interlock.source.Parsed;
import dev.interlock.source.SourceText;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Knows where a command line runs. What it names is relative to the working directory; what it checks stands for
 * itself, whatever lies around it.
 */
final class WorkingDirectory implements Workspace, PackSource {

    private static final String MAVEN = "maven:";

    private final Path working;
    private final Path checked;
    private final Path output;
    private final Map<String, String> environment;

    private WorkingDirectory(Path working, Path checked, Path output, Map<String, String> environment) {
        this.working = working;
        this.checked = checked;
        this.output = output;
        this.environment = environment;
    }

    /**
     * Create the workspace of a command line.
     *
     * @throws CommandException if what is to be checked does not exist
     */
    static WorkingDirectory of(Path working, CommandLine line, Map<String, String> environment) {
        String named = line.options().text(Option.DIRECTORY);
        if (line.places().size() > 1 || (line.places().size() == 1 && !named.isEmpty())) {
            throw new CommandException("'" + line.places().get(line.places().size() - 1)
                    + "' is one place too many; name one directory or file, and choose files in it by --includes.");
        }
        String place = line.places().isEmpty() ? named : line.places().get(0);
        Path base = working.toAbsolutePath().normalize();
        Path checked = resolve(base, place);
        if (!Files.exists(checked)) {
            throw new CommandException("'" + place + "' does not exist; name the directory or the file to check.");
        }
        return new WorkingDirectory(
                base, checked, resolve(base, line.options().text(Option.OUTPUT_DIRECTORY)), Map.copyOf(environment));
    }

    private static Path resolve(Path base, String written) {
        try {
            return base.resolve(written).normalize();
        } catch (InvalidPathException e) {
            throw new CommandException("'" + written + "' is no path of this machine; correct it.");
        }
    }

    @Override
    public Path directory() {
        Path parent = checked.getParent();
        return Files.isDirectory(checked) || parent == null ? checked : parent;
    }

    @Override
    public Path root() {
        return directory();
    }

    @Override
    public Path packRoot() {
        return working;
    }

    @Override
    public Path outputDirectory() {
        return output;
    }

    @Override
    public Path history(String written) {
        return resolve(working, written);
    }

    /** A report of ours is always one of its root. */
    @Override
    public String historyName(String directory) {
        Path name = checked.getFileName();
        return checked.startsWith(working) || name == null ? display(checked) : name.toString();
    }

    @Override
    public Project project() {
        return Project.at(checked);
    }

    @Override
    public PackSource packs() {
        return this;
    }

    @Override
    public Optional<Parsed<SourceText>> find(String address, Limits limits) {
        if (address.startsWith(MAVEN)) {
            return Optional.of(Parsed.failed(Diagnostic.of(
                    "pack-unresolved",
                    "The pack '" + address + "' lies in a Maven repository, which only Maven reads.",
                    "Name it as a file, or put its jar on the class path and ask for 'interlock:NAME'.")));
        }
        return PackSource.directory(directory()).find(address, limits);
    }

    @Override
    public ClassLoader classLoader() {
        ClassLoader own = WorkingDirectory.class.getClassLoader();
        return own != null ? own : ClassLoader.getSystemClassLoader();
    }

    @Override
    public Map<String, String> environment() {
        return environment;
    }

    @Override
    public String explaining(RuleId rule) {
        return Help.CALL + " explain --rule=" + rule;
    }

    @Override
    public Released released(String coordinates) {
        throw new CommandException("The artefact '" + coordinates
                + "' can only be found in a build; name the file that it holds instead.");
    }

    @Override
    public String contesting(ReportedFinding finding) {
        return Help.CALL + " waive --finding=" + finding.shortId() + " --reason=…";
    }

    @Override
    public String accepting() {
        return Help.CALL + " baseline --reason=…";
    }

    @Override
    public String display(Path path) {
        return (path.startsWith(working) ? working.relativize(path) : path)
                .toString()
                .replace('\\', '/');
    }
}
