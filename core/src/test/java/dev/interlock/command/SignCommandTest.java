package dev.interlock.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.interlock.command.Outcome.Exit;
import dev.interlock.govern.ApprovalRecord;
import dev.interlock.govern.SignedRecord;
import dev.interlock.govern.WaiverFile;
import dev.interlock.persona.PersonaCatalogue;
import dev.interlock.render.ConsoleLine;
import dev.interlock.source.Limits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignCommandTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final String RECORDS = """
            # kept by hand
            waivers:
              - id: WVR-1   # the old partner
                rule: auth-no-password-scheme
                scope: {interface: orders}
                risk: accepted
                reason: The partner cannot do OAuth before its migration.
                requestedBy: team-orders
                approvedBy: {party: team-security, persona: security-architect}
                created: 2026-05-01
                expires: 2026-10-31   # then it is migrated
                ticket: SEC-1

            approvals:
              - {id: APR-1, of: exposure, value: partner, scope: {interface: orders}, reason: Partners send orders.,
                 requestedBy: team-orders, approvedBy: {party: team-security, persona: security-architect},
                 created: 2026-05-01, expires: 2026-10-31}
              -   id: APR-2
                  of: pattern
                  value: request-reply
                  scope: {interface: '*'}
                  reason: |
                    Nothing else is
                    possible here.
                  requestedBy: team-orders
                  created: 2026-05-01
                  expires: '2026-10-31'
            """;

    @TempDir
    private Path temporary;

    private final KeyPair keys = newKeys("Ed25519");
    private Path working;
    private Path key;

    @BeforeEach
    void write() throws IOException {
        working = Files.createDirectories(temporary.resolve("project"));
        key = writeKey("key.pem", pem("PRIVATE KEY", keys.getPrivate()));
        Files.writeString(working.resolve("interlock-waivers.yaml"), RECORDS);
        Files.writeString(working.resolve("interlock-organisation.yaml"), organisation("security-2026"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"WVR-1", "APR-1"})
    void signs_a_record_and_touches_no_other_line(String id) throws IOException {
        Outcome outcome = sign("--record=" + id);

        assertThat(outcome.exit()).as(outcome.reason()).isEqualTo(Exit.CLEAN);
        assertThat(text(outcome))
                .contains("is signed by 'team-security' with key 'security-2026'", "'team-orders' asks for")
                .doesNotContain("publicKey", encoded(keys.getPrivate()));
        String after = waivers();
        assertThat(after.replaceFirst(
                        "(    |, )signature: \\{key: security-2026, value: \"[^\"]{88}\"\\}(?:\n(?=    t))?", ""))
                .isEqualTo(RECORDS);
        ApprovalRecord record = find(id);
        assertThat(SignedRecord.isSigned(
                        record.node(),
                        encoded(keys.getPublic()),
                        record.signature().orElseThrow().value()))
                .isTrue();
        assertThat(files()).containsExactly("interlock-organisation.yaml", "interlock-waivers.yaml");
    }

    @Test
    void signs_again_in_place_of_the_old_signature() throws IOException {
        sign("--record=APR-1");
        String once = waivers();
        Files.writeString(working.resolve("interlock-waivers.yaml"), once.replace("Partners send", "Everybody sends"));

        assertThat(sign("--record=APR-1").exit()).isEqualTo(Exit.CLEAN);
        assertThat(waivers())
                .hasSameSizeAs(once.replace("Partners send", "Everybody sends"))
                .isNotEqualTo(once);
    }

    @Test
    void keeps_line_ends_and_a_file_without_a_last_one() throws IOException {
        String windows = RECORDS.replace("\n", "\r\n");
        Files.writeString(working.resolve("interlock-waivers.yaml"), windows);
        sign("--record=WVR-1");
        assertThat(waivers().replaceFirst("    signature: .*\r\n", "")).isEqualTo(windows);

        String cut = RECORDS.substring(0, RECORDS.indexOf("   # then"));
        Files.writeString(working.resolve("interlock-waivers.yaml"), cut);
        assertThat(sign("--record=WVR-1").exit()).isEqualTo(Exit.CLEAN);
        assertThat(waivers()).startsWith(cut + "\n    signature: ");
    }

    @Test
    void names_what_to_list_where_the_organisation_does_not_know_the_key() throws IOException {
        Files.writeString(
                working.resolve("interlock-organisation.yaml"), "parties: {team-orders: , team-security: }\n");

        String told = text(sign("--record=WVR-1"));

        assertThat(told)
                .contains(
                        "proves nothing yet",
                        "- {id: team-security-2026, publicKey: " + encoded(keys.getPublic()) + "}")
                .doesNotContain(encoded(keys.getPrivate()));
        assertThat(text(sign("--record=APR-1", "--key-id=hsm-1"))).contains("- {id: hsm-1, publicKey: ");
    }

    @Test
    void says_how_to_make_a_key() {
        assertThat(refused("--record=WVR-1"))
                .startsWith("Name the file of your private key with interlock.key.")
                .contains("openssl genpkey -algorithm ed25519", "chmod 600", "under 'keys' of your party");
        assertThat(refused("--record=WVR-1", "--key=../none.pem"))
                .contains("cannot be read (it does not exist)", "openssl genpkey");
    }

    @Test
    void names_the_nearest_record() {
        assertThat(failed("--record=APR-11"))
                .isEqualTo("interlock-waivers.yaml has no record 'APR-11' that can be signed; did you mean 'APR-1'?");
        assertThat(failed()).isEqualTo("Name the record to sign by its id with interlock.record.");
    }

    @Test
    void refuses_a_record_that_names_nobody_who_approves() {
        assertThat(failed("--record=APR-2")).contains("'APR-2' does not say who approves it; write 'approvedBy: ");
    }

    @Test
    void refuses_to_sign_what_one_asks_for_oneself() throws IOException {
        Files.writeString(
                working.resolve("interlock-waivers.yaml"),
                RECORDS.replace("requestedBy: team-orders", "requestedBy: team-security"));

        assertThat(failed("--record=APR-1")).contains("'team-security' asks for 'APR-1' itself");
    }

    @Test
    void tells_what_is_wrong_with_a_record() throws IOException {
        Files.writeString(working.resolve("interlock-waivers.yaml"), RECORDS.replace("value: partner", "value: all"));

        assertThat(failed("--record=APR-1"))
                .contains("has no record 'APR-1' that can be signed", "interlock-waivers.yaml:15:38 'all' ");
    }

    @Test
    void refuses_the_key_of_another_party() throws IOException {
        Files.writeString(
                working.resolve("interlock-waivers.yaml"), RECORDS.replace("party: team-security", "party: team-data"));

        assertThat(failed("--record=APR-1"))
                .contains("The key is 'security-2026' of 'team-security', and the record names 'team-data'");
    }

    @Test
    void refuses_a_key_that_has_ended_or_is_called_otherwise() {
        assertThat(failed("--record=APR-1", "--as-of=2028-01-01"))
                .contains("ended on 2027-12-31; sign with a newer one");
        assertThat(failed("--record=APR-1", "--key-id=mine")).contains("calls this key 'security-2026', not 'mine'");
    }

    @Test
    void refuses_a_name_that_another_key_has() throws IOException {
        key = writeKey("other.pem", pem("PRIVATE KEY", newKeys("Ed25519").getPrivate()));

        assertThat(failed("--record=APR-1", "--key-id=security-2026"))
                .contains("calls another key of 'team-security' 'security-2026'");
    }

    @Test
    void refuses_a_key_inside_of_the_project() throws IOException {
        Files.copy(key, working.resolve("key.pem"));
        assertThat(refused("--record=APR-1", "--key=key.pem")).contains("lies inside of the project");
    }

    @Test
    void refuses_a_key_inside_of_the_project_through_a_link() throws IOException {
        Path inside = working.resolve("key.pem");
        Files.copy(key, inside);
        Path link = temporary.resolve("link.pem");
        try {
            Files.createSymbolicLink(link, inside);
        } catch (IOException | UnsupportedOperationException e) {
            Assumptions.abort("no links can be made here");
        }
        assertThat(refused("--record=APR-1", "--key=" + link)).contains("lies inside of the project");
    }

    @Test
    void refuses_a_key_in_the_repository_around_the_project() throws IOException {
        Files.createDirectory(temporary.resolve(".git"));

        assertThat(failed("--record=APR-1")).contains("lies inside of the project");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--"})
    void refuses_a_key_that_others_read(String rights) throws IOException {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString(rights));

        assertThat(failed("--record=APR-1")).contains("can be read by others than you", "chmod 600");
    }

    @ParameterizedTest
    @CsvSource({
        "PUBLIC KEY, Ed25519, holds a public key",
        "ENCRYPTED PRIVATE KEY, Ed25519, is encrypted",
        "OPENSSH PRIVATE KEY, Ed25519, holds a key in the form of OpenSSH",
        "RSA PRIVATE KEY, RSA, holds a key of another kind",
        "PRIVATE KEY, RSA, holds a key of another kind",
        "PRIVATE KEY, Ed448, holds a key of another kind",
        "PRIVATE KEY, X25519, holds a key of another kind"
    })
    void refuses_what_is_no_private_key_for_Ed25519(String label, String algorithm, String why) throws IOException {
        String secret = encoded(newKeys(algorithm).getPrivate());
        key = writeKey("other.pem", "-----BEGIN " + label + "-----\n" + secret + "\n-----END " + label + "-----\n");

        assertThat(failed("--record=APR-1"))
                .contains(why, "it must be a private key for Ed25519")
                .doesNotContain(secret);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "secret", "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"})
    void refuses_what_is_no_key_at_all(String text) throws IOException {
        key = writeKey("other.pem", text);

        assertThat(failed("--record=APR-1")).contains("holds ", "openssl genpkey");
    }

    private Outcome sign(String... arguments) {
        return run(
                Stream.concat(Stream.of("--key=" + key), Stream.of(arguments)).toArray(String[]::new));
    }

    private Outcome run(String... arguments) {
        Stream<String> all =
                Stream.concat(Stream.of("sign", "--organisation=interlock-organisation.yaml"), Stream.of(arguments));
        Stream<String> dated = Stream.of(arguments).anyMatch(one -> one.startsWith("--as-of"))
                ? all
                : Stream.concat(all, Stream.of("--as-of=" + DAY));
        return new Main(working, Map.of()).run(dated.toList());
    }

    private String failed(String... arguments) {
        return reason(sign(arguments));
    }

    private String refused(String... arguments) {
        return reason(run(arguments));
    }

    private String reason(Outcome outcome) {
        assertThat(outcome.exit()).isEqualTo(Exit.FAILED);
        assertThat(outcome.reason()).doesNotContain(encoded(keys.getPrivate()));
        assertThat(outcome.cause()).isEmpty();
        return outcome.reason();
    }

    private String waivers() throws IOException {
        return Files.readString(working.resolve("interlock-waivers.yaml"));
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.list(working)) {
            return all.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    private ApprovalRecord find(String id) throws IOException {
        return WaiverFile.read(
                        "interlock-waivers.yaml",
                        waivers().getBytes(StandardCharsets.UTF_8),
                        Limits.standard(),
                        PersonaCatalogue.builtIn(),
                        List.of(),
                        List.of(),
                        DAY)
                .value()
                .orElseThrow()
                .stream()
                .filter(record -> record.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private String organisation(String keyId) {
        return """
                parties:
                  team-orders:
                  team-data:
                  team-security:
                    keys: [{id: %s, publicKey: %s, until: 2027-12-31}]
                """.formatted(keyId, encoded(keys.getPublic()));
    }

    private Path writeKey(String name, String text) throws IOException {
        Path file = temporary.resolve(name);
        Files.writeString(file, text);
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
        return file;
    }

    private static String pem(String label, Key key) {
        return "-----BEGIN " + label + "-----\n" + encoded(key) + "\n-----END " + label + "-----\n";
    }

    private static String encoded(Key key) {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }

    private static String text(Outcome outcome) {
        return String.join("\n", outcome.lines().stream().map(ConsoleLine::text).toList());
    }

    private static KeyPair newKeys(String algorithm) {
        try {
            return KeyPairGenerator.getInstance(algorithm).generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
