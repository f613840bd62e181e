package dev.interlock.rules.remote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.CheckRequest;
import dev.interlock.Interlock;
import dev.interlock.artefact.Project;
import dev.interlock.pack.PackSource;
import dev.interlock.remote.LocalServer;
import dev.interlock.remote.RemoteAccess;
import dev.interlock.remote.RemoteLock;
import dev.interlock.render.ConsoleLine;
import dev.interlock.render.ConsoleReport;
import dev.interlock.render.JsonReport;
import dev.interlock.render.JunitReport;
import dev.interlock.render.ReportRenderer;
import dev.interlock.render.SarifReport;
import dev.interlock.report.Report;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Contracts that refer to files on the network. */
@Timeout(120)
class RemoteContractsTest {

    private static final String PACK = """
            rules:
              acme-described:
                description: Everybody knows what a schema is for.
                message: "{{path}} has no description."
                given: $.paths[*][*].responses[*].content[*].schema..properties[*]
                severity: warn
                then: {field: description, function: truthy}
                formats: [oas3]
              acme-typed:
                description: Every answer has a type.
                given: $.paths[*][*].responses[*].content[*].schema
                severity: warn
                then: {field: type, function: truthy}
                formats: [oas3]
              acme-title:
                description: Every contract has a title in capitals.
                message: "'{{value}}' is not in capitals."
                given: $.info.title
                severity: warn
                then: {function: pattern, functionOptions: {match: "^[A-Z]+$"}}
            """;

    private static final String MONEY = """
            definitions:
              Amount:
                type: object
                properties:
                  value: {type: string}
                  currency: {$ref: "../common/currency.json#/Currency"}
            """;
    private static final String CURRENCY =
            "{\"Currency\": {\"description\": \"As of ISO 4217.\", \"type\": \"string\"}}";

    private static final Interlock INTERLOCK = Interlock.builder()
            .source(PackSource.inMemory(Map.of("acme.yaml", PACK)))
            .pack("acme.yaml")
            .build();

    private LocalServer server;

