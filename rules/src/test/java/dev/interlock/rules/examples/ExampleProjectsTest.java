package dev.interlock.rules.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.CheckRequest;
import dev.interlock.Interlock;
import dev.interlock.artefact.Coordinates;
import dev.interlock.artefact.Project;
import dev.interlock.document.DocumentReader;
import dev.interlock.document.Node;
import dev.interlock.document.Syntax;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks the example projects as a build does: with their compiled classes. */
class ExampleProjectsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

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
    void finds_nothing_that_the_organisation_would_say_otherwise() throws IOException {
        String file = Organisation.FILE;
        Path written = Example.directory("order-to-cash").resolve(file);
        Organisation organisation = Organisation.read(file, Files.readAllBytes(written), Limits.standard())
                .value()
                .orElseThrow();
        Report report = check("order-to-cash", organisation);

        assertThat(report.findings()).isEmpty();
        assertThat(report.diagnostics()).isEmpty();
        assertThat(report.metNothing().stream()
                        .map(tally -> tally.rule().id().value())
                        .filter(rule -> rule.startsWith("naming-")))
                .containsExactly("naming-control-point-vocabulary");
    }

    @Test
    void meets_something_with_every_guardrail() throws IOException {
        assertThat(check("order-to-cash").metNothing().stream()
                        .map(RuleTally::rule)
                        .filter(rule -> !asksAnOrganisation(rule))
                        .map(rule -> rule.id().value()))
                .isEmpty();
    }

    /** Without the organisation file nothing is known of the words and ids of the company. */
    private static boolean asksAnOrganisation(Rule rule) {
        return rule.given().stream().allMatch(given -> given.text().contains("@root.organisation"));
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
        return check(example, Organisation.none());
    }

    private Report check(String example, Organisation organisation) throws IOException {
        Path directory = copy(Example.directory(example));
        Path classes = Files.createDirectories(directory.resolve("target/classes"));
        Example.compile(directory.resolve("src/main/java"), classes);
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
