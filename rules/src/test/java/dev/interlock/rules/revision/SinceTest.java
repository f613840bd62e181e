package dev.interlock.rules.revision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.CheckRequest;
import dev.interlock.Interlock;
import dev.interlock.artefact.Project;
import dev.interlock.pack.PackSource;
import dev.interlock.render.JsonReport;
import dev.interlock.report.Report;
import dev.interlock.report.ReportedFinding;
import dev.interlock.report.Status;
import dev.interlock.revision.GitSandbox;
import dev.interlock.source.Diagnostic;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was there where a branch began does not block; what came since does. */
class SinceTest {

    private static final String PACK = """
            rules:
              acme-described:
                description: Everybody knows what an operation does.
                message: "{{path}} has no description."
                given: $.paths[*][*]
                severity: error
                then: {field: description, function: truthy}
                formats: [oas3]
              acme-kebab:
                description: Parameters are written in kebab case.
                message: "'{{value}}' is not in kebab case."
                given: $.paths[*][*].parameters[*].name
                severity: error
                then: {function: casing, functionOptions: {type: kebab}}
                formats: [oas3]
              acme-tagged:
                description: Operations are tagged.
                given: $.paths[*][*]
                severity: error
                then: {field: tags, function: truthy}
                formats: [oas3]
                x-guardrail: {cause: interface}
              acme-final:
                description: No class is called a manager.
                message: "'{{value}}' is a manager."
                given: $.classes[*].name
                severity: error
                then: {function: pattern, functionOptions: {notMatch: Manager}}
                formats: [java]
            """;

    private static final String ORDERS = """
            openapi: 3.0.3
            info: {title: Orders, version: 1.0.0}
            paths:
              /orders:
                get:
                  tags: [orders]
                  description: List orders.
                  parameters:
                    - {name: pageSize, in: query, schema: {type: integer}}
                    - {name: orderState, in: query, schema: {type: string}}
                  responses: {"200": {description: ok}}
                post:
                  tags: [orders]
                  responses: {"201": {description: created}}
            """;

    private static final Interlock INTERLOCK = Interlock.builder()
            .source(PackSource.inMemory(Map.of("acme.yaml", PACK)))
            .pack("acme.yaml")
            .build();

    @TempDir
    Path temporary;

    private GitSandbox git;

    @BeforeEach
    void begin_a_branch() {
        git = GitSandbox.init(temporary.resolve("shop"))
                .write("api/orders.yaml", ORDERS)
                .commit();
        git.git("checkout", "-q", "-b", "feature");
    }

    @Test
    void blocks_nothing_that_was_there() {
        Report report = check();

        assertThat(statuses(report)).hasSize(3).containsOnly(Status.UNCHANGED);
        assertThat(report.blocking()).isEmpty();
        assertThat(report.summary().unchanged()).isEqualTo(3);
        assertThat(report.summary().violated()).isEmpty();
        assertThat(report.diagnostics()).isEmpty();
        assertThat(report.settings())
                .containsExactly("What was there before the branch left 'main' at " + fork()
                        + " does not block (interlock.since).");
        assertThat(report.findings().get(0).acceptance()).hasValueSatisfying(accepted -> {
            assertThat(accepted.file()).isEqualTo("main (" + fork() + ")");
            assertThat(accepted.reason()).isEqualTo("It was there at " + fork() + ".");
            assertThat(accepted.waiver()).isEmpty();
            assertThat(accepted.approval()).isEmpty();
            assertThat(accepted.expires()).isEmpty();
        });
    }

    @Test
    void keeps_what_is_moved_reformatted_and_reordered() {
        git.write("api/orders.yaml", """
                {"openapi": "3.0.3", "paths": {"/orders": {
                  "post": {"responses": {"201": {"description": "created"}}, "tags": ["orders"]},
                  "get": {
                    "parameters": [
                      {"in": "query", "schema": {"type": "string"}, "name": "orderState"},
                      {"in": "query", "name": "pageSize", "schema": {"type": "integer"}}],
                    "description": "List orders.", "tags": ["orders"],
                    "responses": {"200": {"description": "ok"}}}}},
                 "info": {"version": "1.0.0", "title": "Orders"}}
                """);

        assertThat(statuses(check())).hasSize(3).containsOnly(Status.UNCHANGED);
    }