    @BeforeEach
    void start() throws IOException {
        server = new LocalServer().with("/v1/money.yaml", MONEY).with("/common/currency.json", CURRENCY);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void follows_references_into_files_that_are_allowed_and_pinned() {
        Report report = check(pinned());

        assertThat(lines(report))
                .containsExactly(
                        "api/orders.yaml:2:15 acme-title 'Orders' is not in capitals.",
                        at("/v1/money.yaml") + ":5:13 acme-described"
                                + " #/paths/~1orders/get/responses/200/content/application~1json/schema/properties/value"
                                + " has no description.");
        assertThat(report.fetched()).isEqualTo(pins());
        assertThat(report.diagnostics()).isEmpty();
    }

    @Test
    void writes_the_same_bytes_whatever_the_number_of_threads() throws IOException {
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            CheckRequest request = request(pinned(), files());
            assertThat(bytes(new JsonReport(), INTERLOCK.check(request.executor(pool))))
                    .isEqualTo(bytes(new JsonReport(), INTERLOCK.check(request)));
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void writes_reports_that_other_tools_can_read() throws Exception {
        Report report = check(pinned());

        assertThat(new String(bytes(new SarifReport(), report), StandardCharsets.UTF_8))
                .containsIgnoringWhitespaces("\"artifactLocation\":{\"uri\":\"" + at("/v1/money.yaml") + "\"}");
        assertThat(new String(bytes(new JsonReport(), report), StandardCharsets.UTF_8))
                .contains("\"file\": \"" + at("/v1/money.yaml") + "\"", "\"fetched\"");
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(bytes(new JunitReport(), report)));
        assertThat(new ConsoleReport().lines(report))
                .extracting(ConsoleLine::text)
                .anySatisfy(line -> assertThat(line).startsWith(at("/v1/money.yaml") + ":5:13  acme-described"));
    }

    @Test
    void fetches_nothing_where_no_host_is_allowed() {
        Report report = INTERLOCK.check(CheckRequest.of(Project.inMemory(files())));

        assertThat(server.asked()).isEmpty();
        assertThat(lines(report))
                .hasSize(2)
                .anySatisfy(line -> assertThat(line)
                        .startsWith("api/orders.yaml:9:55 integrity-reference-remote")
                        .contains("nothing is fetched", "allow its host with interlock.remoteHosts"));
    }

    @Test
    void fetches_nothing_from_a_host_that_is_not_allowed() {
        Report report = check(RemoteAccess.to(List.of("localhost", "schemas.acme.test")));

        assertThat(server.asked()).isEmpty();
        assertThat(lines(report)).anyMatch(line -> line.contains("integrity-reference-remote"));
        assertThat(unverified(report)).isPositive();
    }

    @Test
    void uses_no_file_that_has_changed_since_it_was_pinned() {
        Map<String, String> pins = new TreeMap<>(pins());
        pins.put(at("/v1/money.yaml"), RemoteLock.hash("definitions: {}".getBytes(StandardCharsets.UTF_8)));
        Report report = check(access().lock(new RemoteLock(pins)));

        assertThat(lines(report))
                .hasSize(2)
                .contains("api/orders.yaml:2:15 acme-title 'Orders' is not in capitals.")
                .anySatisfy(line -> assertThat(line)
                        .startsWith("api/orders.yaml:9:55 integrity-reference The file '" + at("/v1/money.yaml"))
                        .contains("is not what was pinned", "sha256-", "interlock.pin=true"));
        assertThat(report.blocking()).isNotEmpty();
        assertThat(unverified(report)).isPositive();
        assertThat(report.fetched()).isEmpty();
        assertThat(server.asked()).containsExactly("/v1/money.yaml");
    }

    @Test
    void uses_files_that_nobody_has_pinned_and_tells_each_once() {
        Map<String, byte[]> files = files();
        files.put("api/more.yaml", contract().replace("Orders", "MORE").getBytes(StandardCharsets.UTF_8));
        Report report = INTERLOCK.check(request(access(), files));

        assertThat(lines(report))
                .filteredOn(line -> line.contains("is not pinned"))
                .hasSize(4);
        assertThat(server.asked()).containsExactlyInAnyOrder("/v1/money.yaml", "/common/currency.json");
        assertThat(report.fetched()).isEqualTo(pins());
    }

    @Test
    void loses_no_finding_to_a_server_that_fails() {
        server.silentAt("/v1/money.yaml");
        Report report = check(pinned().patience(Duration.ofMillis(200)));

        assertThat(lines(report))
                .hasSize(2)
                .contains("api/orders.yaml:2:15 acme-title 'Orders' is not in capitals.")
                .anySatisfy(line -> assertThat(line)
                        .startsWith("api/orders.yaml:9:55 integrity-reference-remote")
                        .contains("takes longer than 200 ms", "Check again when the server answers"));
        assertThat(unverified(report)).isPositive();
    }

    @Test
    void follows_files_that_refer_to_each_other_in_a_circle() {
        server.with("/v1/money.yaml", MONEY.replace("value: {type: string}", "value: {$ref: 'b.yaml#/b'}"))
                .with("/v1/b.yaml", "b: {properties: {back: {$ref: 'money.yaml#/definitions/Amount'}}}\n");
        Report report = check(access().forPinning());

        assertThat(lines(report)).anyMatch(line -> line.contains("acme-title"));
        assertThat(report.fetched())
                .containsOnlyKeys(at("/common/currency.json"), at("/v1/b.yaml"), at("/v1/money.yaml"));
        assertThat(server.asked()).hasSize(3);
    }

    @Test
    void reads_no_file_of_the_project_for_a_file_on_the_network() {
        server.with("/v1/money.yaml", MONEY.replace("../common/currency.json", "file:///etc/hostname"));
        Report report = check(access().forPinning());

        assertThat(lines(report))
                .anySatisfy(line -> assertThat(line)
                        .startsWith(at("/v1/money.yaml") + ":6:24 integrity-reference-remote")
                        .contains("nothing is fetched"));
    }

    @Test
    void tells_what_is_wrong_in_a_file_on_the_network_there() {
        server.with("/v1/money.yaml", "definitions: {Amount: [}\n");
        Report report = check(access().forPinning());

        assertThat(lines(report))
                .anySatisfy(line -> assertThat(line).startsWith(at("/v1/money.yaml") + ":1:"))
                .anyMatch(line -> line.contains("acme-title"));
        assertThat(unverified(report)).isPositive();
    }

    private Report check(RemoteAccess access) {
        return INTERLOCK.check(request(access, files()));
    }

    private static CheckRequest request(RemoteAccess access, Map<String, byte[]> files) {
        return CheckRequest.of(Project.inMemory(files))
                .asOf(LocalDate.of(2026, 3, 1))
                .remote(access);
    }

    private RemoteAccess access() {
        return RemoteAccess.to(List.of(server.host()));
    }

    private RemoteAccess pinned() {
        return access().lock(new RemoteLock(pins()));
    }

    private Map<String, String> pins() {
        return Map.of(
                at("/v1/money.yaml"), RemoteLock.hash(MONEY.getBytes(StandardCharsets.UTF_8)),
                at("/common/currency.json"), RemoteLock.hash(CURRENCY.getBytes(StandardCharsets.UTF_8)));
    }

    private Map<String, byte[]> files() {
        return new TreeMap<>(Map.of("api/orders.yaml", contract().getBytes(StandardCharsets.UTF_8)));
    }

    private String contract() {
        return """
                openapi: 3.0.3
                info: {title: Orders, version: 1.0.0}
                paths:
                  /orders:
                    get:
                      responses:
                        '200':
                          description: The total.
                          content: {application/json: {schema: {$ref: "%s#/definitions/Amount"}}}
                """.formatted(at("/v1/money.yaml"));
    }

    private String at(String path) {
        return server.at(path);
    }

    private static long unverified(Report report) {
        return report.rules().stream()
                .filter(tally -> tally.rule().id().value().equals("acme-typed"))
                .mapToLong(tally -> tally.unverified())
                .sum();
    }

    private static List<String> lines(Report report) {
        return report.findings().stream()
                .map(reported -> reported.finding())
                .filter(finding -> !finding.rule().id().value().startsWith("ownership"))
                .map(finding -> finding.location() + " " + finding.rule().id() + " " + finding.message())
                .toList();
    }

    private static byte[] bytes(ReportRenderer renderer, Report report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        renderer.render(report, out);
        return out.toByteArray();
    }
}
