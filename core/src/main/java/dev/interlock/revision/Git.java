package dev.interlock.revision;

import dev.interlock.source.FileTrouble;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Asks git, without a shell, within bounds of time and size.
 *
 * <p>A repository configures programs that git runs: monitors, hooks, filters, converters of text, commands of
 * protocols. The questions asked here are about objects alone, never about the index or the work tree, so that none of
 * them is needed; what could be needed is switched off. No argument comes from a user or from the repository.
 */
final class Git {

    private static final Duration USUAL_PATIENCE = Duration.ofSeconds(30);
    private static final int MOST_BYTES = 128 << 20;
    private static final int MOST_COMPLAINT = 200;
    private static final Pattern VERSION = Pattern.compile("git version (\\d{1,4})\\.(\\d{1,4})");
    private static final int OLDEST_MAJOR = 2;
    private static final int OLDEST_MINOR = 20;

    private final Path program;
    private final Map<String, String> surroundings;
    private final Duration patience;

    /**
     * What git said.
     *
     * @param exit its exit code
     * @param text its output
     */
    record Answer(int exit, String text) {

        boolean isGood() {
            return exit == 0;
        }

        List<String> lines() {
            return text.lines().toList();
        }
    }

    private Git(Path program, Map<String, String> surroundings, Duration patience) {
        this.program = program;
        this.surroundings = surroundings;
        this.patience = patience;
    }

    /** Find git by the variables of an environment. */
    static Git find(Map<String, String> environment) throws GitFailure {
        Optional<Path> program = GitProgram.find(environment);
        if (program.isEmpty()) {
            throw new GitFailure(
                    "git-missing",
                    "There is no 'git' in the directories of PATH, so that nobody can tell what changed.",
                    "Install git where the build runs, or leave out interlock.since; until then everything is checked.");
        }
        return new Git(program.get(), GitProgram.surroundings(environment), USUAL_PATIENCE);
    }

    Git patience(Duration most) {
        return new Git(program, surroundings, most);
    }

    Duration patience() {
        return patience;
    }

    void requireVersion(Path directory) throws GitFailure {
        String said = ask(directory, "", "version").text().strip();
        Matcher version = VERSION.matcher(said);
        if (!version.lookingAt() || isOld(Integer.parseInt(version.group(1)), Integer.parseInt(version.group(2)))) {
            throw new GitFailure(
                    "git-too-old",
                    "'" + printable(said) + "' is no version of git that can be asked what changed.",
                    "Install git " + OLDEST_MAJOR + "." + OLDEST_MINOR
                            + " or newer where the build runs; until then everything is checked.");
        }
    }

    private static boolean isOld(int major, int minor) {
        return major < OLDEST_MAJOR || (major == OLDEST_MAJOR && minor < OLDEST_MINOR);
    }

    /** Ask a question, and wait for the answer. */
    Answer ask(Path directory, String input, String... question) throws GitFailure {
        return ask(directory, input, false, question);
    }

    /** Ask once more what went wrong, on one line. */
    String complaint(Path directory, String... question) throws GitFailure {
        return printable(ask(directory, "", true, question).text().strip());
    }

    private Answer ask(Path directory, String input, boolean complaining, String... question) throws GitFailure {
        Process process = start(directory, complaining, question);
        try (Patience waiting = Patience.with(process, patience)) {
            byte[] output = converse(process, input);
            int exit = process.onExit().join().exitValue();
            if (waiting.isOver()) {
                throw slow(question[0]);
            }
            return new Answer(exit, new String(output, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw failed("its answer to '" + question[0] + "' broke off: " + FileTrouble.describe(e));
        } finally {
            process.destroyForcibly();
        }
    }

    private static byte[] converse(Process process, String input) throws IOException, GitFailure {
        try (OutputStream in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // It ended before it had read everything; its exit code says how.
        }
        byte[] output = process.getInputStream().readNBytes(MOST_BYTES + 1);
        if (output.length > MOST_BYTES) {
            throw failed("its answer has more than " + (MOST_BYTES >> 20) + " MB");
        }
        return output;
    }

    /** Start git; whoever does ends it. */
    Process start(Path directory, boolean complaining, String... question) throws GitFailure {
        List<String> command = new ArrayList<>(List.of(
                program.toString(),
                "--no-pager",
                "-c",
                "core.fsmonitor=false",
                "-c",
                "core.hooksPath=/dev/null",
                "-c",
                "protocol.allow=never"));
        command.addAll(List.of(question));
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
        builder.environment().clear();
        builder.environment().putAll(surroundings);
        if (complaining) {
            builder.redirectErrorStream(true);
        } else {
            builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        }
        try {
            return builder.start();
        } catch (IOException e) {
            throw failed("it cannot be started");
        }
    }

    private GitFailure slow(String command) {
        return new GitFailure(
                "git-slow",
                "git has not answered '" + command + "' within " + patience.toMillis() + " ms.",
                "Run 'git gc' in the repository, or leave out interlock.since; until then everything is checked.");
    }

    static GitFailure failed(String how) {
        return new GitFailure(
                "git-failed",
                "git cannot tell what changed: " + how + ".",
                "Look at the repository, as by 'git fsck', or leave out interlock.since; until then everything is"
                        + " checked.");
    }

    private static String printable(String text) {
        String clean = text.replaceAll("[\\p{Cntrl}\\s]+", " ");
        return clean.length() > MOST_COMPLAINT ? clean.substring(0, MOST_COMPLAINT) + "…" : clean;
    }
}
