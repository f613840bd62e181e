package dev.interlock.rules.govern;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlock.CheckRequest;
import dev.interlock.Interlock;
import dev.interlock.InterlockException;
import dev.interlock.artefact.Project;
import dev.interlock.document.DocumentReader;
import dev.interlock.document.Node;
import dev.interlock.document.Syntax;
import dev.interlock.govern.SignedRecord;
import dev.interlock.model.Interface;
import dev.interlock.model.Organisation;
import dev.interlock.report.Report;
import dev.interlock.report.ReportedFinding;
import dev.interlock.source.Limits;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way to fake the approval of an exposure, a pattern or a data flow that we can think of leaves a claim. */
class FakedPermissionTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final String CONTRACT = """
            openapi: 3.0.3
            info: {title: Orders, version: 1.0.0}
            paths:
              /orders:
                get: {operationId: getOrders, responses: {"200": {description: ok}}}
            """;
    private static final String DESCRIPTOR = """
            interfaces:
              orders: {from: orders.yaml, owner: team-orders, exposure: partner, classification: internal}
            """;
    private static final String RECORD = """
            approvals:
              - id: APR-1
                of: exposure
                value: partner
                scope: {interface: orders}
                reason: Partners send their orders themselves from now on.
                requestedBy: team-orders
                approvedBy: {party: team-security, persona: security-architect}
                created: 2026-05-01
                expires: 2026-10-31
            """;
    private static final String OWNED = """
            *                        @acme/orders
            /CODEOWNERS              @acme/security
            /interlock-waivers.yaml  @acme/security
            """;
    private static final String CLAIMED = "That this interface may be open to the outside is only claimed.";
    private static final String NONE = "No approval in force says that this interface may be open to the outside.";
    private static final Interlock INTERLOCK = Interlock.builder()
            .pack("interlock:auth")
            .rules(List.of("auth-boundary-*"))
            .build();
    private static final Interlock STRICT = Interlock.builder()
            .pack("interlock:strict")
            .rules(List.of("auth-boundary-*"))
            .build();

    private final KeyPair keys = newKeys();
    private final Map<String, String> files = new HashMap<>();
    private String record = RECORD;
    private String descriptor = DESCRIPTOR;
    private String organisationFile = "maven:com.acme:organisation:1.0";
    private boolean organised = true;

    @BeforeEach
    void accepts_what_the_accountable_party_wrote() {
        files.put("CODEOWNERS", OWNED);
        assertApproved();
        assertThat(approval().get("proof").text())
                .isEqualTo(
                        "'team-security' owns the file by '/interlock-waivers.yaml @acme/security' (CODEOWNERS:3:1)");
    }

    @Test
    void accepts_what_the_accountable_party_signed() {
        files.remove("CODEOWNERS");
        sign();

        assertApproved();
    }

    @Test
    void accepts_what_the_organisation_approves_in_its_own_file() {
        files.remove("CODEOWNERS");
        record = "waivers: []\n";

        assertThat(status(check(organisation(RECORD)))).isEqualTo("approved");
    }

    @Test
    void accepts_a_claim_in_the_descriptor_beside_a_record_that_counts() {
        descriptor = DESCRIPTOR.replace("classification:", "approvals: [{by: us, on: 2026-01-01}], classification:");

        assertApproved();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{by: team-security, persona: security-architect, on: 2026-01-01, expires: 2027-01-01}",
                "{of: exposure, by: team-security}",
                "{of: exposure, status: approved, approved: true, proof: it is signed}",
                "{id: APR-1, of: exposure, value: partner, by: team-security, signature: {key: k, value: v}}"
            })
    void writing_it_into_ones_own_descriptor(String entry) {
        record = "waivers: []\n";
        descriptor = DESCRIPTOR.replace("classification:", "approvals: [" + entry + "], classification:");

        assertClaimed();
        assertThat(approval().get("proof").text())
                .isEqualTo("it stands in 'interlock.yaml', which those who ask write themselves");
        assertThat(boundary(check()).get(0).finding().location().file()).isEqualTo("interlock.yaml");
    }

    @ParameterizedTest
    @CsvSource({"2026-05-31", "31.12.2030", "never"})
    void claiming_in_the_descriptor_what_has_ended(String end) {
        record = "waivers: []\n";
        descriptor = DESCRIPTOR.replace(
                "classification:", "approvals: [{by: us, expires: \"" + end + "\"}], classification:");

        assertStatus("expired", NONE);
    }

    @Test
    void deriving_the_result_oneself_refuses_the_descriptor() {
        descriptor = DESCRIPTOR.replace("classification:", "exposureApproval: approved, classification:");

        assertThatThrownBy(this::check).isInstanceOf(InterlockException.class).hasMessageContaining("exposureApproval");
    }

    @Test
    void approving_nothing_is_a_claim() {
        record = RECORD.replaceAll("    approvedBy.*\n", "");

        assertClaimed();
        assertThat(governance()).isEmpty();
    }

    @Test
    void approving_what_one_asks_for_oneself() {
        record = RECORD.replace("requestedBy: team-orders", "requestedBy: team-security");

        assertClaimed();
        assertThat(governance())
                .containsExactly(
                        "The approval 'APR-1' does not count: 'team-security' approved what it asks for itself.");
    }

    @Test
    void approving_as_the_party_that_asks() {
        record = RECORD.replace("party: team-security", "party: team-orders");

        assertClaimed();
    }

    @Test
    void approving_in_a_role_that_is_not_accountable() {
        record = RECORD.replace("persona: security-architect", "persona: data-architect");

        assertClaimed();
    }

    @Test
    void relying_on_what_has_ended() {
        record = RECORD.replace("expires: 2026-10-31", "expires: 2026-05-31");

        assertStatus("expired", NONE);
        assertThat(governance()).containsExactly("The approval 'APR-1' of the exposure 'partner' ended on 2026-05-31.");
    }

    @Test
    void dating_it_ahead_refuses_it() {
        record = RECORD.replace("created: 2026-05-01", "created: 2026-06-02");

        assertStatus("", NONE);
        assertThat(governance().get(0)).startsWith("The approval begins on 2026-06-02, which has not come yet.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"invoices", "order", "orders2", "ORDERS", "'orders?'", "'order[s]'"})
    void taking_the_approval_of_another_interface(String other) {
        record = RECORD.replace("interface: orders", "interface: " + other);

        assertStatus("", NONE);
        assertThat(governance())
                .containsExactly("The approval 'APR-1' of the exposure 'partner' fits no interface as it is now.");
    }

    @Test
    void calling_an_approved_interface_ones_former_self() {
        record = RECORD.replace("interface: orders", "interface: invoices");
        descriptor = DESCRIPTOR.replace("classification:", "formerIds: [invoices], classification:");

        assertStatus("", NONE);
    }

    @Test
    void opening_the_interface_further_than_was_approved() {
        descriptor = DESCRIPTOR.replace("exposure: partner", "exposure: public");

        assertStatus("", NONE);
    }

    @ParameterizedTest
    @CsvSource({"pattern, security-architect", "data-flow, data-architect"})
    void approving_something_else(String of, String persona) {
        record = RECORD.replace("of: exposure", "of: " + of)
                .replace("persona: security-architect", "persona: " + persona);

        assertStatus("", NONE);
    }

    @Test
    void writing_into_a_file_that_the_requester_owns() {
        files.put("CODEOWNERS", OWNED.replace("waivers.yaml  @acme/security", "waivers.yaml  @acme/orders"));

        assertClaimed();
    }

    @Test
    void keeping_CODEOWNERS_itself() {
        files.put("CODEOWNERS", OWNED.replace("/CODEOWNERS              @acme/security", "/CODEOWNERS @acme/orders"));

        assertClaimed();
    }

    @Test
    void writing_the_organisation_file_oneself() {
        organisationFile = "interlock-organisation.yaml";
        files.put(organisationFile, "");

        assertClaimed();
    }

    @Test
    void writing_it_into_an_organisation_file_of_ones_own() {
        organisationFile = "interlock-organisation.yaml";
        files.put(organisationFile, "");
        record = "waivers: []\n";

        assertThat(status(check(organisation(RECORD)))).isEqualTo("claimed");
    }

    @ParameterizedTest
    @CsvSource({
        "value: partner, value: public",
        "interface: orders, interface: '*'",
        "expires: 2026-10-31, expires: 2036-10-31",
        "of: exposure, of: pattern",
        "id: APR-1, id: APR-2",
        "Partners send, Everybody sends",
        "requestedBy: team-orders, requestedBy: team-billing"
    })
    void changing_what_was_signed(String signed, String changed) {
        files.remove("CODEOWNERS");
        sign();
        record = record.replace(signed, changed);
        descriptor = changed.endsWith("public") ? DESCRIPTOR.replace("partner", "public") : DESCRIPTOR;

        assertThat(approval().get("status").text()).isEqualTo("claimed");
        assertThat(governance())
                .singleElement()
                .asString()
                .endsWith("its signature is not that of key 'security-2026' over this record.");
    }

    @Test
    void taking_the_signature_of_another_record() {
        files.remove("CODEOWNERS");
        record = RECORD.replace("interface: orders", "interface: invoices");
        sign();
        String signature = record.substring(record.indexOf("    signature:"));
        record = RECORD + signature;

        assertClaimed();
    }

    @Test
    void taking_the_signature_of_a_waiver() {
        files.remove("CODEOWNERS");
        record = RECORD.replace("approvals:", "waivers:")
                .replace(
                        "    of: exposure\n    value: partner\n",
                        "    rule: auth-boundary-proved\n    risk: accepted\n");
        sign();
        record = RECORD + record.substring(record.indexOf("    signature:"));

        assertClaimed();
    }

    @Test
    void signing_with_a_key_of_ones_own() {
        files.remove("CODEOWNERS");
        sign(newKeys());

        assertClaimed();
    }

    @Test
    void repeating_the_id_of_an_approved_record_refuses_the_second() {
        record = RECORD.replace("interface: orders", "interface: invoices") + RECORD.replace("approvals:\n", "");

        assertStatus("", NONE);
        assertThat(governance()).anySatisfy(text -> assertThat(text).startsWith("The id 'APR-1' is taken"));
    }

    @Test
    void asking_where_no_organisation_is_known_blocks_nothing() {
        organised = false;
        record = RECORD.replaceAll("    approvedBy.*\n", "");

        assertThat(check(INTERLOCK).blocking()).isEmpty();
        assertThat(check(STRICT).blocking()).isEmpty();
        assertThat(boundary(check(STRICT)))
                .singleElement()
                .satisfies(one -> assertThat(one.finding().message())
                        .isEqualTo(
                                "Nobody can tell, because 'interlock.organisation' has no value in the project: An approval"
                                        + " to cross the border of the company was given by who is accountable."));
    }

    @Test
    void claiming_is_no_more_than_good_for_warnings() {
        record = RECORD.replaceAll("    approvedBy.*\n", "");

        assertThat(check(INTERLOCK).blocking()).isEmpty();
        assertThat(check(STRICT).blocking()).hasSize(1);
    }

    @Test
    void letting_security_approve_where_data_flows() {
        record = RECORD.replace("of: exposure", "of: data-flow").replace("value: partner", "value: crm");
        assertThat(approval().get("status").text()).isEqualTo("claimed");

        record = record.replace(
                "{party: team-security, persona: security-architect}", "{party: team-data, persona: data-architect}");
        assertThat(approval().get("status").text()).isEqualTo("claimed");

        files.put("CODEOWNERS", OWNED.replace("@acme/security", "@acme/data"));
        assertThat(approval().get("status").text()).isEqualTo("approved");
    }

    @Test
    void letting_data_flow_that_was_approved_for_another_class() {
        record = RECORD.replace("of: exposure", "of: data-flow")
                .replace("value: partner", "value: crm\n    classification: public")
                .replace(
                        "{party: team-security, persona: security-architect}",
                        "{party: team-data, persona: data-architect}");

        assertThat(approvals(check())).isEmpty();
        assertThat(governance())
                .containsExactly("The approval 'APR-1' of the data flow to 'crm' fits no interface as it is now.");
    }

    @Test
    void approving_the_same_twice_is_told() {
        record = RECORD + RECORD.replace("approvals:\n", "").replace("APR-1", "APR-2");

        assertApproved();
        assertThat(governance())
                .containsExactly("The approvals 'APR-1' and 'APR-2' are both for the exposure 'partner' of 'orders'.");
    }

    private void assertApproved() {
        Report report = check();
        assertThat(status(report)).isEqualTo("approved");
        assertThat(boundary(report)).isEmpty();
    }

    private void assertClaimed() {
        assertStatus("claimed", CLAIMED);
    }

    private void assertStatus(String status, String message) {
        Report report = check();
        assertThat(status(report)).isEqualTo(status);
        assertThat(boundary(report)).extracting(one -> one.finding().message()).containsExactly(message);
    }

    private static String status(Report report) {
        return only(report).node().get("exposureApproval").findText().orElse("");
    }

    private Node approval() {
        return approvals(check()).get(0);
    }

    private static List<Node> approvals(Report report) {
        List<Node> approvals = new ArrayList<>();
        only(report).node().get("approvals").children().forEach(approvals::add);
        return approvals;
    }

    private static Interface only(Report report) {
        return report.landscape().interfaces().get(0);
    }

    private static List<ReportedFinding> boundary(Report report) {
        return report.findings().stream()
                .filter(one -> one.finding().rule().id().value().startsWith("auth-boundary-"))
                .toList();
    }

    private List<String> governance() {
        return check().findings().stream()
                .filter(one -> one.finding().rule().id().value().startsWith("governance-"))
                .map(one -> one.finding().message())
                .toList();
    }

    private Report check() {
        return check(INTERLOCK);
    }

    private Report check(Interlock interlock) {
        return check(interlock, organised ? organisation("") : Organisation.none());
    }

    private Report check(Organisation organisation) {
        return check(INTERLOCK, organisation);
    }

    private Report check(Interlock interlock, Organisation organisation) {
        Map<String, byte[]> all = new HashMap<>();
        files.forEach((name, text) -> all.put(name, text.getBytes(UTF_8)));
        all.put("orders.yaml", CONTRACT.getBytes(UTF_8));
        all.put("interlock.yaml", descriptor.getBytes(UTF_8));
        all.put("interlock-waivers.yaml", record.getBytes(UTF_8));
        return interlock.check(CheckRequest.of(Project.inMemory(all)).asOf(DAY).organisation(organisation));
    }

    private Organisation organisation(String approvals) {
        String text = """
                parties:
                  team-orders: {handles: ["@acme/orders"]}
                  team-billing: {handles: ["@acme/billing"]}
                  team-data: {handles: ["@acme/data"]}
                  team-security:
                    handles: ["@acme/security"]
                    artefacts: ["com.acme:organisation"]
                    keys: [{id: security-2026, publicKey: %s}]
                personas:
                  - {persona: security-architect, party: team-security}
                  - {persona: data-architect, party: team-data}
                """.formatted(encoded(keys.getPublic().getEncoded())) + approvals;
        return Organisation.read(organisationFile, text.getBytes(UTF_8), Limits.standard())
                .value()
                .orElseThrow();
    }

    private void sign() {
        sign(keys);
    }

    private void sign(KeyPair with) {
        Node root = DocumentReader.read(
                        "interlock-waivers.yaml", record.getBytes(UTF_8), Syntax.YAML, Limits.standard())
                .value()
                .orElseThrow()
                .root();
        Node unsigned = root.children().iterator().next().get("0");
        try {
            record += "    signature: {key: security-2026, value: \""
                    + SignedRecord.sign(unsigned, encoded(with.getPrivate().getEncoded())) + "\"}\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static KeyPair newKeys() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
