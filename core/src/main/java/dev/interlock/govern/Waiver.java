package dev.interlock.govern;

import dev.interlock.document.Node;
import dev.interlock.persona.PersonaId;
import dev.interlock.rule.Fingerprint;
import dev.interlock.rule.RuleId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Record one exception that somebody asks for and somebody else approves.
 *
 * @param id what people call it, once in all files
 * @param rule the guardrail
 * @param scope what it covers
 * @param risk what becomes of the risk
 * @param reason why it is asked for
 * @param requestedBy the party that asks
 * @param approvedBy who approves; empty for a claim
 * @param created the first day
 * @param expires the last day
 * @param signature what proves the approval, where nothing else does
 * @param node the record as its file writes it
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Waiver(
        String id,
        RuleId rule,
        Scope scope,
        Risk risk,
        String reason,
        String requestedBy,
        Optional<Approver> approvedBy,
        LocalDate created,
        LocalDate expires,
        Optional<DetachedSignature> signature,
        Node node)
        implements ApprovalRecord {

    /** What becomes of the risk. */
    public enum Risk {
        ACCEPTED,
        MITIGATED,
        FALSE_POSITIVE
    }

    /**
     * Tell what a waiver covers; every part that is given must fit.
     *
     * @param anInterface the id of an interface, which may hold {@code *}
     * @param element a JSON Pointer; it covers that place and all below it
     * @param fingerprints the findings alone that have one of them; all where it is empty
     */
    public record Scope(Optional<String> anInterface, Optional<String> element, List<Fingerprint> fingerprints) {
        public Scope {
            fingerprints = List.copyOf(fingerprints);
        }
    }

    /**
     * Name who approves.
     *
     * @param party the party
     * @param persona the role in which it approves
     */
    public record Approver(String party, PersonaId persona) {}

    /**
     * Hold a signature that stands beside what it signs.
     *
     * @param key the id of the key, which the organisation file lists
     * @param value the signature in Base64
     */
    public record DetachedSignature(String key, String value) {}

    @Override
    public String described() {
        return "waiver '" + id + "' of '" + rule + "'";
    }

    @Override
    public String approvalDescribed() {
        return "approval of waiver '" + id + "'";
    }
}
