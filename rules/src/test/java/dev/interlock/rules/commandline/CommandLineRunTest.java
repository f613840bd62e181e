package dev.interlock.rules.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the command line in a process of its own, as Gradle's JavaExec and every script do. */
class CommandLineRunTest {

    /** As hostile as the file system of the machine allows. */
    private static final String NAME =
            (System.getProperty("sun.jnu.encoding", "").equals("UTF-8") ? "größe" : "size") + " </script>.yaml";

    private static final String CONTRACT = """
            openapi: 3.0.3
            info: {title: Orders, version: 1.0.0}
            paths:
              /orders:
                get:
                  operationId: listOrders
                  responses: {'200': {description: All orders.}}
                  parameters:
                    - {name: api_key, in: query, schema: {type: string}}
            components:
              securitySchemes:
                key: {type: apiKey, in: query, name: api_key}
            security: [{key: []}]
            """;

    @TempDir
    private Path working;

    /** What a process has left behind. */
    private record Ended(int code, String out, String err) {}

    @BeforeEach
    void write() throws IOException {
        Path contract = working.resolve("api/" + NAME);
        Files.createDirectories(contract.getParent());
        Files.writeString(contract, CONTRACT);
    }

    @Test
    void ends_with_1_where_a_guardrail_is_broken_and_tells_it_on_the_standard_output() throws Exception {
        Ended ended = run("check", "api", "--packs=interlock:auth");

        assertThat(ended.code()).as(ended.toString()).isEqualTo(1);
        assertThat(ended.out())
                .startsWith("interlock: 1 artefact, ")
                .contains("[ERROR] " + NAME + ":", "  auth-no-key-in-query  ", "[ERROR] Build blocked by ")
                .contains("java -jar interlock.jar explain --rule=")
                .doesNotContain("[INFO]");
        assertThat(ended.err()).isEmpty();
    }

    @Test
    void writes_nothing_that_nobody_has_asked_for() throws Exception {
        run("check", "api");

        assertThat(files()).containsExactly("api/" + NAME);
    }

    @Test
    void writes_the_reports_that_are_asked_for() throws Exception {
        run("check", "api", "--reports=json,sarif");
        run("check", "api", "--output-directory=out", "--reports=junit");

        assertThat(files())
                .contains("target/interlock/report.json", "target/interlock/report.sarif", "out/TEST-interlock.xml");
    }

    @Test
    void ends_with_0_where_nothing_may_block() throws Exception {
        assertThat(run("check", "api", "--fail-on=never").code()).isZero();
        assertThat(run("report", "api").code()).isZero();
        assertThat(run("report", "api").out()).contains("[WARNING] Build would be blocked by ");
    }

    @Test
    void checks_a_single_file() throws Exception {
        Files.writeString(working.resolve("api/" + NAME).resolveSibling("broken.yaml"), "openapi: 3.0.3\npaths: [");

        Ended ended = run("check", "api/" + NAME);

        assertThat(ended.out())
                .startsWith("interlock: 1 artefact, 1 interface, ")
                .doesNotContain("broken.yaml");
    }

