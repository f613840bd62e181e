package dev.interlock.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.document.Document;
import dev.interlock.document.DocumentReader;
import dev.interlock.document.Syntax;
import dev.interlock.report.Report;
import dev.interlock.schema.OwnSchema;
import dev.interlock.source.Limits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares every form with the file that a reviewer accepted; {@code -Dinterlock.golden.update} writes them anew. */
class ReportGoldenTest {

    private static final Path GOLDEN = Path.of("src", "test", "resources", "dev", "interlock", "render");

    static Stream<ReportRenderer> renderers() {
        return ServiceLoader.load(ReportRenderer.class).stream().map(ServiceLoader.Provider::get);
    }

    @Test
    void offers_every_form_as_a_service() {
        assertThat(renderers().map(ReportRenderer::id))
                .containsExactlyInAnyOrder(
                        "console",
                        "github",
                        "gitlab",
                        "html",
                        "interfaces",
                        "json",
                        "junit",
                        "markdown",
                        "sarif",
                        "sarif-upload",
                        "sonar");
    }

    static Stream<Arguments> forms() {
        Map<String, Report> reports = Map.of(
                "full", SampleReport.full(), "governed", SampleReport.governed(), "hostile", SampleReport.hostile());
        return reports.entrySet().stream()
                .flatMap(report ->
                        renderers().map(renderer -> Arguments.of(report.getKey(), report.getValue(), renderer)));
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("forms")
    void writes_what_the_golden_file_holds(String name, Report report, ReportRenderer renderer) throws IOException {
        String written = render(renderer, report);
        Path golden = GOLDEN.resolve(name + "." + renderer.id() + ".txt");
        if (System.getProperty("interlock.golden.update") != null) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, written, StandardCharsets.UTF_8);
        }
        assertThat(written).isEqualTo(Files.readString(golden, StandardCharsets.UTF_8));
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("forms")
    void writes_the_same_bytes_twice_and_no_carriage_return(String name, Report report, ReportRenderer renderer)
            throws IOException {
        assertThat(render(renderer, report))
                .as(name)
                .isEqualTo(render(renderer, report))
                .doesNotContain("\r");
    }

    @ParameterizedTest
    @MethodSource("published")
    void keeps_to_the_published_schema(ReportRenderer renderer, String schema) throws IOException {
        byte[] json = render(renderer, SampleReport.full()).getBytes(StandardCharsets.UTF_8);

        Document document = DocumentReader.read(renderer.fileName(), json, Syntax.JSON, Limits.standard())
                .value()
                .orElseThrow();

        assertThat(OwnSchema.load(Report.class, schema).validate(document.root()))
                .isEmpty();
    }

    static Stream<Arguments> published() {
        return Stream.of(
                Arguments.of(new JsonReport(), "report.schema.json"),
                Arguments.of(new InterfacesReport(), "interfaces.schema.json"));
    }

    @Test
    void hides_secrets_and_writes_no_value_for_what_is_hidden() throws IOException {
        String interfaces = render(new InterfacesReport(), SampleReport.full());

        assertThat(interfaces).doesNotContain("topsecret1").contains("\"owner\": null", "\"address\": null");
    }

    private static String render(ReportRenderer renderer, Report report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        renderer.render(report, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
