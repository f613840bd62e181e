package dev.interlock.rules.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the program that embeds Interlock, and holds the documents to what runs. */
class EmbeddingExampleTest {

    private static final Path EMBEDDING = Example.directory("embedding");
    private static final Path PROGRAM = EMBEDDING.resolve("src/main/java/com/acme/governance/CheckOrders.java");

    private static final Page EMBEDDING_PAGE = Page.of("docs/embedding.md");

    @TempDir
    Path temporary;

    @Test
    void runs_on_the_drifted_project() throws IOException, InterruptedException {
        Path classes = Files.createDirectories(temporary.resolve("classes"));
        Example.compile(EMBEDDING.resolve("src/main/java"), classes);
        Files.copy(EMBEDDING.resolve("acme-security.yaml"), temporary.resolve("acme-security.yaml"));

        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-classpath",
                        classes + File.pathSeparator + System.getProperty("java.class.path"),
                        "com.acme.governance.CheckOrders",
                        Example.directory("order-to-cash-drifted").toString())
                .directory(temporary.toFile())
                .redirectError(temporary.resolve("errors").toFile())
                .start();
        String printed = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(program.waitFor()).as(printed).isZero();
        assertThat(printed)
                .startsWith(EMBEDDING_PAGE.block("", 2).replace("…\n", ""))
                .containsPattern(
                        "\\n\\d+ findings stand in target.report.sarif\\R\\d+ findings concern the contract alone");
        assertThat(temporary.resolve("target/report.sarif")).content().contains("acme-partners-use-certificates");
    }

    @Test
    void is_the_program_that_the_document_shows() {
        assertThat(EMBEDDING_PAGE.block("java", 1)).isEqualTo(Page.read(PROGRAM));
    }

    @Test
    void holds_the_passage_that_the_readme_shows() {
        String passage = Page.read(PROGRAM)
                .lines()
                .dropWhile(line -> !line.endsWith("// begin: readme"))
                .skip(1)
                .takeWhile(line -> !line.endsWith("// end: readme"))
                .collect(Collectors.joining("\n"))
                .stripIndent()
                .concat("\n");

        assertThat(Page.of("README.md").block("java", 1)).isEqualTo(passage);
    }

    @Test
    void takes_the_pack_that_the_document_shows() {
        assertThat(Page.of("docs/packs.md").block("yaml", 1))
                .isEqualTo(Page.read(EMBEDDING.resolve("acme-security.yaml")));
    }
}
