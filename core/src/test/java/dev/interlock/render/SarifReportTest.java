package dev.interlock.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.document.DocumentReader;
import dev.interlock.document.Node;
import dev.interlock.document.Syntax;
import dev.interlock.report.Report;
import dev.interlock.schema.OwnSchema;
import dev.interlock.source.Limits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds what SARIF 2.1.0 prescribes for the part that we write, and what code scanning platforms ask beyond it. */
class SarifReportTest {

    static Stream<Report> reports() {
        return Stream.of(
                SampleReport.full(),
                SampleReport.clean(),
                SampleReport.withErrors(30),
                SampleReport.ofForeignRules(),
                SampleReport.onTheNetwork(),
                SampleReport.governed(),
                SampleReport.hostile());
    }

    @ParameterizedTest
    @MethodSource("reports")
    void keeps_to_the_standard_and_to_what_code_scanning_asks(Report report) throws IOException {
        assertThat(OwnSchema.load(SarifReportTest.class, "sarif-as-written.schema.json")
                        .validate(write(report)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("reports")
    void names_each_rule_once_and_finds_it_by_its_index(Report report) throws IOException {
        Node run = run(report);
        List<String> rules = texts(run.get("tool").get("driver").get("rules").children(), "id");

        assertThat(rules).doesNotHaveDuplicates();
        for (Node result : run.get("results").children()) {
            if (result.has("ruleIndex")) {
                assertThat(rules.get(Integer.parseInt(result.get("ruleIndex").text())))
                        .isEqualTo(result.get("ruleId").text());
            }
        }
    }

    @Test
    void describes_a_rule_of_a_foreign_ruleset_in_full_and_in_bounds() throws IOException {
        Node rule = run(SampleReport.ofForeignRules())
                .get("tool")
                .get("driver")
                .get("rules")
                .get(0);

        assertThat(rule.get("fullDescription").get("text").text())
                .hasSize(1024)
                .startsWith("The house says so.")
                .endsWith("…");
        assertThat(rule.get("help").get("text").text()).hasSize(1900);
        assertThat(rule.has("helpUri")).as("'the wiki, page 3' is no address").isFalse();
    }

    @Test
    void marks_what_a_security_architect_answers_for() throws IOException {
        Node rules =
                run(SampleReport.ofForeignRules()).get("tool").get("driver").get("rules");

        assertThat(tags(rules.get(0))).containsExactly("house");
        assertThat(tags(rules.get(1))).containsExactly("house", "security");
    }

    @Test
    void writes_a_finding_on_the_project_as_a_directory() throws IOException {
        Node location = run(SampleReport.ofForeignRules())
                .get("results")
                .get(0)
                .get("locations")
                .get(0)
                .get("physicalLocation");

        assertThat(location.get("artifactLocation").get("uri").text()).isEqualTo("./");
        assertThat(location.has("region")).isFalse();
    }

    @Test
    void names_a_file_on_the_network_by_its_address_and_no_root() throws IOException {
        Node result = run(SampleReport.onTheNetwork()).get("results").get(0);
        Node place = result.get("locations").get(0).get("physicalLocation").get("artifactLocation");

        assertThat(place.get("uri").text()).isEqualTo("https://schemas.acme.test/my%20money.yaml?at=v1&raw");
        assertThat(place.has("uriBaseId")).isFalse();
    }

    @Test
    void tells_who_approved_what_and_what_was_there_before() throws IOException {
        Node results = run(SampleReport.governed()).get("results");

        assertThat(results.get(0).get("baselineState").text()).isEqualTo("new");
        assertThat(results.get(0).has("suppressions")).isFalse();
        assertThat(suppression(results.get(2)).get("status").text()).isEqualTo("underReview");
        assertThat(suppression(results.get(3)).get("status").text()).isEqualTo("accepted");
        assertThat(suppression(results.get(3)).get("justification").text())
                .isEqualTo("The partner migrates in spring.");
        assertThat(results.get(4).get("baselineState").text()).isEqualTo("unchanged");
        assertThat(results.get(4).has("suppressions")).isFalse();
        assertThat(run(SampleReport.full()).get("results").get(0).has("baselineState"))
                .isFalse();
    }

    private static Node suppression(Node result) {
        return result.get("suppressions").get(0);
    }

    @Test
    void tells_the_modules_of_a_reactor_apart() throws IOException {
        assertThat(run(SampleReport.full()).get("automationDetails").get("id").text())
                .isEqualTo("interlock/services/orders/api/");
        assertThat(run(SampleReport.clean()).get("automationDetails").get("id").text())
                .isEqualTo("interlock/");
    }

    private static List<String> tags(Node rule) {
        return StreamSupport.stream(
                        rule.get("properties").get("tags").children().spliterator(), false)
                .map(Node::text)
                .toList();
    }

    private static List<String> texts(Iterable<Node> nodes, String key) {
        return StreamSupport.stream(nodes.spliterator(), false)
                .map(node -> node.get(key).text())
                .toList();
    }

    private static Node run(Report report) throws IOException {
        return write(report).get("runs").get(0);
    }

    private static Node write(Report report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new SarifReport().render(report, out);
        return DocumentReader.read("report.sarif", out.toByteArray(), Syntax.JSON, Limits.standard())
                .value()
                .orElseThrow()
                .root();
    }
}
