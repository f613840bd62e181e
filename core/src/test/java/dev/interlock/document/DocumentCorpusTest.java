package dev.interlock.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.corpus.Corpus;
import dev.interlock.source.Diagnostic;
import dev.interlock.source.Limits;
import dev.interlock.source.Parsed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Real artefacts of all kinds are read, or end in a diagnostic. */
class DocumentCorpusTest {

    private static final Logger LOG = LoggerFactory.getLogger(DocumentCorpusTest.class);

    private static final Map<String, Syntax> SYNTAXES = Map.of(
            "json", Syntax.JSON,
            "avsc", Syntax.JSON,
            "yaml", Syntax.YAML,
            "yml", Syntax.YAML,
            "xml", Syntax.XML,
            "iflw", Syntax.XML,
            "wsdl", Syntax.XML,
            "propdef", Syntax.XML,
            "prop", Syntax.PROPERTIES,
            "properties", Syntax.PROPERTIES);

    @Test
    void reads_every_real_artefact_or_says_why_not() throws IOException {
        Map<Syntax, Figures> figures = new TreeMap<>();
        List<Diagnostic> problems = new ArrayList<>();
        for (Path file : Corpus.files("", SYNTAXES.keySet().toArray(String[]::new))) {
            Syntax syntax = SYNTAXES.get(Corpus.extension(file));
            byte[] bytes = Files.readAllBytes(file);
            long start = System.nanoTime();
            Parsed<Document> parsed = DocumentReader.read(Corpus.nameOf(file), bytes, syntax, Limits.standard());
            long nanos = System.nanoTime() - start;
            figures.computeIfAbsent(syntax, any -> new Figures()).add(bytes.length, nanos, parsed);
            assertThat(parsed.value()).isPresent();
            problems.addAll(parsed.problems());
        }
        figures.forEach((syntax, figure) -> LOG.info("{}: {}", syntax, figure));
        problems.forEach(problem -> LOG.info("{} {}", problem.code(), problem));
        assertThat(figures).containsOnlyKeys(Syntax.values());
        figures.values().forEach(figure -> assertThat(figure.unread).isLessThan(figure.files));
    }

    private static final class Figures {
        private int files;
        private int unread;
        private long bytes;
        private long nodes;
        private long nanos;

        void add(int size, long time, Parsed<Document> parsed) {
            files++;
            bytes += size;
            nanos += time;
            int read = parsed.value().map(Document::size).orElse(0);
            nodes += read;
            unread += read <= 1 ? 1 : 0;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%d files, %d of them empty or unreadable, %.1f MB, %d nodes, %d ms, %.1f MB/s",
                    files,
                    unread,
                    bytes / 1e6,
                    nodes,
                    nanos / 1_000_000,
                    bytes * 1e3 / nanos);
        }
    }
}
