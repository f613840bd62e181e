package dev.interlock.rules.sap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.artefact.Artefact;
import dev.interlock.artefact.Artefacts;
import dev.interlock.artefact.Project;
import dev.interlock.corpus.Corpus;
import dev.interlock.document.Node;
import dev.interlock.model.ModelSchema;
import dev.interlock.rules.GivenProject;
import dev.interlock.rules.ReadableSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SapCorpusTest {

    private Artefacts artefacts;
    private List<Node> flows;
    private List<Node> facts;

    @BeforeAll
    void read_all_flows() {
        artefacts = GivenProject.read(Project.at(Corpus.at("sap-cpi")));
        flows = GivenProject.documents(artefacts, SapIflowFormat.ID);
        facts = artefacts.interfaces().stream()
                .map(draft -> draft.facts().seal("interface").root())
                .toList();
    }

    @Test
    void reads_every_flow_without_a_problem() {
        assertThat(artefacts.of(SapIflowFormat.ID)).hasSize(120);
        assertThat(artefacts.problems()).isEmpty();
        assertThat(artefacts.all()).flatExtracting(Artefact::problems).isEmpty();
        assertThat(artefacts.interfaces()).hasSize(120);
    }

    @Test
    void every_interface_is_as_the_model_says() {
        artefacts.interfaces().forEach(ModelSchema::assertValid);
    }

    @Test
    void every_readable_document_is_as_its_schema_says() {
        flows.forEach(ReadableSchema.beside(SapIflowFormat.class, "sap-iflow.schema.json")::assertValid);
    }

    @Test
    void every_fact_has_a_place() {
        for (Node flow : flows) {
            assertPlaced(flow);
        }
        for (Node interfaceFacts : facts) {
            assertPlaced(interfaceFacts);
        }
    }

    @Test
    void counts_channels_by_adapter() throws IOException {
        Map<String, Integer> channels = new TreeMap<>();
        Map<String, Integer> values = new TreeMap<>();
        Map<String, Integer> authentication = new TreeMap<>();
        Map<String, Integer> encryption = new TreeMap<>();
        Map<String, Integer> other = new TreeMap<>();
        for (Node flow : flows) {
            for (Node channel : flow.get("channels").children()) {
                String direction = channel.get("direction").text();
                count(channels, direction + " " + channel.get("adapter").text());
                for (String key : List.of("address", "authentication", "credential", "certificate", "role", "proxy")) {
                    count(values, key + " " + resolution(channel.get(key)));
                }
                for (Node property : channel.get("properties").children()) {
                    count(values, "any property " + resolution(property));
                }
            }
            for (Node parameter : flow.get("parameters").children()) {
                count(
                        other,
                        "parameter " + (parameter.get("used").isTrue() ? "used" : "unused")
                                + (parameter.has("value") ? "" : " without value"));
            }
            for (Node exception : flow.get("exceptionSubprocesses").children()) {
                exception.get("ends").children().forEach(end -> count(other, "exception ends " + end.text()));
            }
        }
        for (Node each : facts) {
            each.get("operations")
                    .children()
                    .forEach(operation -> count(authentication, "offers " + schemes(operation)));
            each.get("uses").children().forEach(use -> count(authentication, "uses " + schemes(use)));
            each.get("endpoints").children().forEach(it -> count(encryption, "offers " + shown(it.get("encrypted"))));
            each.get("uses").children().forEach(it -> count(encryption, "uses " + shown(it.get("encrypted"))));
            for (String fact : List.of("present", "observed", "retries", "deadLetter")) {
                count(
                        other,
                        "errorHandling " + fact + " "
                                + shown(each.get("errorHandling").get(fact)));
            }
            count(
                    other,
                    "businessKey "
                            + (each.get("logging").has("businessKey")
                                    ? (each.get("logging").get("businessKey").isUnresolved() ? "unread" : "known")
                                    : "none"));
            count(other, "vendor " + shown(each.get("vendor")));
            for (Node part : each.get("parts").children()) {
                count(other, "default name " + part.get("kind").text() + " " + shown(part.get("defaultName")));
            }
        }
        Path target = Path.of("target", "corpus");
        Files.createDirectories(target);
        StringBuilder report = new StringBuilder();
        Map.of(
                        "1 channels",
                        channels,
                        "2 values",
                        values,
                        "3 authentication",
                        authentication,
                        "4 encryption",
                        encryption,
                        "5 other",
                        other)
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(table -> {
                    report.append(table.getKey()).append('\n');
                    table.getValue()
                            .forEach((key, count) -> report.append("  ")
                                    .append(count)
                                    .append(' ')
                                    .append(key)
                                    .append('\n'));
                });
        Files.writeString(target.resolve("sap-cpi.txt"), report);

        assertThat(channels)
                .containsEntry("receiver HTTP", 101)
                .containsEntry("receiver ProcessDirect", 42)
                .containsEntry("sender ProcessDirect", 35)
                .containsEntry("sender HTTPS", 33)
                .containsEntry("receiver HCIOData", 30)
                .containsEntry("receiver SuccessFactors", 15);
        assertThat(channels.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(324);
    }

    private static void assertPlaced(Node node) {
        assertThat(node.sources()).as("sources of %s", node).isNotEmpty();
        assertThat(node.location().range()).as("place of %s", node).isPresent();
        node.children().forEach(SapCorpusTest::assertPlaced);
    }

    private static void count(Map<String, Integer> counts, String key) {
        counts.merge(key, 1, Integer::sum);
    }

    private static String resolution(Node node) {
        if (node.isAbsent()) {
            return "absent";
        }
        return node.isUnresolved() ? "unresolved " + node.unresolved().reason() : "known " + node.grade();
    }

    private static String shown(Node node) {
        if (node.isAbsent()) {
            return "absent";
        }
        return node.isUnresolved() ? "? " + node.unresolved().reason() : node.text() + " " + node.grade();
    }

    private static String schemes(Node operation) {
        Node authentication = operation.get("authentication");
        if (authentication.isUnresolved()) {
            return "? " + authentication.unresolved().reason();
        }
        StringBuilder schemes = new StringBuilder();
        for (Node alternative : authentication.get("alternatives").children()) {
            schemes.append(schemes.length() == 0 ? "" : " or ");
            for (Node scheme : alternative.get("all").children()) {
                schemes.append(shown(scheme.get("scheme")))
                        .append(scheme.get("genericRole").isTrue() ? " generic " : " ");
            }
        }
        return authentication.get("anonymous").isTrue()
                ? "anonymous"
                : schemes.toString().strip();
    }
}