    @Test
    void ends_with_2_and_says_why_on_the_standard_error() throws Exception {
        Ended ended = run("check", "api", "--fial-on=warn");

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).isEqualTo("[ERROR] There is no option '--fial-on'; did you mean '--fail-on'?\n");
    }

    @Test
    void tells_what_it_found_although_a_report_cannot_be_written() throws Exception {
        Files.writeString(working.resolve("out"), "in the way");

        Ended ended = run("check", "api", "--reports=console,json", "--output-directory=out");

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.out()).contains("auth-no-key-in-query");
        assertThat(ended.err()).contains("something else of that name is in the way");
    }

    @Test
    void signs_a_record_that_counts_until_a_word_of_it_is_changed() throws Exception {
        KeyPair keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Base64.Encoder base64 = Base64.getEncoder();
        Path key = Files.createTempFile("interlock-key", ".pem"); // nobody else may read it
        Files.writeString(
                key,
                "-----BEGIN PRIVATE KEY-----\n"
                        + base64.encodeToString(keys.getPrivate().getEncoded())
                        + "\n-----END PRIVATE KEY-----\n");
        Files.writeString(working.resolve("acme.yaml"), """
                parties: {orders: , security: {keys: [{id: k1, publicKey: %s}]}}
                personas: [{persona: security-architect, party: security}]
                """.formatted(
                        base64.encodeToString(keys.getPublic().getEncoded())));
        Files.writeString(working.resolve("api/interlock.yaml"), """
                interfaces: {orders: {from: "*.yaml", exposure: partner}}
                """);
        Path waivers = working.resolve("api/interlock-waivers.yaml");
        Files.writeString(waivers, """
                approvals:
                  - id: APR-1
                    of: exposure
                    value: partner
                    scope: {interface: orders}
                    reason: Partners send their orders.
                    requestedBy: orders
                    approvedBy: {party: security, persona: security-architect}
                    created: 2026-05-01
                    expires: 2026-10-31
                """);
        String[] check = {
            "check",
            "api",
            "--packs=interlock:auth",
            "--rules=auth-boundary-*",
            "--organisation=../acme.yaml",
            "--as-of=2026-06-01"
        };

        assertThat(run(check).out()).contains("auth-boundary-proved", "nothing shows that 'security' wrote it");
        Ended signed = run(
                "sign", "api", "--record=APR-1", "--organisation=../acme.yaml", "--as-of=2026-06-01", "--key=" + key);
        assertThat(signed.code()).as(signed.toString()).isZero();
        assertThat(run(check).out()).contains(": all hold").doesNotContain("APR-1");
        Files.writeString(waivers, Files.readString(waivers).replace("2026-10-31", "2027-10-31"));
        assertThat(run(check).out())
                .contains("auth-boundary-proved", "its signature is not that of key 'k1' over this record");
        Files.delete(key);
    }

    @Test
    void claims_an_exception_before_the_approvals_of_a_file() throws Exception {
        Path waivers = working.resolve("api/interlock-waivers.yaml");
        Files.writeString(waivers, "waivers:\napprovals: []\n");
        String[] packs = {"--packs=interlock:auth", "--rules=auth-no-key-in-query"};
        String found = run("check", "api", packs[0], packs[1]).out();
        Matcher id = Pattern.compile("\\[([0-9a-f]{8})]").matcher(found);
        assertThat(id.find()).as(found).isTrue();

        Ended ended = run(
                "waive",
                "api",
                packs[0],
                packs[1],
                "--finding=" + id.group(1),
                "--reason=The partner migrates in May.",
                "--requested-by=orders");

        assertThat(ended.code()).as(ended.toString()).isZero();
        assertThat(Files.readString(waivers))
                .startsWith("waivers:\n  - id: WVR-")
                .endsWith("\napprovals: []\n");
    }

    @Test
    void tells_the_trend_of_a_history_and_replaces_the_same_run() throws Exception {
        String[] first = {"check", "api", "--history=history.jsonl", "--revision=a1", "--as-of=2026-10-01"};
        run(first);
        assertThat(run(first).out()).doesNotContain("trend");
        Files.writeString(
                working.resolve("api/" + NAME),
                CONTRACT.replace("api_key", "page").replace("in: query, name", "in: header, name"));

        Ended ended = run("check", "api", "--history=history.jsonl", "--revision=b2", "--as-of=2026-10-09");

        assertThat(ended.out()).containsPattern("  trend: errors \\d+ → \\d+.* since 2026-10-01");
        assertThat(Files.readAllLines(working.resolve("history.jsonl")))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line)
                        .startsWith("{\"date\":\"2026-10-0")
                        .contains("\"directory\":\"api\"", "\"packs\":{", "\"interlock:auth\":\"")
                        .endsWith("}"));
    }

    @Test
    void init_writes_a_descriptor_once() throws Exception {
        assertThat(run("init", "api").out()).contains("api/interlock.yaml written");
        assertThat(run("init", "api").out()).contains("is there already");
    }

    private Ended run(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "dev.interlock.command.Main"));
        command.addAll(List.of(arguments));
        Path out = Files.createTempFile("interlock", ".out");
        Path err = Files.createTempFile("interlock", ".err");
        ProcessBuilder builder = new ProcessBuilder(command).directory(working.toFile());
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        int code = builder.redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start()
                .waitFor();
        Ended ended = new Ended(
                code, Files.readString(out, StandardCharsets.UTF_8), Files.readString(err, StandardCharsets.UTF_8));
        Files.delete(out);
        Files.delete(err);
        return ended;
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(working)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> working.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }
}
