package dev.interlock.govern;

import dev.interlock.document.Node;
import java.time.LocalDate;
import java.util.Optional;
import org.apiguardian.api.API;

/** Record what one party asks for and another one approves: an exception from a guardrail, or a permission. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public sealed interface ApprovalRecord permits Waiver, Permission {

    /** Tell what people call it, once in all files. */
    String id();

    /** Tell the party that asks. */
    String requestedBy();

    /** Find who approves; empty for a claim. */
    Optional<Waiver.Approver> approvedBy();

    /** Tell the first day. */
    LocalDate created();

    /** Tell the last day. */
    LocalDate expires();

    /** Find what proves the approval, where nothing else does. */
    Optional<Waiver.DetachedSignature> signature();

    /** Tell the record as its file writes it. */
    Node node();

    /** Tell it with what it is about, as part of a sentence. */
    String described();

    /** Tell its approval, as part of a sentence. */
    String approvalDescribed();

    /** Tell whether its last day is over. */
    default boolean isOver(LocalDate day) {
        return expires().isBefore(day);
    }

    /** Tell the file that it stands in. */
    default String file() {
        return node().document().file();
    }
}
