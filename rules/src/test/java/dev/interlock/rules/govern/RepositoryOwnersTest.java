package dev.interlock.rules.govern;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.CheckRequest;
import dev.interlock.Interlock;
import dev.interlock.artefact.Project;
import dev.interlock.model.Organisation;
import dev.interlock.pack.PackSource;
import dev.interlock.report.Report;
import dev.interlock.report.ReportedFinding;
import dev.interlock.report.Status;
import dev.interlock.revision.GitSandbox;
import dev.interlock.source.Limits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The CODEOWNERS of the repository says who owns the waivers of a module, however deep it lies; nothing that a module
 * says of itself does.
 */
class RepositoryOwnersTest {

    private static final String PACK = """
            rules:
              acme-described:
                description: Everybody knows what an operation does.
                given: $.paths[*][*]
                severity: error
                then: {field: description, function: truthy}
                formats: [oas3]
                x-guardrail: {accountable: security-architect}
              acme-tagged:
                description: Operations are tagged.
                given: $.paths[*][*]
                severity: error
                then: {field: tags, function: truthy}
                formats: [oas3]
            """;
    private static final String ORDERS = """
            openapi: 3.0.3
            info: {title: Orders, version: 1.0.0}
            paths:
              /orders:
                get: {responses: {"200": {description: ok}}}
            """;
    private static final String WAIVERS = """
            waivers:
              - id: W-1
                rule: acme-described
                scope: {interface: '*'}
                risk: accepted
                reason: The name says it.
                requestedBy: team-orders
                approvedBy: {party: team-security, persona: security-architect}
                created: 2026-05-01
                expires: 2026-10-31
            """;
    private static final String ORGANISATION = """
            parties:
              team-orders: {handles: ["@acme/orders"]}
              team-security: {handles: ["@acme/security"]}
            personas:
              - {persona: security-architect, party: team-security}
              - {persona: integration-developer, party: team-orders}
            """;
    private static final String OWNERS = """
            *                                  @acme/orders
            CODEOWNERS                         @acme/security
            /services/*/interlock-waivers.yaml @acme/security
            """;

    private static final Interlock INTERLOCK = Interlock.builder()
            .source(PackSource.inMemory(Map.of("acme.yaml", PACK)))
            .pack("acme.yaml")
            .build();

    @TempDir
    Path temporary;

    private Path mono;
    private Path module;
    private Optional<Path> reactorRoot = Optional.empty();
    private Optional<Path> organisation = Optional.empty();
    private String organisationName = "maven:com.acme:organisation:1.0";
    private Optional<String> since = Optional.empty();

    @BeforeEach
    void lay_a_module_deep_in_a_repository() throws IOException {
        mono = temporary.toRealPath().resolve("mono");
        module = mono.resolve("services/orders");
        Files.createDirectories(mono.resolve(".git"));
        write("services/orders/api/orders.yaml", ORDERS);
        write("services/orders/interlock-waivers.yaml", WAIVERS);
        write("CODEOWNERS", OWNERS);
    }

    @Test
    void accepts_what_the_repository_gives_to_the_accountable_party() {
        assertThat(status()).isEqualTo(Status.WAIVED);
        assertThat(described().acceptance().orElseThrow().approval().orElseThrow())
                .isEqualTo("'team-security' owns the file by '/services/*/interlock-waivers.yaml @acme/security'"
                        + " (CODEOWNERS:3:1)");
    }

    @ParameterizedTest
    @ValueSource(strings = {".github", "docs", ".gitlab"})
    void accepts_it_wherever_platforms_look(String directory) throws IOException {
        Files.delete(mono.resolve("CODEOWNERS"));
        write(directory + "/CODEOWNERS", OWNERS);
        assertThat(status()).isEqualTo(Status.WAIVED);
    }

    @Test
    void accepts_it_in_a_build_whose_root_lies_between() {
        reactorRoot = Optional.of(mono.resolve("services"));
        assertThat(status()).isEqualTo(Status.WAIVED);
    }

    @Test
    void accepts_it_in_a_work_tree_that_was_added() throws IOException {
        Files.delete(mono.resolve(".git"));
        write(".git", "gitdir: /elsewhere/.git/worktrees/mono\n");
        assertThat(status()).isEqualTo(Status.WAIVED);
    }