    @Test
    void blocks_the_new_one_in_an_old_file_alone() {
        git.write("api/orders.yaml", ORDERS.replace("name: pageSize", "name: size_of_page"))
                .commit();

        assertThat(blocking(check())).containsExactly("api/orders.yaml:9:18 'size_of_page' is not in kebab case.");
    }

    @Test
    void keeps_an_old_one_in_a_changed_file() {
        git.write("api/orders.yaml", ORDERS.replace("List orders.", "List all orders.") + "  /empty: {}\n");

        assertThat(statuses(check())).hasSize(3).containsOnly(Status.UNCHANGED);
    }

    @Test
    void blocks_when_one_cause_gets_another_place() {
        String untagged = ORDERS.replace("      tags: [orders]\n", "");
        git.git("checkout", "-q", "main");
        git.write("api/orders.yaml", untagged).commit();
        git.git("checkout", "-q", "-B", "feature");
        assertThat(blocking(check())).isEmpty();

        git.write("api/orders.yaml", untagged + """
                  /bills:
                    get: {description: List bills., responses: {"200": {description: ok}}}
                """.indent(0));

        assertThat(blocking(check())).containsExactly("api/orders.yaml:14:9 Operations are tagged.");
    }

    @Test
    void counts_committed_staged_and_unknown_files_alike() {
        git.write("api/a.yaml", ORDERS).commit();
        git.write("api/b.yaml", ORDERS);
        git.git("add", "api/b.yaml");
        git.write("api/c.yaml", ORDERS);

        Report report = check();

        assertThat(report.blocking()).hasSize(9);
        assertThat(report.summary().unchanged()).isEqualTo(3);
    }

    @Test
    void takes_a_renamed_file_for_a_new_one() {
        git.git("mv", "api/orders.yaml", "api/purchases.yaml");

        assertThat(check().blocking()).hasSize(3);
    }

    @Test
    void compares_with_the_merge_base_and_not_with_the_branch_itself() {
        git.git("checkout", "-q", "main");
        git.write("api/orders.yaml", ORDERS.replace("pageSize", "page-size")).commit();
        git.git("checkout", "-q", "feature");

        assertThat(statuses(check())).hasSize(3).containsOnly(Status.UNCHANGED);
    }

    @Test
    void knows_a_module_below_the_root_of_the_repository() {
        git.git("checkout", "-q", "main");
        git.write("teams/größe/shop/pom.xml", "<project/>")
                .write("teams/größe/shop/api/orders.yaml", ORDERS)
                .commit();
        git.git("checkout", "-q", "-B", "feature");
        git.write("teams/größe/shop/api/orders.yaml", ORDERS.replace("name: pageSize", "name: Page"));
        Project module = Project.at(git.path("teams/größe/shop")).withReactorRoot(git.path("teams/größe"));

        Report report = INTERLOCK.check(request(module).since("main"));

        assertThat(blocking(report)).containsExactly("shop/api/orders.yaml:9:18 'Page' is not in kebab case.");
        assertThat(report.summary().unchanged()).isEqualTo(2);
    }

    @Test
    void leaves_out_at_the_merge_base_what_is_left_out_now() {
        Project project = Project.at(git.directory()).withExcludes(List.of("api/orders.yaml"));

        assertThat(INTERLOCK.check(request(project).since("main")).findings()).isEmpty();
    }

