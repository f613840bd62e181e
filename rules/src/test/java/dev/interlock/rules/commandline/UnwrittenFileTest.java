package dev.interlock.rules.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be written, or not to its end, leaves the old baseline and the old waivers as they were. */
class UnwrittenFileTest {

    private static final String BASELINE = "interlock-baseline.json";
    private static final String WAIVERS = "interlock-waivers.yaml";
    private static final String PACK = """
            rules:
              acme-described:
                description: Everybody knows what an operation does.
                given: $.paths[*][*]
                severity: error
                then: {field: description, function: truthy}
                formats: [oas3]
            """;
    /** Enough for a file that takes its time; each entry repeats the reason. */
    private static final int OPERATIONS = 3000;

    private static final String REASON = "It was there. ".repeat(400).strip();
    /** A process may be so fast, or this one so slow, that the moment is missed. */
    private static final int ATTEMPTS = 20;

    @TempDir
    private Path working;

    /** What a process has left behind. */
    private record Ended(int code, String out, String err) {}

    @BeforeEach
    void begin_with_one_accepted_finding() throws Exception {
        write("acme.yaml", PACK);
        write("api/orders.yaml", contract(1));
        assertThat(run("baseline", "api", "--packs=acme.yaml", "--reason=first").code())
                .isZero();
    }

    @Test
    void a_baseline_survives_that_its_writer_is_killed() throws Exception {
        write("api/orders.yaml", contract(OPERATIONS));
        String[] command = {"baseline", "api", "--packs=acme.yaml", "--reason=" + REASON};
        assertSurvives(working.resolve("api/" + BASELINE), command);
    }

    @Test
    void waivers_survive_that_their_writer_is_killed() throws Exception {
        write("api/orders.yaml", contract(2));
        String id = run("check", "api", "--packs=acme.yaml").out().replaceAll("(?s).*\\[([0-9a-f]{8})\\].*", "$1");
        write("api/" + WAIVERS, ("# " + REASON + "\n").repeat(OPERATIONS) + "waivers:\n");
        String[] command = {
            "waive",
            "api",
            "--packs=acme.yaml",
            "--finding=" + id,
            "--reason=The migration is planned.",
            "--requested-by=team-orders",
            "--as-of=2026-06-01"
        };
        assertSurvives(working.resolve("api/" + WAIVERS), command);
    }

    @Test
    void tells_that_the_folder_cannot_be_written() throws Exception {
        Path folder = working.resolve("api");
        String before = Files.readString(folder.resolve(BASELINE));
        Assumptions.assumeTrue(
                Files.getFileStore(folder).supportsFileAttributeView("posix"),
                "no permissions on this file system: read-only folders are not tested");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            Assumptions.assumeFalse(
                    Files.isWritable(folder), "this user may write everywhere: read-only folders are not tested");
            Ended ended = run("baseline", "api", "--packs=acme.yaml", "--reason=second");
            assertRefused(
                    ended,
                    "api/" + BASELINE + " cannot be written (access to it is denied); make the folder writable.");
        } finally {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        assertThat(folder.resolve(BASELINE)).hasContent(before);
    }

    @Test
    void tells_that_a_folder_is_in_the_way_of_the_baseline() throws Exception {
        Files.createDirectories(working.resolve("api/other.json"));
        Ended ended = run("baseline", "api", "--packs=acme.yaml", "--reason=second", "--baseline=other.json");
        assertRefused(ended, "api/other.json cannot be written (it is a folder); move it out of the way.");
        assertThat(working.resolve("api/other.json")).isEmptyDirectory();
    }

    @Test
    void tells_that_a_folder_is_in_the_way_of_the_waivers() throws Exception {
        write("api/orders.yaml", contract(2));
        String id = run("check", "api", "--packs=acme.yaml").out().replaceAll("(?s).*\\[([0-9a-f]{8})\\].*", "$1");
        Files.createDirectories(working.resolve("api/other.yaml"));
        Ended ended = run(
                "waive",
                "api",
                "--packs=acme.yaml",
                "--finding=" + id,
                "--reason=The migration is planned.",
                "--requested-by=team-orders",
                "--waivers=other.yaml");
        assertRefused(ended, "api/other.yaml cannot be written (it is a folder); move it out of the way.");
    }

