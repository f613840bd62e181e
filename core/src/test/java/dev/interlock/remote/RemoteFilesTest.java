package dev.interlock.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlock.source.Diagnostic;
import dev.interlock.source.Limits;
import dev.interlock.source.Location;
import dev.interlock.source.Parsed;
import dev.interlock.source.RemoteAddress;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class RemoteFilesTest {

    private static final String TEXT = "type: string\n";
    private static final String HASH = RemoteLock.hash(TEXT.getBytes(StandardCharsets.UTF_8));
    private static final Location HERE = Location.of("api/orders.yaml", 12, 15);

    private LocalServer server;

    @BeforeEach
    void start() throws IOException {
        server = new LocalServer().with("/money.yaml", TEXT);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void finds_what_is_allowed_and_pinned() {
        RemoteFiles files = files(pinning("/money.yaml", HASH));

        Parsed<byte[]> found = files.find(address("/money.yaml"), HERE).orElseThrow();

        assertThat(found.value().orElseThrow()).asString(StandardCharsets.UTF_8).isEqualTo(TEXT);
        assertThat(found.problems()).isEmpty();
        assertThat(files.fetched()).isEqualTo(Map.of(server.at("/money.yaml"), HASH));
    }

    @Test
    void asks_for_each_file_once() {
        RemoteFiles files = files(access());

        files.find(address("/money.yaml"), HERE);
        files.find(address("/money.yaml"), HERE);
        files.find(address("/none.yaml"), HERE);
        files.find(address("/none.yaml"), HERE);

        assertThat(server.asked()).containsExactly("/money.yaml", "/none.yaml");
    }

    @Test
    void refuses_what_is_not_what_was_pinned() {
        String pinned = "sha256-" + "0123456789abcdef".repeat(4);
        RemoteFiles files = files(pinning("/money.yaml", pinned));

        Parsed<byte[]> found = files.find(address("/money.yaml"), HERE).orElseThrow();

        assertThat(found.value()).isEmpty();
        assertThat(found.problems())
                .containsExactly(Diagnostic.of(
                        "reference-changed",
                        "The file '" + server.at("/money.yaml") + "' is not what was pinned, and is not used: its hash"
                                + " is '" + HASH.substring(0, 19) + "…', that of the lock file 'sha256-0123456789ab…'.",
                        HERE,
                        "Look at what has changed, and take it with interlock.pin=true; or go on with a copy of the"
                                + " file that was pinned."));
        assertThat(files.fetched()).isEmpty();
    }

    @Test
    void uses_what_nobody_has_pinned_and_tells_it() {
        RemoteFiles files = files(access());

        Parsed<byte[]> found = files.find(address("/money.yaml"), HERE).orElseThrow();

        assertThat(found.value()).isPresent();
        assertThat(found.problems())
                .containsExactly(Diagnostic.of(
                        "reference-unpinned",
                        "The file '" + server.at("/money.yaml")
                                + "' is not pinned, so that it can change without notice.",
                        HERE,
                        "Run the same goal once with interlock.pin=true, and commit the lock file."));
        assertThat(files.notes()).isEqualTo(found.problems());
    }

    @Test
    void compares_with_nothing_while_a_lock_is_being_written() {
        RemoteFiles files =
                files(pinning("/money.yaml", "sha256-" + "0".repeat(64)).forPinning());

        assertThat(files.find(address("/money.yaml"), HERE).orElseThrow().problems())
                .isEmpty();
        assertThat(files.fetched()).containsValue(HASH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://schemas.acme.test/money.yaml",
                "http://127.0.0.1:1/money.yaml",
                "http://127.0.0.1/money.yaml",
                "http://localhost/money.yaml",
                "http://evil.test#@127.0.0.1/money.yaml",
                "http:///money.yaml"
            })
    void asks_no_host_that_is_not_allowed(String written) {
        Optional<RemoteAddress> address = RemoteAddress.find(written);

        assertThat(address.flatMap(one -> files(access()).find(one, HERE))).isEmpty();
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void follows_a_server_that_leads_on_to_an_allowed_host() {
        server.leadingOn("/latest", "/v1/../money.yaml");

        assertThat(files(access())
                        .find(address("/latest"), HERE)
                        .orElseThrow()
                        .value()
                        .orElseThrow())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(TEXT);
        assertThat(server.asked()).containsExactly("/latest", "/money.yaml");
    }

    @Test
    void follows_no_server_that_leads_on_to_another_host() throws IOException {
        try (LocalServer other = new LocalServer().with("/money.yaml", TEXT)) {
            server.leadingOn("/away", other.at("/money.yaml"));

            assertThat(trouble("/away"))
                    .contains("its server leads on to the host '127.0.0.1', which is not allowed")
                    .contains("allow that host with interlock.remoteHosts");
            assertThat(other.asked()).isEmpty();
        }
    }

    @Test
    void follows_no_server_that_leads_anywhere_else() {
        server.leadingOn("/file", "file:///etc/hostname")
                .leadingOn("/user", "http://me:word@" + server.host() + "/money.yaml")
                .leadingOn("/round", "/round");

        assertThat(trouble("/file")).contains("its server leads on to no address of the network");
        assertThat(trouble("/user")).contains("its address holds credentials");
        assertThat(trouble("/round")).contains("its server leads on more than 5 times");
        assertThat(server.asked()).doesNotContain("/money.yaml");
    }

    @Test
    void bounds_the_size() {
        server.endlessAt("/endless.yaml");

        assertThat(trouble("/endless.yaml", access(), Limits.standard().withFileBytes(1_000)))
                .contains("it has more than 1000 bytes");
        assertThat(trouble("/money.yaml", access(), Limits.standard().withFileBytes(5)))
                .contains("it has more than 5 bytes");
    }

    @Test
    void bounds_the_time() {
        server.silentAt("/silent.yaml").drippingAt("/dripping.yaml");
        RemoteAccess impatient = access().patience(Duration.ofMillis(300));
        long began = System.nanoTime();

        assertThat(trouble("/silent.yaml", impatient, Limits.standard()))
                .contains("'" + server.host() + "' takes longer than 300 ms")
                .contains("Check again when the server answers");
        assertThat(trouble("/dripping.yaml", impatient, Limits.standard())).contains("takes longer than 300 ms");
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void bounds_the_time_of_all_files_together() {
        RemoteFiles files = files(access().patience(Duration.ofMillis(50)));
        List<String> said = new ArrayList<>();
        for (int i = 0; i < 14; i++) {
            server.silentAt("/silent" + i);
            said.add(files.find(address("/silent" + i), HERE)
                    .orElseThrow()
                    .problems()
                    .get(0)
                    .message());
        }

        assertThat(said.get(0)).contains("takes longer than 50 ms");
        assertThat(said.get(13)).contains("fetching files has taken all the time that a check may wait");
    }

    @Test
    void tells_why_a_server_gives_nothing() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        RemoteFiles nobody = files(RemoteAccess.to(List.of("localhost:" + free)));
        RemoteAddress gone =
                RemoteAddress.find("http://localhost:" + free + "/a.yaml").orElseThrow();

        assertThat(nobody.find(gone, HERE).orElseThrow().problems().get(0).message())
                .endsWith("cannot be fetched: nobody answers at 'localhost:" + free + "'.");
        assertThat(trouble("/none.yaml")).contains("its server answers 404").contains("Correct the address");
        assertThat(trouble("/money.yaml?token=ghp_" + "aB3".repeat(12))).contains("its address holds credentials");
    }

    @Test
    void fetches_in_the_clear_from_this_machine_alone() {
        RemoteFiles files = files(RemoteAccess.to(List.of("schemas.acme.test")));
        RemoteAddress clear =
                RemoteAddress.find("http://schemas.acme.test/money.yaml").orElseThrow();

        assertThat(files.find(clear, HERE).orElseThrow().problems().get(0).message())
                .contains("it would be fetched by plain http, where anybody on the way can change it");
    }

    @Test
    void takes_the_client_of_the_caller() {
        RemoteAccess access = RemoteAccess.to(List.of("schemas.acme.test"))
                .client((address, mostBytes, within) -> RemoteClient.Answer.of(
                        200,
                        address.equals(URI.create("https://schemas.acme.test/a.yaml")) ? new byte[] {1} : new byte[0]));
        RemoteAccess broken = access.client((address, mostBytes, within) -> {
            throw new IllegalStateException("defect");
        });
        RemoteAddress address = RemoteAddress.find("https://Schemas.ACME.test:443/x/../a.yaml#/b")
                .orElseThrow();

        assertThat(files(access).find(address, HERE).orElseThrow().value().orElseThrow())
                .containsExactly(1);
        assertThat(files(broken)
                        .find(address, HERE)
                        .orElseThrow()
                        .problems()
                        .get(0)
                        .message())
                .contains("the client that asks for it broke");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "*", "*.acme.test", "https://acme.test", "acme.test/", "me@acme.test", "acme .test", "a:"})
    void refuses_what_is_no_name_of_a_host(String name) {
        assertThatThrownBy(() -> RemoteAccess.to(List.of(name)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + name + "' is no name of a host");
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.test/x/y.yaml, z.yaml, https://a.test/x/z.yaml",
        "https://a.test/x/y.yaml, ./z.yaml#/a, https://a.test/x/z.yaml",
        "https://a.test/x/y.yaml, ../../../z.yaml, https://a.test/z.yaml",
        "https://a.test/x/y.yaml?raw, /z.yaml, https://a.test/z.yaml",
        "https://a.test/x/y.yaml?raw, ?other, https://a.test/x/y.yaml?other",
        "https://a.test/x/y.yaml, //b.test/z.yaml, https://b.test/z.yaml",
        "https://a.test/x/y.yaml, HTTPS://B.test:443, https://b.test/",
        "https://a.test/x/y.yaml, 'my schema.yaml', https://a.test/x/my%20schema.yaml",
        "https://a.test/x/y.yaml, .., https://a.test/",
        "https://a.test/x/y.yaml, file:/etc/hostname, ",
        "https://a.test/x/y.yaml, urn:a:b, ",
    })
    void resolves_references_against_an_address(String base, String reference, String expected) {
        assertThat(RemoteAddress.find(base)
                        .orElseThrow()
                        .resolve(reference)
                        .map(RemoteAddress::toString)
                        .orElse(null))
                .isEqualTo(expected);
    }

    private String trouble(String path) {
        return trouble(path, access(), Limits.standard());
    }

    private String trouble(String path, RemoteAccess access, Limits limits) {
        Parsed<byte[]> found = RemoteFiles.of(access, RemoteFiles.Wanted.REFERENCE, limits)
                .find(address(path), HERE)
                .orElseThrow();
        assertThat(found.value()).isEmpty();
        assertThat(found.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("reference-unfetched");
            assertThat(problem.location()).contains(HERE);
        });
        return found.problems().get(0).toString();
    }

    private RemoteAccess access() {
        return RemoteAccess.to(List.of(server.host()));
    }

    private RemoteAccess pinning(String path, String hash) {
        return access().lock(new RemoteLock(Map.of(server.at(path), hash)));
    }

    private static RemoteFiles files(RemoteAccess access) {
        return RemoteFiles.of(access, RemoteFiles.Wanted.REFERENCE, Limits.standard());
    }

    private RemoteAddress address(String path) {
        return RemoteAddress.find(server.at(path)).orElseThrow();
    }
}
