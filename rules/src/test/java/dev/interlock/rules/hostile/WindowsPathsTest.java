package dev.interlock.rules.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlock.CheckRequest;
import dev.interlock.Interlock;
import dev.interlock.InterlockException;
import dev.interlock.artefact.Project;
import dev.interlock.pack.PackSource;
import dev.interlock.render.JsonReport;
import dev.interlock.render.SarifReport;
import dev.interlock.report.Report;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that are unusual to some, and usual to others. */
class WindowsPathsTest {

    private static final String CONTRACT = """
            openapi: 3.0.3
            info: {title: Orders, version: 1.0.0}
            servers:
              - url: http://orders.acme.com
            paths: {}
            components:
              schemas:
                Order: {$ref: '%s'}
            """;

    private static final String PACK = """
            rules:
              acme-title: {message: Named., given: $.info, then: {field: title, function: falsy}}
            """;

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            my schemas/an order.yaml | my schemas/an order.yaml
            my schemas/an order.yaml | my%20schemas/an%20order.yaml
            größe.yaml               | größe.yaml
            größe.yaml               | gr%C3%B6%C3%9Fe.yaml
            a#b.yaml                 | a%23b.yaml
            a%b.yaml                 | a%25b.yaml
            a%b.yaml                 | a%b.yaml
            ./x/../order.yaml        | order.yaml
            """)
    void follows_references_to_files_with_unusual_names(String file, String reference) {
        Report report = new BesideBadInput()
                .with("api/orders.yaml", CONTRACT.formatted(reference))
                .with("api/" + file, "type: object\n")
                .check();

        assertThat(BesideBadInput.lines(report)).contains(BesideBadInput.KNOWN_DEFECT);
        assertThat(report.findings())
                .extracting(reported -> reported.finding().rule().id().value())
                .doesNotContain("integrity-reference");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            schemas\\order.yaml | leads nowhere: there is no file 'api/schemas\\order.yaml'. Write the path with '/'.
            C:\\order.yaml      | leads to a file outside the project, and none is read there. Move the file
            c:/order.yaml       | leads to a file outside the project, and none is read there. Move the file
            \\\\host\\order.yaml | leads nowhere
            file:///C:/a.yaml   | leads to a file outside the project
            """)
    void reports_references_as_only_windows_writes_them(String reference, String said) {
        assertThat(new BesideBadInput()
                        .with("api/orders.yaml", CONTRACT.formatted(reference))
                        .with("api/schemas/order.yaml", "type: object\n")
                        .lines())
                .contains(BesideBadInput.KNOWN_DEFECT)
                .anySatisfy(line -> assertThat(line)
                        .startsWith("api/orders.yaml:8:19  integrity-reference  The reference '" + reference + "' ")
                        .contains(said));
    }

    @Test
    void writes_unusual_names_as_each_report_asks_for_it() throws IOException {
        Report report = new BesideBadInput()
                .with("my api/größe #1 100%.yaml", CONTRACT.formatted("#/info"))
                .check();
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        ByteArrayOutputStream sarif = new ByteArrayOutputStream();
        new JsonReport().render(report, json);
        new SarifReport().render(report, sarif);

        assertThat(BesideBadInput.lines(report))
                .anyMatch(line -> line.startsWith("my api/größe #1 100%.yaml:4:10  auth-transport-encrypted"));
        assertThat(json.toString(StandardCharsets.UTF_8)).contains("\"file\": \"my api/größe #1 100%.yaml\"");
        assertThat(sarif.toString(StandardCharsets.UTF_8))
                .contains("\"my%20api/gr%C3%B6%C3%9Fe%20%231%20100%25.yaml\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"my api\\**", "my api\\orders.yaml", "**\\orders.yaml", ".\\my api\\"})
    void leaves_out_what_a_pattern_of_windows_names(String pattern) throws IOException {
        assertThat(check(Project.at(project()).withExcludes(List.of(pattern)))
                        .summary()
                        .artefacts())
                .isZero();
        assertThat(check(Project.at(project()).withIncludes(List.of(pattern)))
                        .summary()
                        .artefacts())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"C:\\my api\\**", "c:/my api/**", "..\\other\\**", "../other/**"})
    void refuses_patterns_that_lead_out_of_the_project(String pattern) throws IOException {
        Project project = Project.at(project());

        assertThatThrownBy(() -> project.withExcludes(List.of(pattern)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'" + pattern
                        + "' leads out of the project; write it relative to the project, such as 'src/**/*.yaml'");
        assertThatThrownBy(() -> project.withIncludes(List.of(pattern))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"my packs/größe #1 100%.yaml", "my packs\\größe #1 100%.yaml", ".\\my packs/größe #1 100%.yaml"})
    void loads_packs_with_unusual_names(String address) throws IOException {
        Path root = project();

        assertThat(Interlock.builder().root(root).pack(address).build().rules().rules())
                .extracting(rule -> rule.id().value())
                .contains("acme-title");
    }

    @Test
    void loads_a_pack_by_its_absolute_path_below_the_root() throws IOException {
        Path file = project().resolve("my packs/größe #1 100%.yaml");

        assertThat(Interlock.builder()
                        .root(directory)
                        .pack(file)
                        .build()
                        .rules()
                        .rules())
                .extracting(rule -> rule.id().value())
                .contains("acme-title");
        assertThat(Interlock.builder()
                        .root(directory)
                        .pack(file.toString())
                        .build()
                        .check(Project.at(directory))
                        .packs())
                .containsExactly("my packs/größe #1 100%.yaml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"C:\\packs\\acme.yaml", "c:/packs/acme.yaml", "/packs/acme.yaml", "..\\acme.yaml"})
    void refuses_packs_that_lie_outside(String address) {
        String expected = "The pack '" + address
                + "' lies outside of the project. Move it into the project, or release " + "it as a pack of its own.";

        assertThatThrownBy(
                        () -> Interlock.builder().root(directory).pack(address).build())
                .isInstanceOf(InterlockException.class)
                .hasMessage(expected);
        assertThatThrownBy(() -> Interlock.builder()
                        .source(PackSource.inMemory(Map.of("acme.yaml", "extends: ['" + address + "']\nrules: {}\n")))
                        .pack("acme.yaml")
                        .build())
                .isInstanceOf(InterlockException.class)
                .hasMessage("acme.yaml:1:11 " + expected);
    }

    private static Report check(Project project) {
        return Interlock.builder()
                .pack("interlock:auth")
                .build()
                .check(CheckRequest.of(project).asOf(LocalDate.of(2026, 3, 1)));
    }

    private Path project() throws IOException {
        Files.createDirectories(directory.resolve("my api"));
        Files.createDirectories(directory.resolve("my packs"));
        Files.writeString(
                directory.resolve("my api/orders.yaml"), CONTRACT.formatted("#/info"), StandardCharsets.UTF_8);
        Files.writeString(directory.resolve("my packs/größe #1 100%.yaml"), PACK, StandardCharsets.UTF_8);
        return directory;
    }
}