    @Test
    void tells_what_is_wrong_with_a_claim_and_writes_none() throws Exception {
        write("api/orders.yaml", contract(2));
        String id = run("check", "api", "--packs=acme.yaml").out().replaceAll("(?s).*\\[([0-9a-f]{8})\\].*", "$1");
        Ended ended = run(
                "waive", "api", "--packs=acme.yaml", "--finding=" + id, "--reason=later", "--requested-by=team-orders");
        assertRefused(
                ended,
                "'later' is no reason; say with interlock.reason in at least 10 characters why it is asked for.");
        assertThat(working.resolve("api/" + WAIVERS)).doesNotExist();
    }

    @Test
    void tells_that_a_file_is_in_the_way_of_the_folder() throws Exception {
        Ended ended = run("baseline", "api", "--packs=acme.yaml", "--reason=second", "--baseline=orders.yaml/b.json");
        assertRefused(ended, "api/orders.yaml/b.json cannot be written (its folder does not exist); make the folder.");
        assertThat(working.resolve("api/orders.yaml")).hasContent(contract(1));
    }

    @Test
    void tells_that_something_is_in_the_way_of_the_unfinished_file() throws Exception {
        String before = Files.readString(working.resolve("api/" + BASELINE));
        write("api/" + BASELINE + ".unfinished/notes.txt", "somebody's");
        Ended ended = run("baseline", "api", "--packs=acme.yaml", "--reason=second");
        assertRefused(
                ended,
                "api/" + BASELINE + " cannot be written (something else of that name is in the way); move 'api/"
                        + BASELINE + ".unfinished' out of the way.");
        assertThat(working.resolve("api/" + BASELINE)).hasContent(before);
        assertThat(working.resolve("api/" + BASELINE + ".unfinished/notes.txt")).hasContent("somebody's");
    }

    private void assertSurvives(Path file, String... command) throws Exception {
        String before = Files.readString(file);
        boolean hit = false;
        for (int attempt = 0; attempt < ATTEMPTS && !hit; attempt++) {
            hit = killWhileWriting(file, command);
            if (!hit) {
                Files.writeString(file, before); // it was too late
            }
        }
        assertThat(hit).as("killed while it wrote").isTrue();
        assertThat(Files.readString(file)).as("the old file").isEqualTo(before);

        Path unfinished = unfinished(file);
        byte[] half = Files.readAllBytes(unfinished);
        String told = run("check", "api", "--packs=acme.yaml").out();
        Files.delete(unfinished);
        assertThat(counted(told))
                .isEqualTo(counted(run("check", "api", "--packs=acme.yaml").out()));

        Files.write(unfinished, half);
        assertThat(run(command).code()).isZero();
        assertThat(unfinished).doesNotExist();
        assertThat(Files.size(file)).isGreaterThan(before.length());
        assertThat(Files.readString(file)).endsWith("\n");
        assertThat(run("check", "api", "--packs=acme.yaml", "--fail-on=never").code())
                .isZero();
    }

    /** What was found, apart from how long that took. */
    private static String counted(String told) {
        return told.replaceAll("\\(\\d+ ms\\)", "");
    }

    private boolean killWhileWriting(Path file, String... command) throws Exception {
        Path unfinished = unfinished(file);
        Process process = start(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        while (process.isAlive()) {
            if (Files.exists(unfinished)) {
                process.destroyForcibly();
                break;
            }
        }
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return Files.exists(unfinished);
    }

    private static Path unfinished(Path file) {
        return file.resolveSibling(file.getFileName() + ".unfinished");
    }

    private static void assertRefused(Ended ended, String message) {
        assertThat(ended.err()).isEqualTo("[ERROR] " + message + "\n");
        assertThat(ended.code()).isEqualTo(2);
    }

    private static String contract(int operations) {
        StringBuilder contract = new StringBuilder("openapi: 3.0.3\ninfo: {title: Orders, version: 1.0.0}\npaths:\n");
        for (int i = 0; i < operations; i++) {
            contract.append("  /orders-").append(i).append(": {get: {responses: {'200': {description: ok}}}}\n");
        }
        return contract.toString();
    }

    private void write(String file, String text) throws IOException {
        Path path = working.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private Ended run(String... arguments) throws Exception {
        Path out = Files.createTempFile("interlock", ".out");
        Path err = Files.createTempFile("interlock", ".err");
        int code = start(arguments)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start()
                .waitFor();
        Ended ended = new Ended(
                code, Files.readString(out, StandardCharsets.UTF_8), Files.readString(err, StandardCharsets.UTF_8));
        Files.delete(out);
        Files.delete(err);
        return ended;
    }

    private ProcessBuilder start(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "dev.interlock.command.Main"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(working.toFile());
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        return builder;
    }
}
