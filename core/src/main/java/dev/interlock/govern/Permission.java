package dev.interlock.govern;

import dev.interlock.document.Node;
import dev.interlock.model.Interface;
import dev.interlock.persona.PersonaId;
import java.time.LocalDate;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Record that an interface may be exposed, follow a pattern, or let data flow somewhere.
 *
 * @param id what people call it, once in all files
 * @param of what kind of thing is approved
 * @param value the exposure, the name of the pattern, or the system, party or interface that the data goes to
 * @param classification the class of the data that may flow; any where it is empty
 * @param anInterface the id of the interface, which may hold {@code *}
 * @param requestedBy the party that asks
 * @param approvedBy who approves; empty for a claim
 * @param created the first day
 * @param expires the last day
 * @param signature what proves the approval, where nothing else does
 * @param node the record as its file writes it
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Permission(
        String id,
        Kind of,
        String value,
        Optional<String> classification,
        String anInterface,
        String requestedBy,
        Optional<Waiver.Approver> approvedBy,
        LocalDate created,
        LocalDate expires,
        Optional<Waiver.DetachedSignature> signature,
        Node node)
        implements ApprovalRecord {

    /** What kind of thing is approved, and who is accountable for it. */
    public enum Kind {
        /** Who can reach the interface. */
        EXPOSURE("exposure"),
        /** How it integrates. */
        PATTERN("pattern"),
        /** Where its data goes. */
        DATA_FLOW("data-flow");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** Tell how files write it. */
        public String word() {
            return word;
        }

        /** Tell who approves it. */
        public PersonaId accountable() {
            return this == DATA_FLOW ? PersonaId.DATA_ARCHITECT : PersonaId.SECURITY_ARCHITECT;
        }

        /** Find the kind that files write so. */
        static Optional<Kind> find(String word) {
            for (Kind kind : values()) {
                if (kind.word.equals(word)) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }
    }

    @Override
    public String described() {
        return "approval '" + id + "' of the " + subject();
    }

    @Override
    public String approvalDescribed() {
        return "approval '" + id + "'";
    }

    /** Tell what is approved, as part of a sentence. */
    String subject() {
        return switch (of) {
            case EXPOSURE -> "exposure '" + value + "'";
            case PATTERN -> "pattern '" + value + "'";
            case DATA_FLOW -> "data flow to '" + value + "'";
        };
    }

    /**
     * Tell whether it is about an interface as it is now.
     *
     * <p>A former id does not count: whoever asks could give his interface the former id of an approved one.
     */
    boolean covers(Interface one) {
        return WaiverScope.fits(anInterface, one.id().value()) && isAbout(of, Optional.of(value), classification, one);
    }

    /** Tell whether an interface still is what was approved: neither more exposed nor with other data. */
    static boolean isAbout(Kind of, Optional<String> value, Optional<String> classification, Interface one) {
        return switch (of) {
            case EXPOSURE -> isSaid("exposure", value, one);
            case PATTERN -> true;
            case DATA_FLOW -> isSaid("classification", classification, one);
        };
    }

    private static boolean isSaid(String fact, Optional<String> wanted, Interface one) {
        return wanted.isEmpty() || wanted.equals(one.node().get(fact).findText());
    }
}