    @Test
    void reads_patterns_from_the_root_of_the_repository() throws IOException {
        write("CODEOWNERS", OWNERS.replace("/services/*/", "/"));
        assertUnproven("CODEOWNERS does not give interlock-waivers.yaml to 'team-security' alone");
    }

    @Test
    void refuses_the_word_of_the_module_itself() throws IOException {
        write("CODEOWNERS", "* @acme/orders\n");
        write("services/orders/CODEOWNERS", "* @acme/security\n");
        assertUnproven("CODEOWNERS itself is kept for neither 'team-security' nor the integration manager");
    }

    @Test
    void refuses_it_outside_of_any_repository() throws IOException {
        Files.delete(mono.resolve(".git"));
        write("services/orders/CODEOWNERS", "* @acme/security\n");
        assertUnproven("the project lies in no git repository, where nobody keeps CODEOWNERS");
    }

    @Test
    void refuses_a_second_file_that_another_platform_obeys() throws IOException {
        write("CODEOWNERS", "* @acme/orders\n");
        write(".github/CODEOWNERS", OWNERS);
        assertUnproven("there are both '.github/CODEOWNERS' and 'CODEOWNERS', and each platform obeys another one");
    }

    @Test
    void refuses_a_planted_repository_around_the_project() throws IOException {
        write("services/orders/.git", "gitdir: ../../.git/modules/orders\n");
        write("services/orders/CODEOWNERS", "* @acme/security\n");
        assertUnproven("the project lies in a repository within another, which may have chosen it");
    }

    @Test
    void refuses_a_planted_repository_around_a_module() throws IOException {
        reactorRoot = Optional.of(mono);
        write("CODEOWNERS", "* @acme/orders\nCODEOWNERS @acme/security\ninterlock-waivers.yaml @acme/security\n");
        assertThat(status()).isEqualTo(Status.WAIVED);

        write("services/orders/.git", "gitdir: ../../.git/modules/orders\n");
        assertUnproven("CODEOWNERS does not give services/orders/interlock-waivers.yaml to 'team-security' alone");
    }

    @Test
    void accepts_a_submodule_that_the_accountable_party_chooses() throws IOException {
        reactorRoot = Optional.of(mono);
        write("services/orders/.git", "gitdir: ../../.git/modules/orders\n");
        write("CODEOWNERS", OWNERS + "/services/orders @acme/security\n");
        assertThat(status()).isEqualTo(Status.WAIVED);
    }

    @Test
    void refuses_a_file_that_is_a_link() throws IOException {
        Files.move(mono.resolve("CODEOWNERS"), temporary.resolve("elsewhere"));
        Files.createSymbolicLink(mono.resolve("CODEOWNERS"), temporary.resolve("elsewhere"));
        assertUnproven("'CODEOWNERS' cannot be read");
    }

    @Test
    void refuses_a_directory_that_is_a_link() throws IOException {
        Files.createDirectories(temporary.resolve("elsewhere"));
        Files.move(mono.resolve("CODEOWNERS"), temporary.resolve("elsewhere/CODEOWNERS"));
        Files.createSymbolicLink(mono.resolve(".github"), temporary.resolve("elsewhere"));
        assertUnproven("'.github/CODEOWNERS' cannot be read");
    }

    @Test
    void tells_of_a_file_that_cannot_be_read_and_loses_nothing() throws IOException {
        Files.write(mono.resolve("CODEOWNERS"), (OWNERS + "# \u00fc").getBytes(StandardCharsets.ISO_8859_1));
        Report report = check();
        assertThat(messages(report, "governance-waiver-usable"))
                .containsExactly("'CODEOWNERS' cannot be read as it stands, so that it proves no approval. Save it as a"
                        + " file of its own, in UTF-8.");
        assertThat(messages(report, "acme-described")).hasSize(1);
        assertThat(messages(report, "acme-tagged")).hasSize(1);
        assertUnproven("'CODEOWNERS' cannot be read");
    }

    @Test
    void believes_the_owners_before_the_change() throws IOException {
        Files.delete(mono.resolve(".git"));
        GitSandbox git =
                GitSandbox.init(mono).write("CODEOWNERS", "* @acme/orders\n").commit();
        git.git("checkout", "-q", "-b", "feature");
        git.write("CODEOWNERS", OWNERS)
                .write("services/orders/api/orders.yaml", ORDERS.replace("get:", "put:"))
                .commit();
        assertThat(status()).isEqualTo(Status.WAIVED);

        since = Optional.of("main");
        assertUnproven("CODEOWNERS itself is kept for neither 'team-security' nor the integration manager");
    }

