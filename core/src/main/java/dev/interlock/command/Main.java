package dev.interlock.command;

import dev.interlock.Interlock;
import dev.interlock.render.ConsoleLine;
import dev.interlock.render.ConsoleLine.Level;
import dev.interlock.source.Defect;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Run Interlock from a command line, without a build tool.
 *
 * <p>Ends with 0 where all is well, 1 where a guardrail is broken, and 2 where something is misconfigured or failed.
 * What was found goes to the standard output, why a command failed to the standard error.
 */
@API(status = API.Status.STABLE, since = "0.1")
public final class Main {

    private final Path working;
    private final Map<String, String> environment;

    /**
     * Prepare to run in a directory.
     *
     * @param working what arguments are relative to
     * @param environment the variables in which a build server tells the revision
     */
    Main(Path working, Map<String, String> environment) {
        this.working = working;
        this.environment = environment;
    }

    /** Run a command and end the process with its exit code. */
    public static void main(String[] arguments) {
        Outcome outcome = new Main(Path.of(""), System.getenv()).run(List.of(arguments));
        write(FileDescriptor.out, told(outcome));
        if (outcome.exit() == Outcome.Exit.FAILED) {
            write(FileDescriptor.err, failure(outcome));
        }
        Runtime.getRuntime().exit(outcome.exit().code());
    }

    /** Run a command; whatever breaks becomes its outcome. */
    Outcome run(List<String> arguments) {
        try {
            return dispatch(arguments);
        } catch (CommandException e) {
            return Outcome.failed(List.of(), e);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return Outcome.failed(
                    List.of(), new CommandException("Interlock broke " + Defect.describe(e) + "; report it.", e));
        }
    }

    private Outcome dispatch(List<String> arguments) {
        if (arguments.isEmpty()) {
            // A script whose variables are empty must not be green.
            return new Outcome(Help.overview(), Outcome.Exit.FAILED, "", Optional.empty());
        }
        String name = arguments.get(0);
        List<String> rest = arguments.subList(1, arguments.size());
        if (isHelp(name)) {
            return Outcome.clean(rest.isEmpty() ? Help.overview() : Help.of(rest.get(0)));
        }
        if (name.equals("--version")) {
            return Outcome.clean(List.of(new ConsoleLine(Level.INFO, Interlock.version())));
        }
        Command command = Help.command(name);
        for (String argument : rest) {
            if (isHelp(argument) && argument.startsWith("-")) {
                return Outcome.clean(Help.of(name));
            }
        }
        CommandLine line = CommandLine.of(command, rest);
        if (line.options().flag(Option.SKIP)) {
            return Outcome.clean(List.of(new ConsoleLine(Level.INFO, "interlock: skipped (interlock.skip)")));
        }
        return command.run(WorkingDirectory.of(working, line, environment), standard(line.options()));
    }

    private static boolean isHelp(String argument) {
        return argument.equals(Help.NAME) || argument.equals("--help") || argument.equals("-h");
    }

    /** Files that nobody asked for would surprise in a folder that is not Maven's. */
    private static Options standard(Options options) {
        boolean wantsFiles = options.has(Option.REPORTS) || options.has(Option.OUTPUT_DIRECTORY);
        return wantsFiles ? options : options.with(Option.REPORTS, "console");
    }

    private static String told(Outcome outcome) {
        StringBuilder told = new StringBuilder();
        for (ConsoleLine line : outcome.lines()) {
            if (line.level() != Level.INFO) {
                told.append('[').append(line.level()).append("] ");
            }
            told.append(line.text()).append('\n');
        }
        return outcome.exit() == Outcome.Exit.BROKEN
                ? told.append(failure(outcome)).toString()
                : told.toString();
    }

    private static String failure(Outcome outcome) {
        return outcome.reason().isEmpty() ? "" : "[ERROR] " + outcome.reason() + "\n";
    }

    /** Write bytes at once, as the streams of the platform would encode line by line. */
    private static void write(FileDescriptor to, String text) {
        // Not closed: the descriptors are those of the process.
        @SuppressWarnings("resource")
        OutputStream out = new FileOutputStream(to);
        try {
            out.write(text.getBytes(charset()));
        } catch (IOException e) {
            // Who asked is gone, as behind a pipe to 'head'; the exit code still tells.
        }
    }

    /** What the terminal or the pipe understands; where that is ASCII alone, nobody has said anything. */
    private static Charset charset() {
        String name = System.getProperty("stdout.encoding", System.getProperty("native.encoding", "UTF-8"));
        try {
            Charset charset = Charset.forName(name);
            return charset.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : charset;
        } catch (IllegalArgumentException e) {
            return StandardCharsets.UTF_8;
        }
    }
}
