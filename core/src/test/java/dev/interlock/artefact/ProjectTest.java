package dev.interlock.artefact;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlock.source.Diagnostic;
import dev.interlock.source.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectTest {

    private static final byte[] TEXT = "a: 1\n".getBytes(UTF_8);

    @TempDir
    Path directory;

    @Test
    void lists_the_files_of_a_directory_sorted_and_relative() throws IOException {
        write("src/main/api/orders.yaml", "interlock.yaml", "Bestellung für uns/größe.json");

        assertThat(paths())
                .containsExactly("Bestellung für uns/größe.json", "interlock.yaml", "src/main/api/orders.yaml");
    }

    @Test
    void names_files_relative_to_the_reactor_root() throws IOException {
        write("pom.xml", "orders/pom.xml", "orders/api/orders.yaml", "shared/common.yaml");

        ProjectFiles files = Project.at(directory.resolve("orders"))
                .withReactorRoot(directory)
                .files(Limits.standard());

        assertThat(files.base()).isEqualTo("orders");
        assertThat(files.paths()).containsExactly("orders/api/orders.yaml", "orders/pom.xml");
        assertThat(files.exists("shared/common.yaml")).isTrue();
        assertThat(files.bytes("shared/common.yaml")).isPresent();
        assertThat(files.exists("../elsewhere.yaml")).isFalse();
    }

    @Test
    void leaves_out_modules_build_output_tests_and_tool_directories() {
        assertThat(inMemory(
                        "pom.xml",
                        "api.yaml",
                        "child/pom.xml",
                        "child/api.yaml",
                        "gradle-child/build.gradle.kts",
                        "gradle-child/api.yaml",
                        "target/api.yaml",
                        "out/api.yaml",
                        "node_modules/a/api.yaml",
                        ".git/api.yaml",
                        ".github/workflows/build.yaml",
                        "src/test/resources/api.yaml",
                        "src/integrationTest/api.yaml",
                        "src/it/case/api.yaml",
                        "src/main/resources/logback.xml",
                        "src/main/resources/logback-test.xml",
                        "src/main/resources/test/api.yaml"))
                .containsExactly(
                        ".github/workflows/build.yaml",
                        "api.yaml",
                        "pom.xml",
                        "src/main/resources/logback.xml",
                        "src/main/resources/test/api.yaml");
    }

    @Test
    void takes_directories_that_are_only_called_like_build_output() {
        assertThat(inMemory("src/main/api/build/api.yaml", "mapping/target/orders.yaml"))
                .containsExactly("mapping/target/orders.yaml", "src/main/api/build/api.yaml");
    }

    @Test
    void leaves_out_build_output_without_a_build_file_by_what_it_holds() {
        assertThat(inMemory("a/bin/com/acme/Order.class", "a/bin/api.yaml", "target/interlock/report.json", "api.yaml"))
                .containsExactly("api.yaml");
    }

    @Test
    void offers_class_files_apart() {
        ProjectFiles files = Project.inMemory(contents(
                        "pom.xml",
                        "target/classes/com/acme/Order.class",
                        "target/classes/application.yml",
                        "src/main/java/A.java"))
                .files(Limits.standard());

        assertThat(files.classFiles()).containsExactly("target/classes/com/acme/Order.class");
        assertThat(files.paths()).containsExactly("pom.xml", "src/main/java/A.java");
        assertThat(files.sourceRoots()).containsExactly("src/main/java");
        assertThat(files.bytes("target/classes/com/acme/Order.class")).isPresent();
    }

    @Test
    void takes_class_directories_and_source_roots_that_are_given() throws IOException {
        write("m/pom.xml", "m/classes/A.class", "m/java/A.java", "m/gen/B.java");

        ProjectFiles files = Project.at(directory.resolve("m"))
                .withReactorRoot(directory)
                .withClassDirectories(List.of(directory.resolve("m/classes")))
                .withSourceRoots(List.of(directory.resolve("m/java"), Path.of("gen"), directory.resolve("absent")))
                .files(Limits.standard());

        assertThat(files.classFiles()).containsExactly("m/classes/A.class");
        assertThat(files.sourceRoots()).containsExactly("m/java", "m/gen");
    }

    @Test
    void resolves_the_class_path_once_and_not_before_it_is_asked_for() {
        AtomicInteger asked = new AtomicInteger();
        ProjectFiles files = Project.inMemory(contents("a.yaml"))
                .withClassPath(() -> {
                    asked.incrementAndGet();
                    return List.of(Path.of("lib.jar"));
                })
                .files(Limits.standard());

        assertThat(asked).hasValue(0);
        assertThat(files.classPath()).containsExactly(Path.of("lib.jar"));
        files.classPath();
        assertThat(asked).hasValue(1);
    }

    @Test
    void keeps_to_includes_and_excludes() {
        ProjectFiles files = Project.inMemory(contents("api/a.yaml", "api/old/b.yaml", "c.json", "d.yaml"))
                .withIncludes(List.of("**/*.yaml"))
                .withExcludes(List.of("api/old/"))
                .files(Limits.standard());

        assertThat(files.paths()).containsExactly("api/a.yaml", "d.yaml");
        assertThatThrownBy(() -> Project.inMemory(Map.of()).withExcludes(List.of("[")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'['");
    }

    @Test
    void normalises_separators_and_refuses_paths_that_leave_the_project() {
        ProjectFiles files = Project.inMemory(contents("src\\main\\a.yaml", "../b.yaml", "C:\\c.yaml"))
                .files(Limits.standard());

        assertThat(files.paths()).containsExactly("src/main/a.yaml");
        assertThat(files.problems())
                .extracting(Diagnostic::code)
                .containsOnly("path-leaves-root")
                .hasSize(2);
    }

    @Test
    void follows_links_inside_the_reactor_root_only() throws IOException {
        write("orders/pom.xml", "shared/common.yaml");
        Path outside = Files.createTempDirectory("outside");
        Files.write(outside.resolve("secret.yaml"), TEXT);
        Path orders = directory.resolve("orders");
        Files.createSymbolicLink(orders.resolve("linked"), directory.resolve("shared"));
        Files.createSymbolicLink(orders.resolve("outside"), outside);
        Files.createSymbolicLink(orders.resolve("secret.yaml"), outside.resolve("secret.yaml"));
        Files.createSymbolicLink(orders.resolve("self"), orders);
        Files.createSymbolicLink(directory.resolve("shared/loop"), directory.resolve("shared"));

        ProjectFiles files = Project.at(orders).withReactorRoot(directory).files(Limits.standard());

        assertThat(files.paths()).containsExactly("orders/linked/common.yaml", "orders/pom.xml");
        assertThat(files.bytes("orders/secret.yaml")).isEmpty();
        assertThat(files.problems())
                .extracting(Diagnostic::message)
                .anyMatch(message -> message.contains("'orders/outside'"))
                .anyMatch(message -> message.contains("'orders/secret.yaml'"))
                .hasSize(2);
    }

    @Test
    void lists_the_entries_of_archives_and_of_archives_in_them() {
        byte[] inner = Zips.of("META-INF/MANIFEST.MF", TEXT).bytes();
        byte[] outer = Zips.of("flows/inner.zip", inner)
                .and("0815_content", inner)
                .and("readme.txt", TEXT)
                .bytes();

        ProjectFiles files =
                Project.inMemory(Map.of("export.zip", outer, "lib.jar", inner)).files(Limits.standard());

        assertThat(files.paths())
                .containsExactly(
                        "export.zip",
                        "export.zip!/0815_content",
                        "export.zip!/0815_content!/META-INF/MANIFEST.MF",
                        "export.zip!/flows/inner.zip",
                        "export.zip!/flows/inner.zip!/META-INF/MANIFEST.MF",
                        "export.zip!/readme.txt",
                        "lib.jar");
        assertThat(files.bytes("export.zip!/flows/inner.zip!/META-INF/MANIFEST.MF"))
                .contains(TEXT);
        assertThat(files.text("export.zip!/readme.txt").value().orElseThrow().text())
                .isEqualTo("a: 1\n");
        assertThat(files.problems()).isEmpty();
    }

    @Test
    void checks_an_archive_as_a_project() throws IOException {
        Path zip = directory.resolve("flow.zip");
        Files.write(zip, Zips.of("src/main/flow.iflw", TEXT).bytes());
        write("other.yaml");

        assertThat(Project.at(zip).files(Limits.standard()).paths())
                .containsExactly("flow.zip", "flow.zip!/src/main/flow.iflw");
    }

    @Test
    void leaves_out_hostile_entries_and_keeps_the_others() {
        byte[] zip = Zips.of("../../evil.yaml", TEXT)
                .and("/etc/passwd", TEXT)
                .and("bomb.xml", new byte[20 << 20])
                .and("good.yaml", TEXT)
                .bytes();
        byte[] locked = Zips.encrypted(Zips.of("locked.yaml", TEXT).bytes());

        ProjectFiles files = Project.inMemory(
                        Map.of("a.zip", zip, "b.zip", locked, "c.zip", "no zip".getBytes(UTF_8), "d.yaml", TEXT))
                .files(Limits.standard());

        assertThat(files.paths()).containsExactly("a.zip", "a.zip!/good.yaml", "b.zip", "c.zip", "d.yaml");
        assertThat(files.problems())
                .extracting(Diagnostic::code)
                .containsExactlyInAnyOrder(
                        "archive-entry-escapes", "archive-bomb", "archive-encrypted", "archive-unreadable");
    }

    @Test
    void bounds_the_nesting_entries_and_sizes_of_archives() {
        byte[] deep = Zips.of("a.yaml", TEXT).bytes();
        for (int i = 0; i < 4; i++) {
            deep = Zips.of("next.zip", deep).bytes();
        }
        Zips many = Zips.of("0.yaml", TEXT);
        for (int i = 1; i < 20; i++) {
            many.and(i + ".yaml", TEXT);
        }
        Limits limits = new Limits(100_000, 512, 1000, 1000, 3, 10, 30, 1000, Duration.ofSeconds(1));

        ProjectFiles files = Project.inMemory(Map.of("many.zip", many.bytes())).files(limits);
        assertThat(files.problems())
                .extracting(Diagnostic::code)
                .containsExactlyInAnyOrder("archive-too-many-entries", "archive-too-large");
        assertThat(files.paths()).hasSize(1 + 6);

        assertThat(Project.inMemory(Map.of("deep.zip", deep))
                        .files(Limits.standard())
                        .problems())
                .extracting(Diagnostic::code)
                .containsExactly("archive-nested-too-deep");
    }

    @Test
    void says_which_entry_of_an_archive_is_damaged() {
        byte[] zip =
                Zips.of("a.yaml", "abcdefghijklmnopqrstuvwxyz".getBytes(UTF_8)).bytes();
        zip[30 + "a.yaml".length() + 3] ^= 0x55;

        ProjectFiles files = Project.inMemory(Map.of("a.zip", zip)).files(Limits.standard());

        assertThat(files.bytes("a.zip!/a.yaml")).isEmpty();
        assertThat(files.text("a.zip!/a.yaml").problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("damaged"));
        assertThat(files.problems()).hasSize(1);
    }

    @Test
    void bounds_the_number_of_files() {
        Limits limits = new Limits(100_000, 512, 1000, 1000, 3, 10, 30, 2, Duration.ofSeconds(1));

        ProjectFiles files =
                Project.inMemory(contents("a.yaml", "b.yaml", "c.yaml")).files(limits);

        assertThat(files.problems()).extracting(Diagnostic::code).containsExactly("too-many-files");
    }

    @Test
    void says_that_a_project_does_not_exist() {
        ProjectFiles files = Project.at(directory.resolve("absent")).files(Limits.standard());

        assertThat(files.paths()).isEmpty();
        assertThat(files.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.code()).isEqualTo("project-missing"));
    }

    @Test
    void decodes_a_file_once() {
        ProjectFiles files = Project.inMemory(contents("a.yaml")).files(Limits.standard());

        assertThat(files.text("a.yaml")).isSameAs(files.text("a.yaml"));
        assertThat(files.text("absent.yaml").problems())
                .extracting(Diagnostic::code)
                .containsExactly("file-missing");
    }

    private List<String> paths() {
        return Project.at(directory).files(Limits.standard()).paths();
    }

    private static List<String> inMemory(String... paths) {
        return Project.inMemory(contents(paths)).files(Limits.standard()).paths();
    }

    private static Map<String, byte[]> contents(String... paths) {
        Map<String, byte[]> files = new TreeMap<>();
        for (String path : paths) {
            files.put(path, TEXT);
        }
        return files;
    }

    private void write(String... paths) throws IOException {
        for (String path : paths) {
            Path file = directory.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, TEXT);
        }
    }
}