    @Test
    void believes_the_owners_before_the_change_that_takes_them_away() throws IOException {
        Files.delete(mono.resolve(".git"));
        GitSandbox git = GitSandbox.init(mono).commit();
        git.git("checkout", "-q", "-b", "feature");
        git.git("rm", "-q", "CODEOWNERS");
        git.write("services/orders/api/orders.yaml", ORDERS.replace("get:", "put:"))
                .commit();
        since = Optional.of("main");
        assertThat(status()).isEqualTo(Status.WAIVED);
    }

    @Test
    void refuses_a_link_that_stood_there_before_the_change() throws IOException {
        Files.delete(mono.resolve(".git"));
        Files.delete(mono.resolve("CODEOWNERS"));
        Files.createSymbolicLink(mono.resolve("CODEOWNERS"), temporary.resolve("elsewhere"));
        GitSandbox git = GitSandbox.init(mono).commit();
        git.git("checkout", "-q", "-b", "feature");
        Files.delete(mono.resolve("CODEOWNERS"));
        git.write("CODEOWNERS", OWNERS)
                .write("services/orders/api/orders.yaml", ORDERS.replace("get:", "put:"))
                .commit();
        since = Optional.of("main");
        assertUnproven("'CODEOWNERS' cannot be read");
    }

    @Test
    void refuses_an_organisation_file_beside_the_module() throws IOException {
        organisation = Optional.of(write("platform/interlock-organisation.yaml", ORGANISATION));
        organisationName = "../../platform/interlock-organisation.yaml";
        assertUnproven("lies in the same repository, and CODEOWNERS keeps it for neither");

        write("CODEOWNERS", OWNERS + "/platform/ @acme/security\n");
        assertThat(status()).isEqualTo(Status.WAIVED);
    }

    @Test
    void refuses_an_organisation_file_that_is_called_like_an_artefact() throws IOException {
        organisation = Optional.of(write("services/orders/maven:com.acme:organisation:1.0", ORGANISATION));
        assertUnproven("lies in the same repository, and CODEOWNERS keeps it for neither");
    }

    @Test
    void refuses_an_organisation_file_behind_a_link() throws IOException {
        Path outside = Files.createDirectories(temporary.resolve("outside"));
        Files.writeString(outside.resolve("interlock-organisation.yaml"), ORGANISATION);
        Files.createSymbolicLink(mono.resolve("platform"), outside);
        organisation = Optional.of(mono.resolve("platform/interlock-organisation.yaml"));
        assertUnproven("lies in the same repository, and CODEOWNERS keeps it for neither");

        organisation = Optional.of(outside.resolve("interlock-organisation.yaml"));
        assertThat(status()).isEqualTo(Status.WAIVED);
    }

    private void assertUnproven(String why) {
        Report report = check();
        assertThat(find(report).status()).isEqualTo(Status.OPEN);
        assertThat(messages(report, "governance-waiver-unauthorised"))
                .singleElement()
                .asString()
                .contains(why);
    }

    private Status status() {
        return described().status();
    }

    private ReportedFinding described() {
        return find(check());
    }

    private static ReportedFinding find(Report report) {
        for (ReportedFinding reported : report.findings()) {
            if (reported.finding().rule().id().value().equals("acme-described")) {
                return reported;
            }
        }
        throw new AssertionError("not found");
    }

    private static List<String> messages(Report report, String rule) {
        List<String> messages = new ArrayList<>();
        for (ReportedFinding reported : report.findings()) {
            if (reported.finding().rule().id().value().equals(rule)) {
                messages.add(reported.finding().message());
            }
        }
        return messages;
    }

    private Report check() {
        Organisation known = Organisation.read(
                        organisationName, ORGANISATION.getBytes(StandardCharsets.UTF_8), Limits.standard())
                .value()
                .orElseThrow();
        CheckRequest request = CheckRequest.of(Project.at(module).withReactorRoot(reactorRoot.orElse(module)))
                .asOf(LocalDate.of(2026, 6, 1));
        request = organisation.isPresent()
                ? request.organisation(known, organisation.get())
                : request.organisation(known);
        return INTERLOCK.check(since.isPresent() ? request.since(since.get()) : request);
    }

    private Path write(String file, String text) throws IOException {
        Path path = mono.resolve(file);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, text);
    }
}