    @Test
    void keeps_findings_in_classes_whose_source_did_not_change() throws IOException {
        git.git("checkout", "-q", "main");
        git.write(".gitignore", "target/\n")
                .write("src/main/java/OldManager.java", "class OldManager {}\n")
                .write("src/main/java/WarmManager.java", "class WarmManager {}\n")
                .commit();
        git.git("checkout", "-q", "-B", "feature");
        git.write("src/main/java/WarmManager.java", "class WarmManager { int warmth; }\n")
                .write("src/main/java/NewManager.java", "class NewManager {}\n");
        Files.createDirectories(git.path("target/classes"));
        for (String type : List.of("Old", "Warm", "New")) {
            assertThat(ToolProvider.getSystemJavaCompiler()
                            .run(
                                    null,
                                    null,
                                    null,
                                    "-g",
                                    "-d",
                                    git.path("target/classes").toString(),
                                    git.path("src/main/java/" + type + "Manager.java")
                                            .toString()))
                    .isZero();
        }

        Report report = check();

        assertThat(blocking(report))
                .containsExactly(
                        "src/main/java/NewManager.java:1:7 'NewManager' is a manager.",
                        "src/main/java/WarmManager.java:1:7 'WarmManager' is a manager.");
        assertThat(report.summary().unchanged()).isEqualTo(4);
    }

    @Test
    void checks_everything_and_says_why_where_the_comparison_fails() {
        Report report = INTERLOCK.check(request(Project.at(git.directory())).since("mian"));

        assertThat(statuses(report)).hasSize(3).containsOnly(Status.OPEN);
        assertThat(report.diagnostics()).singleElement().asString().contains("did you mean 'main'?");
        assertThat(report.settings()).isEmpty();

        Report inMemory = INTERLOCK.check(request(Project.inMemory(Map.of())).since("main"));
        assertThat(inMemory.diagnostics()).extracting(Diagnostic::code).containsExactly("git-no-repository");
    }

    @Test
    void checks_everything_where_the_descriptor_was_broken() {
        git.git("checkout", "-q", "main");
        git.write("interlock.yaml", "interfaces: [no, list]").commit();
        git.git("checkout", "-q", "-B", "feature");
        git.git("rm", "-q", "interlock.yaml");

        Report report = check();

        assertThat(report.blocking()).hasSize(3);
        assertThat(report.diagnostics()).extracting(Diagnostic::code).containsExactly("revision-unusable");
    }

    @Test
    void does_not_tell_the_problems_of_the_past() {
        git.git("checkout", "-q", "main");
        git.write("api/broken.yaml", "openapi: 3.0.3\npaths: {{{").commit();
        git.git("checkout", "-q", "-B", "feature");
        git.git("rm", "-q", "api/broken.yaml");

        assertThat(check().diagnostics()).isEmpty();
    }

    @Test
    void says_which_files_a_clone_lacks() throws IOException {
        String blob = git.git("rev-parse", "HEAD:api/orders.yaml");
        git.write("api/orders.yaml", ORDERS + "  /empty: {}\n").commit();
        Files.delete(git.path(".git/objects/" + blob.substring(0, 2) + "/" + blob.substring(2)));

        Report report = check();

        assertThat(report.blocking()).hasSize(3);
        assertThat(report.diagnostics())
                .singleElement()
                .asString()
                .startsWith("git cannot give 'api/orders.yaml' as of " + fork());
    }

    @Test
    void writes_the_same_bytes_whatever_the_number_of_threads() throws IOException {
        git.write("api/orders.yaml", ORDERS.replace("pageSize", "Page")).write("api/more.yaml", ORDERS);
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            CheckRequest request = request(Project.at(git.directory())).since("main");
            assertThat(json(INTERLOCK.check(request.executor(pool)))).isEqualTo(json(INTERLOCK.check(request)));
        } finally {
            pool.shutdown();
        }
    }

    private Report check() {
        return INTERLOCK.check(request(Project.at(git.directory())).since("main"));
    }

    private static CheckRequest request(Project project) {
        return CheckRequest.of(project).asOf(LocalDate.of(2026, 3, 1));
    }

    private String fork() {
        return git.git("merge-base", "main", "HEAD").substring(0, 10);
    }

    private static List<Status> statuses(Report report) {
        return report.findings().stream().map(ReportedFinding::status).toList();
    }

    private static List<String> blocking(Report report) {
        return report.blocking().stream()
                .map(ReportedFinding::finding)
                .map(finding -> finding.location() + " "
                        + (finding.places() > 1 ? finding.rule().id() + " " : "") + finding.message())
                .toList();
    }

    private static String json(Report report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new JsonReport().render(report, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
