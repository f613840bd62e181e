package dev.interlock.model;

import dev.interlock.document.Node;
import java.util.List;
import java.util.Optional;

/** Tell why operations may be called by anybody, as the descriptor says it. */
final class PublicReasons {

    private final Optional<Node> judgement;

    private PublicReasons(Optional<Node> judgement) {
        this.judgement = judgement;
    }

    static PublicReasons of(List<Judgement> judgements) {
        for (Judgement judgement : judgements) {
            if (judgement.fact().equals(List.of("public"))) {
                return new PublicReasons(Optional.of(judgement.value()));
            }
        }
        return new PublicReasons(Optional.empty());
    }

    /** Find the reason that holds for the whole interface. */
    Optional<Node> ofWhole() {
        if (judgement.isEmpty() || judgement.get().isString()) {
            return judgement;
        }
        return judgement.get().has("operations") ? Optional.empty() : reason(judgement.get());
    }

    /** Find the reason for an operation. */
    Optional<Node> of(String operation) {
        Optional<Node> whole = ofWhole();
        if (whole.isPresent()) {
            return whole;
        }
        for (Node named : named()) {
            if (keyOf(named).equals(operation)) {
                return isInMap(named) ? Optional.of(named) : judgement.flatMap(PublicReasons::reason);
            }
        }
        return Optional.empty();
    }

    /** List the operations that are named. */
    List<Node> named() {
        return judgement.isPresent() ? judgement.get().get("operations").childList() : List.of();
    }

    /** Tell the operation that an element of a list, or a member of a map, names. */
    static String keyOf(Node named) {
        return isInMap(named) ? named.key() : named.findText().orElse("");
    }

    private static Optional<Node> reason(Node node) {
        Node reason = node.get("reason");
        return reason.isString() ? Optional.of(reason) : Optional.empty();
    }

    private static boolean isInMap(Node named) {
        return named.parent().isPresent() && named.parent().get().isObject();
    }
}
