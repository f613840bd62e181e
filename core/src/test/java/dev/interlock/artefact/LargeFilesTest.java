package dev.interlock.artefact;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.document.Syntax;
import dev.interlock.source.Diagnostic;
import dev.interlock.source.Limits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LargeFilesTest {

    /** Reads a project with little memory, and says what came of it. */
    static final class LittleMemory {

        private LittleMemory() {}

        public static void main(String[] arguments) throws IOException {
            ProjectFiles files = Project.at(Path.of(arguments[0])).files(Limits.standard());
            StringBuilder said = new StringBuilder();
            for (String path : files.paths()) {
                files.text(path);
                boolean isRead = files.document(path, Syntax.YAML)
                        .value()
                        .filter(document -> document.size() > 1)
                        .isPresent();
                said.append(path).append(isRead ? " read\n" : " not read\n");
            }
            files.problems().forEach(problem -> said.append(problem).append('\n'));
            Files.writeString(Path.of(arguments[1]), said, StandardCharsets.UTF_8);
        }
    }

    @TempDir
    Path directory;

    @Test
    void reports_a_file_that_needs_more_memory_than_there_is_and_reads_the_others()
            throws IOException, InterruptedException {
        Path project = Files.createDirectories(directory.resolve("project"));
        Path said = directory.resolve("said.txt");
        Files.writeString(project.resolve("a-large.yaml"), "- {a: 1, b: text}\n".repeat(1_000_000), UTF_8);
        Files.writeString(project.resolve("b-small.yaml"), "a: 1\n", UTF_8);

        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx48m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LittleMemory.class.getName(),
                        project.toString(),
                        said.toString())
                .inheritIO()
                .start();

        assertThat(process.waitFor()).isZero();
        assertThat(Files.readAllLines(said, UTF_8))
                .containsExactly(
                        "a-large.yaml not read",
                        "b-small.yaml read",
                        "a-large.yaml The file needs more memory to be read than is left of the 48 MB that Java may take. "
                                + "Exclude it with interlock.excludes, split it, or give Java more memory, as by "
                                + "MAVEN_OPTS=-Xmx2g.");
    }

    @Test
    void reports_a_file_beyond_the_limit_even_if_nobody_claims_it() {
        ProjectFiles files = Project.inMemory(Map.of("a.json", "[1, 2, 3]".getBytes(UTF_8), "b.json", new byte[0]))
                .files(Limits.standard().withFileBytes(5));

        assertThat(files.problems()).isEmpty();
        assertThat(files.text("a.json").value()).isEmpty();
        assertThat(files.document("a.json", Syntax.JSON).value()).isEmpty();
        assertThat(files.problems())
                .extracting(Diagnostic::toString)
                .isEqualTo(List.of("a.json The file has 9 bytes, more than the limit of 5. Exclude it with "
                        + "interlock.excludes, or split it."));
    }
}
