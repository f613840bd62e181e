package dev.interlock.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.corpus.Corpus;
import dev.interlock.source.Diagnostic;
import dev.interlock.source.Limits;
import dev.interlock.source.Parsed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The references of real contracts are followed. */
class ReferenceCorpusTest {

    private static final Logger LOG = LoggerFactory.getLogger(ReferenceCorpusTest.class);

    @Test
    void follows_a_contract_of_thousands_of_files() {
        String main = "openapi-multifile/openapi/specification/DigitalOcean-public.v2.yaml";
        Corpus.at(main);
        Folder folder = new Folder();
        long start = System.nanoTime();
        Document root = folder.load(main).value().orElseThrow();
        ReferenceGraph graph = ReferenceGraph.of(root, folder);
        long graphMillis = (System.nanoTime() - start - folder.nanos) / 1_000_000;

        LOG.info(
                "{} documents, {} nodes; read in {} ms, references in {} ms, problems {}",
                graph.documents().size(),
                graph.documents().stream().mapToInt(Document::size).sum(),
                folder.nanos / 1_000_000,
                graphMillis,
                count(graph.problems()));
        graph.problems().stream().limit(10).forEach(problem -> LOG.info("{}", problem));
        assertThat(graph.documents()).hasSizeGreaterThan(2_000);
    }

    @Test
    void follows_the_references_of_every_contract() {
        Folder folder = new Folder();
        Map<String, Long> problems = new TreeMap<>();
        for (String kind : List.of("openapi", "asyncapi")) {
            for (Path file : Corpus.files(kind, "json", "yaml", "yml")) {
                String name = Corpus.nameOf(file);
                Document root = folder.load(name).value().orElseThrow();
                ReferenceGraph graph = ReferenceGraph.of(root, folder);
                count(graph.problems()).forEach((code, number) -> problems.merge(code, number, Long::sum));
                graph.problems().stream()
                        .filter(problem -> problem.code().equals("reference-dead"))
                        .forEach(problem -> LOG.info("{}", problem));
            }
        }
        LOG.info("{}", problems);
        assertThat(problems).doesNotContainKey("syntax");
    }

    private static Map<String, Long> count(List<Diagnostic> problems) {
        return problems.stream().collect(Collectors.groupingBy(Diagnostic::code, TreeMap::new, Collectors.counting()));
    }

    /** The corpus as the reactor root. */
    private static final class Folder implements ReferenceGraph.Loader {
        private long nanos;

        @Override
        public boolean exists(String path) {
            return Files.isRegularFile(Corpus.root().resolve(path));
        }

        @Override
        public Parsed<Document> load(String path) {
            long start = System.nanoTime();
            try {
                byte[] bytes = Files.readAllBytes(Corpus.root().resolve(path));
                Syntax syntax = path.endsWith("json") ? Syntax.JSON : Syntax.YAML;
                return DocumentReader.read(path, bytes, syntax, Limits.standard());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                nanos += System.nanoTime() - start;
            }
        }
    }
}
