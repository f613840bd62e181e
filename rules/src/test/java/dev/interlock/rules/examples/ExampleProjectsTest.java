package dev.interlock.rules.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.CheckRequest;
import dev.interlock.Interlock;
import dev.interlock.artefact.Coordinates;
import dev.interlock.artefact.Project;
import dev.interlock.document.Document;
import dev.interlock.document.DocumentReader;
import dev.interlock.document.Node;
import dev.interlock.document.Syntax;
import dev.interlock.report.Report;
import dev.interlock.report.ReportedFinding;
import dev.interlock.rule.RuleTally;
import dev.interlock.source.Limits;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks the example projects as a build does: with their compiled classes. */
class ExampleProjectsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    /** What the compliant project has no occasion for: it takes no foreign contract. */
    private static final Set<String> WITHOUT_OCCASION = Set.of();

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
    void meets_something_with_every_guardrail_that_applies() throws IOException {
        assertThat(check("order-to-cash").metNothing().stream()
                        .map(RuleTally::rule)
                        .map(rule -> rule.id().value()))
                .containsExactlyInAnyOrderElementsOf(WITHOUT_OCCASION);
    }

    @Test
    void finds_every_planted_defect_at_its_line() throws IOException {
        Report report = check("order-to-cash-drifted");

        List<String> found =
                report.findings().stream().flatMap(ExampleProjectsTest::places).toList();
        assertThat(found).isNotEmpty().containsAll(planted("order-to-cash-drifted"));
    }

    private static Stream<String> places(ReportedFinding reported) {
        String rule = reported.finding().rule().id().value();
        return Stream.concat(Stream.of(reported.finding().location()), reported.finding().related().stream())
                .map(location -> rule + " at " + location.file() + ":" + location.line());
    }

    private static List<String> planted(String example) throws IOException {
        Path file = directory(example).resolve("planted-defects.yaml");
        Document document = DocumentReader.read(
                        "planted-defects.yaml", Files.readAllBytes(file), Syntax.YAML, Limits.standard())
                .value()
                .orElseThrow();
        List<String> defects = new ArrayList<>();
        for (Node defect : document.root().children()) {
            defects.add(defect.get("rule").text() + " at " + defect.get("file").text() + ":"
                    + defect.get("line").text());
        }
        return defects;
    }

    private Report check(String example) throws IOException {
        Path directory = copy(directory(example));
        Path classes = Files.createDirectories(directory.resolve("target/classes"));
        compile(directory.resolve("src/main/java"), classes);
        Project project = Project.at(directory)
                .withClassPath(ExampleProjectsTest::classPath)
                .withCoordinates(new Coordinates("com.acme.orders", "order-to-cash", "1.4.0", "jar"));
        return Interlock.builder()
                .pack("interlock:recommended")
                .build()
                .check(CheckRequest.of(project).asOf(DAY));
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

    private static void compile(Path sources, Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager files =
                        compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
                Stream<Path> all = Files.walk(sources)) {
            List<Path> java =
                    all.filter(path -> path.toString().endsWith(".java")).toList();
            boolean compiled = compiler.getTask(
                            messages,
                            files,
                            null,
                            List.of("-d", classes.toString(), "-g", "--release", "17", "-proc:none"),
                            null,
                            files.getJavaFileObjectsFromPaths(java))
                    .call();
            assertThat(compiled).as(messages.toString()).isTrue();
        }
    }

    private static List<Path> classPath() {
        return Stream.of(System.getProperty("java.class.path").split(System.getProperty("path.separator")))
                .map(Path::of)
                .toList();
    }

    private static Path directory(String example) {
        return Path.of("..", "examples", example).toAbsolutePath().normalize();
    }
}
