package dev.interlock.rules.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.CheckRequest;
import dev.interlock.Interlock;
import dev.interlock.artefact.Coordinates;
import dev.interlock.artefact.Project;
import dev.interlock.document.DocumentReader;
import dev.interlock.document.Node;
import dev.interlock.document.Syntax;
import dev.interlock.govern.GovernanceDocument;
import dev.interlock.model.Organisation;
import dev.interlock.render.ReportRenderer;
import dev.interlock.report.Report;
import dev.interlock.report.ReportedFinding;
import dev.interlock.rule.Rule;
import dev.interlock.rule.RuleTally;
import dev.interlock.schema.OwnSchema;
import dev.interlock.source.Limits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks the example projects as a build does: with their compiled classes. */
class ExampleProjectsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    /** Nothing of the example crosses the border of the company. */
    private static final Set<String> AT_THE_BORDER =
            Set.of("auth-boundary-approved", "auth-boundary-proved", "auth-scheme-fits-exposure");

    private static final String ORGANISATION = """
            parties:
              team-order-management: {name: Order Management Team}
              team-integration: {name: Integration Team}
              office-security:
                name: Security Office
                keys:
                  - {id: office-security-2026, publicKey: MCowBQYDK2VwAyEAcDT/3/B66IQi2BA09AuBFD9bhOBQR+uHruxkOxNQuck=}
            personas:
              - {persona: security-architect, party: office-security}
            systems:
              order-service: {name: Order service, owner: team-order-management}
              integration-suite: {name: Integration Suite, owner: team-integration}
              partner-portal: {name: Partner portal, owner: team-order-management}
            processes:
              order-to-cash: {owner: team-order-management}
            vocabularies:
              business: {terms: {order: [purchase], invoice: [bill], customer: [client]}}
            classifications: [public, internal, confidential]
            """;

    private static final String APPROVAL = """
            approvals:
              - id: APR-2026-1
                of: exposure
                value: partner
                scope: {interface: order-api}
                reason: Partners enter their orders themselves, over the gateway.
                ticket: SEC-4711
                requestedBy: team-order-management
                approvedBy: {party: office-security, persona: security-architect}
                created: 2026-02-02
                expires: 2028-02-02
                signature:
                  key: office-security-2026
                  value: gNlS43hO1yCsL1bx0cZoHbi8UTGpBsBVc5kRnkn8sR5lClSXieeDXL6wnT4FcLc/y7vGH7DzuwMzE5h9gAsjCQ==
            """;

    @TempDir
    Path temporary;

    @Test
    void finds_nothing_in_the_project_that_keeps_its_guardrails() throws IOException {
        Report report = check("order-to-cash");

        assertThat(report.findings()).isEmpty();
        assertThat(report.diagnostics()).isEmpty();
        assertThat(report.rules().stream()
                        .filter(tally -> tally.unverified() + tally.failed() > 0)
                        .map(tally -> tally.rule().id().value()))
                .isEmpty();
    }

    @Test
    void finds_nothing_either_where_partners_enter_and_the_company_says_its_words() throws IOException {
        Path project = compiled("order-to-cash");
        Path descriptor = project.resolve("interlock.yaml");
        Files.writeString(
                descriptor, Files.readString(descriptor).replaceFirst("exposure: internal.*", "exposure: partner"));
        Files.writeString(project.resolve("interlock-waivers.yaml"), APPROVAL);

        Report report = check(
                project,
                Organisation.read("organisation.yaml", ORGANISATION.getBytes(UTF_8), Limits.standard())
                        .value()
                        .orElseThrow());

        assertThat(report.findings()).isEmpty();
        assertThat(report.diagnostics()).isEmpty();
        assertThat(report.metNothing().stream()
                        .map(RuleTally::rule)
                        .filter(rule -> !looksForRemarks(rule))
                        .map(rule -> rule.id().value()))
                .containsExactly("naming-control-point-vocabulary");
    }

    @Test
    void meets_something_with_every_guardrail() throws IOException {
        assertThat(check("order-to-cash").metNothing().stream()
                        .map(RuleTally::rule)
                        .filter(rule -> !asksAnOrganisation(rule) && !looksForRemarks(rule))
                        .map(rule -> rule.id().value()))
                .allMatch(AT_THE_BORDER::contains);
    }

    /** The company of the example publishes neither its words nor its ids. */
    private static boolean asksAnOrganisation(Rule rule) {
        return rule.given().stream().allMatch(given -> given.text().contains("@root.organisation"));
    }

    /** What is wrong with records is all that these rules meet. */
    private static boolean looksForRemarks(Rule rule) {
        return rule.formats().contains(GovernanceDocument.FORMAT);
    }

    @Test
    void finds_every_planted_defect_at_its_line() throws IOException {
        Report report = check("order-to-cash-drifted");

        List<String> found =
                report.findings().stream().flatMap(ExampleProjectsTest::places).toList();
        assertThat(found).isNotEmpty().containsAll(planted("order-to-cash-drifted"));
    }

    @ParameterizedTest
    @CsvSource({
        "order-to-cash, json, report.schema.json",
        "order-to-cash-drifted, json, report.schema.json",
        "order-to-cash, interfaces, interfaces.schema.json",
        "order-to-cash-drifted, interfaces, interfaces.schema.json"
    })
    void writes_what_the_published_schema_describes(String example, String form, String schema) throws IOException {
        ReportRenderer renderer = ServiceLoader.load(ReportRenderer.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(one -> one.id().equals(form))
                .findFirst()
                .orElseThrow();
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        renderer.render(check(example), json);

        assertThat(OwnSchema.load(Report.class, schema)
                        .validate(read(renderer.fileName(), json.toByteArray(), Syntax.JSON)))
                .isEmpty();
    }

    private static Stream<String> places(ReportedFinding reported) {
        String rule = reported.finding().rule().id().value();
        return Stream.concat(Stream.of(reported.finding().location()), reported.finding().related().stream())
                .map(location -> rule + " at " + location.file() + ":" + location.line());
    }

    private static List<String> planted(String example) throws IOException {
        Path file = Example.directory(example).resolve("planted-defects.yaml");
        List<String> defects = new ArrayList<>();
        for (Node defect : read("planted-defects.yaml", Files.readAllBytes(file), Syntax.YAML)
                .children()) {
            defects.add(defect.get("rule").text() + " at " + defect.get("file").text() + ":"
                    + defect.get("line").text());
        }
        return defects;
    }

    private static Node read(String name, byte[] bytes, Syntax syntax) {
        return DocumentReader.read(name, bytes, syntax, Limits.standard())
                .value()
                .orElseThrow()
                .root();
    }

    private Report check(String example) throws IOException {
        return check(compiled(example), Organisation.none());
    }

    private Path compiled(String example) throws IOException {
        Path directory = copy(Example.directory(example));
        Path classes = Files.createDirectories(directory.resolve("target/classes"));
        Example.compile(directory.resolve("src/main/java"), classes);
        return directory;
    }

    private static Report check(Path directory, Organisation organisation) throws IOException {
        Project project = Project.at(directory)
                .withClassPath(Example::classPath)
                .withCoordinates(new Coordinates("com.acme.orders", "order-to-cash", "1.4.0", "jar"));
        return Interlock.builder()
                .pack("interlock:recommended")
                .build()
                .check(CheckRequest.of(project).asOf(DAY).organisation(organisation));
    }

    private Path copy(Path example) throws IOException {
        try (Stream<Path> all = Files.walk(example)) {
            List<Path> files = all.filter(Files::isRegularFile)
                    .filter(path -> !example.relativize(path).startsWith("target"))
                    .toList();
            for (Path file : files) {
                Path copied = temporary.resolve(example.relativize(file).toString());
                Files.createDirectories(copied.getParent());
                Files.copy(file, copied);
            }
        }
        return temporary;
    }
}
