package dev.interlock.rules.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.artefact.Artefacts;
import dev.interlock.artefact.Project;
import dev.interlock.corpus.Corpus;
import dev.interlock.document.Document;
import dev.interlock.document.Node;
import dev.interlock.model.InterfaceDraft;
import dev.interlock.model.ModelSchema;
import dev.interlock.source.Diagnostic;
import dev.interlock.source.Limits;
import dev.interlock.source.Location;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class ContractCorpusTest {

    private static final Logger LOG = LoggerFactory.getLogger(ContractCorpusTest.class);

    @Test
    void accounts_for_every_file_of_openapi() throws IOException {
        Artefacts artefacts = read("openapi");
        assertThat(unaccounted("openapi", artefacts)).isEmpty();
        assertThat(artefacts.interfaces()).hasSize(44);
    }

    @Test
    void reads_a_contract_of_thousands_of_files_once() throws IOException {
        Artefacts artefacts = read("openapi-multifile");
        assertThat(artefacts.interfaces()).hasSize(1);
        Node model = Extraction.root(artefacts.interfaces().get(0));
        assertThat(model.get("operations").size()).isEqualTo(659);
        assertThat(model.get("operations").isOpen()).isFalse();
        List<Document> documents = artefacts.all().get(0).references().documents();
        assertThat(documents)
                .hasSizeGreaterThan(2800)
                .extracting(Document::file)
                .doesNotHaveDuplicates();
        List<String> rest = unaccounted("openapi-multifile", artefacts);
        LOG.info("openapi-multifile: {} files are reached by no reference", rest.size());
        assertThat(rest).hasSizeLessThan(80);
    }

    @Test
    void accounts_for_every_file_of_asyncapi() throws IOException {
        Artefacts artefacts = read("asyncapi");
        assertThat(unaccounted("asyncapi", artefacts)).isEmpty();
        assertThat(artefacts.interfaces()).hasSizeGreaterThan(20);
    }

    /** The corpus as a project in memory, whose test resources are no tests here. */
    private static Artefacts read(String folder) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (Path file : Corpus.files(folder, "yaml", "yml", "json")) {
            files.put(projectName(file), Files.readAllBytes(file));
        }
        long start = System.nanoTime();
        Artefacts artefacts = Artefacts.read(Project.inMemory(files).files(Limits.standard()), Extraction.formats());
        long millis = (System.nanoTime() - start) / 1_000_000;
        artefacts.interfaces().forEach(ModelSchema::assertValid);
        LOG.info("{}: {} files, {} ms, {}", folder, files.size(), millis, counts(artefacts));
        dump(folder, artefacts);
        return artefacts;
    }

    private static String projectName(Path file) {
        return Corpus.nameOf(file).replace("src/test/", "src/contracts/");
    }

    private static List<String> unaccounted(String folder, Artefacts artefacts) {
        Set<String> known = new TreeSet<>();
        artefacts
                .interfaces()
                .forEach(draft ->
                        known.add(draft.facts().find("artefact").orElseThrow().text()));
        artefacts.all().forEach(artefact -> {
            artefact.references().documents().stream().map(Document::file).forEach(known::add);
            artefact.problems().stream().flatMap(ContractCorpusTest::file).forEach(known::add);
        });
        artefacts.problems().stream().flatMap(ContractCorpusTest::file).forEach(known::add);
        return Corpus.files(folder, "yaml", "yml", "json").stream()
                .map(ContractCorpusTest::projectName)
                .filter(name -> !known.contains(name))
                .toList();
    }

    private static Stream<String> file(Diagnostic diagnostic) {
        return diagnostic.location().map(Location::file).stream();
    }

    private static String counts(Artefacts artefacts) {
        int operations = 0;
        int secured = 0;
        int majors = 0;
        int endpoints = 0;
        int schemas = 0;
        int channels = 0;
        int unresolved = 0;
        for (InterfaceDraft draft : artefacts.interfaces()) {
            Node root = Extraction.root(draft);
            operations += root.get("operations").size();
            endpoints += root.get("endpoints").size();
            schemas += root.get("schemas").size();
            channels += root.get("channels").size();
            majors += root.get("contract").get("majors").size();
            for (Node endpoint : root.get("endpoints").children()) {
                unresolved += endpoint.get("address").isUnresolved() ? 1 : 0;
            }
            for (Node operation : root.get("operations").children()) {
                secured += operation.get("authentication").get("alternatives").size() > 0 ? 1 : 0;
            }
        }
        Map<String, Long> problems = Stream.concat(
                        artefacts.problems().stream(),
                        artefacts.all().stream().flatMap(artefact -> artefact.problems().stream()))
                .collect(Collectors.groupingBy(Diagnostic::code, Collectors.counting()));
        return String.format(
                Locale.ROOT,
                "%d interfaces, %d endpoints (%d unresolved), %d operations (%d secured), %d channels, %d schemas,"
                        + " %d majors, problems %s",
                artefacts.interfaces().size(),
                endpoints,
                unresolved,
                operations,
                secured,
                channels,
                schemas,
                majors,
                problems);
    }

    private static void dump(String folder, Artefacts artefacts) throws IOException {
        Path target = Files.createDirectories(Path.of("target", "models", folder));
        for (InterfaceDraft draft : artefacts.interfaces()) {
            String name = draft.facts().find("artefact").orElseThrow().text().replaceAll("[^\\w.]+", "-");
            Files.writeString(target.resolve(name + ".txt"), ModelText.of(Extraction.root(draft)));
        }
    }
}
