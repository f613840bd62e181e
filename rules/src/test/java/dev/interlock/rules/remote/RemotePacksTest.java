package dev.interlock.rules.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlock.Interlock;
import dev.interlock.InterlockException;
import dev.interlock.artefact.Project;
import dev.interlock.pack.PackSource;
import dev.interlock.remote.LocalServer;
import dev.interlock.remote.RemoteAccess;
import dev.interlock.remote.RemoteLock;
import dev.interlock.rule.RuleId;
import dev.interlock.source.Diagnostic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Packs that lie on the network. */
@Timeout(120)
class RemotePacksTest {

    private static final String TOP = """
            extends: [../base.json]
            rules: {top: {given: $.info, then: {field: contact, function: truthy}}}
            """;
    private static final String BASE =
            "{\"rules\": {\"base\": {\"given\": \"$.info\", \"then\": {\"field\": \"title\", \"function\": \"falsy\"}}}}";
    private static final Project ORDERS = Project.inMemory(Map.of(
            "orders.yaml",
            "openapi: 3.0.3\ninfo: {title: Orders, version: 1.0.0}\npaths: {}\n".getBytes(StandardCharsets.UTF_8)));

    private LocalServer server;

    @BeforeEach
    void start() throws IOException {
        server = new LocalServer().with("/packs/v1/top.yaml", TOP).with("/packs/base.json", BASE);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void takes_a_pack_with_what_it_extends_beside_it() {
        Interlock interlock = builder().remote(pinned()).build();

        assertThat(interlock.check(ORDERS).findings())
                .extracting(reported -> reported.finding().rule().id().value())
                .contains("base", "top");
        assertThat(interlock
                        .rules()
                        .explain(RuleId.of("base"))
                        .orElseThrow()
                        .steps()
                        .get(0)
                        .location()
                        .toString())
                .isEqualTo(server.at("/packs/base.json") + ":1:12");
        assertThat(interlock.fetched()).isEqualTo(pins());
        assertThat(interlock.check(ORDERS).fetched()).isEqualTo(pins());
        assertThat(interlock.check(ORDERS).diagnostics()).isEmpty();
    }

    @Test
    void takes_a_pack_that_one_of_the_project_extends() {
        Interlock interlock = Interlock.builder()
                .source(PackSource.inMemory(
                        Map.of("acme.yaml", "extends: ['" + server.at("/packs/v1/top.yaml") + "']\n")))
                .pack("acme.yaml")
                .remote(pinned())
                .build();

        assertThat(interlock.rules().rules())
                .extracting(rule -> rule.id().value())
                .contains("base", "top");
    }

    @Test
    void takes_a_pack_that_nobody_has_pinned_and_tells_it() {
        Interlock interlock =
                builder().remote(RemoteAccess.to(List.of(server.host()))).build();

        assertThat(interlock.check(ORDERS).diagnostics())
                .extracting(Diagnostic::toString)
                .containsExactly(
                        "The pack '" + server.at("/packs/v1/top.yaml")
                                + "' is not pinned, so that it can change without"
                                + " notice. Run the same goal once with interlock.pin=true, and commit the lock file.",
                        server.at("/packs/v1/top.yaml") + ":1:11 The pack '" + server.at("/packs/base.json")
                                + "' is not pinned, so that it can change without notice. Run the same goal once with"
                                + " interlock.pin=true, and commit the lock file.");
        assertThat(interlock.fetched()).isEqualTo(pins());
    }

    @Test
    void refuses_a_pack_that_has_changed_since_it_was_pinned() {
        server.with("/packs/base.json", BASE.replace("falsy", "truthy"));

        assertThatThrownBy(() -> builder().remote(pinned()).build())
                .isInstanceOf(InterlockException.class)
                .hasMessageStartingWith(server.at("/packs/v1/top.yaml") + ":1:11 The pack '"
                        + server.at("/packs/base.json") + "' is not what was pinned, and is not used");
    }

    @Test
    void refuses_a_pack_of_a_host_that_is_not_allowed() {
        String said = "The pack '" + server.at("/packs/v1/top.yaml") + "' is remote, and nothing is fetched from its"
                + " host. Put a copy into the project, take it as an artefact by 'maven:group:artifact:version', or"
                + " allow its host with interlock.remoteHosts.";

        assertThatThrownBy(() -> builder().build())
                .isInstanceOf(InterlockException.class)
                .hasMessage(said);
        assertThatThrownBy(() -> builder()
                        .remote(RemoteAccess.to(List.of("packs.acme.test")))
                        .build())
                .isInstanceOf(InterlockException.class)
                .hasMessage(said);
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void leaves_out_what_cannot_be_fetched_and_keeps_the_rest() {
        server.leadingOn("/packs/base.json", "https://packs.acme.test/base.json");
        Interlock interlock = builder().remote(pinned()).lenient().build();

        assertThat(interlock.rules().rules())
                .extracting(rule -> rule.id().value())
                .contains("top")
                .doesNotContain("base");
        assertThat(interlock.check(ORDERS).diagnostics())
                .singleElement()
                .asString()
                .contains("leads on to the host 'packs.acme.test', which is not allowed");
    }

    @Test
    void never_reads_a_file_of_the_project_for_a_pack_on_the_network() {
        server.with("/packs/v1/top.yaml", "extends: [../../../../acme.yaml]\n");
        Interlock.Builder builder = builder()
                .source(PackSource.inMemory(Map.of("acme.yaml", TOP)))
                .remote(RemoteAccess.to(List.of(server.host())).forPinning());

        assertThatThrownBy(builder::build)
                .hasMessageContaining(
                        "The pack '" + server.at("/acme.yaml") + "' cannot be fetched: its server answers" + " 404");
    }

    @Test
    void tells_packs_that_extend_each_other_in_a_circle() {
        server.with("/packs/base.json", "{\"extends\": \"v1/top.yaml\"}");

        assertThatThrownBy(() -> builder()
                        .remote(RemoteAccess.to(List.of(server.host())).forPinning())
                        .build())
                .hasMessageContaining("extends itself over 2 steps");
    }

    private Interlock.Builder builder() {
        return Interlock.builder().pack(server.at("/packs/v1/top.yaml"));
    }

    private RemoteAccess pinned() {
        return RemoteAccess.to(List.of(server.host())).lock(new RemoteLock(pins()));
    }

    private Map<String, String> pins() {
        return Map.of(
                server.at("/packs/v1/top.yaml"), RemoteLock.hash(TOP.getBytes(StandardCharsets.UTF_8)),
                server.at("/packs/base.json"), RemoteLock.hash(BASE.getBytes(StandardCharsets.UTF_8)));
    }
}
