package dev.interlock.govern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interlock.document.Node;
import dev.interlock.model.Descriptor;
import dev.interlock.model.Join;
import dev.interlock.model.Landscape;
import dev.interlock.model.Parties;
import dev.interlock.model.Party;
import dev.interlock.model.ProjectFacts;
import dev.interlock.persona.PersonaCatalogue;
import dev.interlock.persona.PersonaId;
import dev.interlock.source.Diagnostic;
import dev.interlock.source.Limits;
import dev.interlock.source.Parsed;
import dev.interlock.source.SourceText;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Every way to fake the approval of a waiver that we can think of leaves a claim; {@code FakedPermissionTest} tries the
 * approvals of exposures, patterns and data flows.
 *
 * <p>Fakes of the repository itself are in {@code RepositoryOwnersTest}: a {@code CODEOWNERS} that only the module has,
 * a second one, a link, and a planted repository. Git holds nothing that is called {@code .git}, so that only a
 * submodule can plant one; whoever owns the path of the submodule then decides.
 *
 * <p>What no tool in the requester's own build can see, and what a gate that the requester does not own must check, is
 * listed at the end of {@code docs/waivers.md}: a build that names another organisation file, leaves the check out,
 * changes the tool, or makes a repository of a directory.
 */
class FakedApprovalTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final String WAIVER = """
            waivers:
              - id: W-1
                rule: auth-no-password-scheme
                scope: {interface: orders}
                risk: accepted
                reason: The partner cannot do OAuth before its migration.
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
    private static final Origin RELEASED_ORGANISATION =
            Origin.ofArtefact("interlock-organisation.yaml", "com.acme:organisation:1.0");
    private static final Origin FILE = Origin.ofRepository("interlock-waivers.yaml", "interlock-waivers.yaml");

    private String waiver = WAIVER;
    private String owners = OWNED;
    private String ownersFile = "CODEOWNERS";
    private Optional<Origin> organisation = Optional.of(RELEASED_ORGANISATION);
    private Origin origin = FILE;
    private PersonaId accountable = PersonaId.SECURITY_ARCHITECT;
    private Optional<LocalDate> keyUntil = Optional.empty();
    private KeyPair keys = newKeys();

    @BeforeEach
    void accepts_what_the_accountable_party_wrote() {
        assertEquals(
                "'team-security' owns the file by '/interlock-waivers.yaml @acme/security' (CODEOWNERS:3:1)",
                assertInstanceOf(Approval.Approved.class, judge()).how());
    }

    @Test
    void approving_nothing_is_a_claim() {
        waiver = WAIVER.replaceAll("    approvedBy.*\n", "");
        assertClaimed("nobody has approved it");
    }

    @Test
    void approving_what_one_asks_for_oneself() {
        waiver = WAIVER.replace("requestedBy: team-orders", "requestedBy: team-security");
        assertClaimed("'team-security' approved what it asks for itself");
    }

    @Test
    void asking_under_another_name() {
        owners = OWNED.replace("/interlock-waivers.yaml  @acme/security", "/interlock-waivers.yaml  @acme/orders");
        waiver = WAIVER.replace("requestedBy: team-orders", "requestedBy: team-billing");
        assertClaimed("CODEOWNERS does not give interlock-waivers.yaml to 'team-security' alone");
    }

    @Test
    void approving_in_a_role_that_is_not_accountable() {
        waiver = WAIVER.replace("persona: security-architect", "persona: integration-architect");
        assertClaimed("'team-security' approved as integration-architect, and security-architect is accountable");
    }

    @Test
    void approving_for_a_party_that_does_not_fill_the_role() {
        waiver = WAIVER.replace("party: team-security", "party: team-billing");
        assertClaimed("'team-billing' does not act as security-architect; team-security does");
    }

    @Test
    void approving_what_somebody_else_is_accountable_for() {
        accountable = PersonaId.DATA_ARCHITECT;
        assertClaimed("'team-security' does not act as data-architect; team-data does");
    }

    @Test
    void writing_into_a_file_that_the_requester_owns_too() {
        owners = OWNED.replace("waivers.yaml  @acme/security", "waivers.yaml  @acme/security @acme/orders");
        assertClaimed("CODEOWNERS does not give interlock-waivers.yaml to 'team-security' alone");
    }

    @Test
    void adding_a_later_entry_for_oneself() {
        owners = OWNED + "*.yaml @acme/orders\n";
        assertClaimed("CODEOWNERS does not give interlock-waivers.yaml to 'team-security' alone");
    }

    @Test
    void keeping_CODEOWNERS_itself() {
        owners = OWNED.replace("/CODEOWNERS              @acme/security", "/CODEOWNERS  @acme/orders");
        assertClaimed("CODEOWNERS itself is kept for neither 'team-security' nor the integration manager");
    }

    @Test
    void leaving_CODEOWNERS_to_nobody() {
        owners = "/interlock-waivers.yaml @acme/security\n";
        assertClaimed("CODEOWNERS itself is kept for neither 'team-security' nor the integration manager");
    }

    @Test
    void having_no_CODEOWNERS() {
        ownersFile = "";
        assertClaimed("nothing shows that 'team-security' wrote it: no CODEOWNERS entry for the file, no signature, no"
                + " released artefact");
    }

    @Test
    void linking_the_file_to_one_that_the_requester_owns() {
        origin = Origin.unknown("interlock-waivers.yaml");
        assertClaimed("nothing shows that 'team-security' wrote it: no CODEOWNERS entry for the file, no signature, no"
                + " released artefact");
    }

    @Test
    void having_no_organisation_file() {
        organisation = Optional.empty();
        assertClaimed("no organisation file says who may approve");
    }

    @Test
    void writing_the_organisation_file_oneself() {
        organisation = Optional.of(Origin.ofRepository("interlock-organisation.yaml", "interlock-organisation.yaml"));
        assertClaimed("the organisation file 'interlock-organisation.yaml' lies in the same repository, and CODEOWNERS"
                + " keeps it for neither the approver nor the integration manager");
    }

    @Test
    void writing_the_organisation_file_under_another_name() {
        organisation = Optional.of(Origin.ofRepository("interlock-organisation.yaml", "interlock-organisation.yaml"));
        waiver = WAIVER.replace("requestedBy: team-orders", "requestedBy: team-billing");
        assertClaimed("the organisation file 'interlock-organisation.yaml' lies in the same repository, and CODEOWNERS"
                + " keeps it for neither the approver nor the integration manager");
    }

    @Test
    void releasing_waivers_in_an_artefact_of_another_party() {
        origin = Origin.ofArtefact("interlock-waivers.yaml", "com.acme.orders:waivers:1.0");
        assertClaimed("the organisation file does not say that 'team-security' releases com.acme.orders:waivers:1.0");
    }

    @Test
    void releasing_waivers_in_an_artefact_whose_name_only_begins_alike() {
        origin = Origin.ofArtefact("interlock-waivers.yaml", "com.acme.security.evil:waivers:1.0");
        assertClaimed("the organisation file does not say that 'team-security' releases"
                + " com.acme.security.evil:waivers:1.0");
    }

    @Test
    void signing_with_a_key_of_ones_own() {
        sign(newKeys());
        assertClaimed("its signature is not that of key 'security-2026' over this record");
    }

    @Test
    void naming_a_key_that_nobody_lists() {
        sign(keys);
        waiver = waiver.replace("key: security-2026", "key: orders-2026");
        assertClaimed("the organisation file lists no key 'orders-2026' of 'team-security'");
    }

    @Test
    void changing_what_was_signed() {
        sign(keys);
        assertInstanceOf(Approval.Approved.class, judge());
        for (String change : List.of("expires: 2026-10-31", "interface: orders", "risk: accepted", "rule: auth-no-")) {
            String signed = waiver;
            waiver = signed.replace(
                    change,
                    change.replace("2026", "2027")
                            .replace("orders", "'*'")
                            .replace("risk: accepted", "risk: mitigated")
                            .replace("no-", "any-"));
            assertClaimed("its signature is not that of key 'security-2026' over this record");
            waiver = signed;
        }
    }

    @Test
    void taking_the_signature_of_another_waiver() {
        sign(keys);
        waiver = waiver.replace("id: W-1", "id: W-2");
        assertClaimed("its signature is not that of key 'security-2026' over this record");
    }

    @Test
    void adding_words_to_what_was_signed() {
        sign(keys);
        waiver = waiver.replace("    risk:", "    x-note: agreed by phone\n    risk:");
        assertClaimed("its signature is not that of key 'security-2026' over this record");
    }

    @Test
    void signing_with_a_key_that_has_ended() {
        keyUntil = Optional.of(DAY.minusDays(1));
        sign(keys);
        assertClaimed("the key 'security-2026' of 'team-security' ended on 2026-05-31");
    }

    @Test
    void leaving_a_broken_signature_where_CODEOWNERS_would_do() {
        sign(newKeys());
        assertClaimed("its signature is not that of key 'security-2026' over this record");
    }

    @Test
    void dating_a_waiver_ahead_refuses_it() {
        waiver = WAIVER.replace("created: 2026-05-01", "created: 2026-07-01");
        assertEquals(List.of("The waiver begins on 2026-07-01, which has not come yet."), problems());
    }

    @Test
    void writing_a_record_twice_as_an_alias_changes_nothing() {
        waiver = WAIVER.replace("- id: W-1", "- &it\n    id: W-1") + "  - *it\n";
        assertEquals(2, read().value().orElseThrow().size());
    }

    private void assertClaimed(String why) {
        assertEquals(why, assertInstanceOf(Approval.Claimed.class, judge()).why());
    }

    private List<String> problems() {
        List<String> messages = new ArrayList<>();
        for (Diagnostic problem : read().problems()) {
            messages.add(problem.message());
        }
        return messages;
    }

    private Approval judge() {
        Parsed<List<ApprovalRecord>> read = read();
        assertTrue(read.problems().isEmpty(), read.problems()::toString);
        ApprovalRecord first = read.value().orElseThrow().get(0);
        return authorities().judge(first, origin, accountable, Optional.empty());
    }

    private Parsed<List<ApprovalRecord>> read() {
        return WaiverFile.read(
                "interlock-waivers.yaml",
                waiver.getBytes(StandardCharsets.UTF_8),
                Limits.standard(),
                PersonaCatalogue.builtIn(),
                Set.of(),
                Set.of(),
                DAY);
    }

    private Authorities authorities() {
        String organised = """
                parties: {team-orders: , team-billing: , team-security: , team-data: , team-management: }
                personas:
                  - {persona: security-architect, party: team-security}
                  - {persona: data-architect, party: team-data}
                  - {persona: integration-manager, party: team-management}
                  - {persona: integration-developer, party: team-orders}
                """;
        Descriptor descriptor = Descriptor.read(
                        "interlock-organisation.yaml", organised.getBytes(StandardCharsets.UTF_8), Limits.standard())
                .value()
                .orElseThrow();
        Landscape landscape = Join.of(List.of(), Descriptor.none(), ProjectFacts.of(""))
                .value()
                .orElseThrow();
        Parties parties = Parties.of(descriptor, PersonaCatalogue.builtIn(), landscape)
                .value()
                .orElseThrow();
        CodeOwners known = ownersFile.isEmpty() ? CodeOwners.none() : CodeOwners.of(SourceText.of(ownersFile, owners));
        return new Authorities(
                Map.of(
                        "team-orders", party("team-orders", "@acme/orders", List.of()),
                        "team-billing", party("team-billing", "@acme/billing", List.of()),
                        "team-data", party("team-data", "@acme/data", List.of()),
                        "team-management", party("team-management", "@acme/management", List.of()),
                        "team-security", party("team-security", "@acme/security", List.of(key()))),
                parties,
                organisation,
                known,
                DAY);
    }

    private static Party party(String id, String handle, List<Party.Key> keys) {
        return new Party(id, id, List.of(handle), List.of("com.acme.security:*"), keys);
    }

    private Party.Key key() {
        String encoded = Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
        return new Party.Key("security-2026", encoded, keyUntil);
    }

    private void sign(KeyPair with) {
        try {
            Node record = read().value().orElseThrow().get(0).node();
            String secret = Base64.getEncoder().encodeToString(with.getPrivate().getEncoded());
            waiver += "    signature: {key: security-2026, value: \"" + SignedRecord.sign(record, secret) + "\"}\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair newKeys() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
