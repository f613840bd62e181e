package dev.interlock.revision;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** Makes real repositories; a test that uses it is skipped, and says so, where git is missing. */
public final class GitSandbox {

    private final Path directory;

    private GitSandbox(Path directory) {
        this.directory = directory;
    }

    /** Make an empty repository whose branch is {@code main}. */
    public static GitSandbox init(Path directory) {
        Assumptions.assumeTrue(
                GitProgram.find(System.getenv()).isPresent(), "git is missing: nothing about revisions is tested");
        try {
            GitSandbox made = new GitSandbox(Files.createDirectories(directory).toRealPath());
            made.git("init", "-q", ".");
            made.git("symbolic-ref", "HEAD", "refs/heads/main");
            return made;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Use a repository that is there. */
    public static GitSandbox at(Path directory) {
        return new GitSandbox(directory);
    }

    public Path directory() {
        return directory;
    }

    public Path path(String file) {
        return directory.resolve(file);
    }

    public GitSandbox write(String file, String text) {
        try {
            Files.createDirectories(path(file).getParent());
            Files.writeString(path(file), text, UTF_8);
            return this;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Commit everything that is there. */
    public GitSandbox commit() {
        git("add", "-A");
        git("commit", "-q", "--allow-empty", "-m", "A change");
        return this;
    }

    /** Run git, and tell what it says. */
    public String git(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                GitProgram.find(System.getenv()).orElseThrow().toString(),
                "-c",
                "user.name=Test",
                "-c",
                "user.email=test@acme.test",
                "-c",
                "commit.gpgsign=false",
                "-c",
                "protocol.file.allow=always"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
        builder.environment().putAll(Map.of("GIT_CONFIG_NOSYSTEM", "1", "LC_ALL", "C"));
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), UTF_8);
            if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IllegalStateException(String.join(" ", arguments) + ": " + said);
            }
            return said.strip();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
