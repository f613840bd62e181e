package dev.interlock.model;

import dev.interlock.document.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tell why operations may be called by anybody, as the descriptor says it. */
final class PublicReasons {

    private final Optional<Node> judgement;

    private PublicReasons(Optional<Node> judgement) {
        this.judgement = judgement;
    }

    static PublicReasons of(List<Judgement> judgements) {
        return new PublicReasons(judgements.stream()
                .filter(judgement -> judgement.fact().equals(List.of("public")))
                .map(Judgement::value)
                .findFirst());
    }

    /** Find the reason that holds for the whole interface. */
    Optional<Node> ofWhole() {
        return judgement.flatMap(
                node -> node.isString() ? Optional.of(node) : node.has("operations") ? Optional.empty() : reason(node));
    }

    /** Find the reason for an operation. */
    Optional<Node> of(String operation) {
        Optional<Node> whole = ofWhole();
        if (whole.isPresent()) {
            return whole;
        }
        return named().stream()
                .filter(named -> keyOf(named).equals(operation))
                .findFirst()
                .flatMap(named -> isInMap(named) ? Optional.of(named) : judgement.flatMap(PublicReasons::reason));
    }

    /** List the operations that are named. */
    List<Node> named() {
        return judgement.map(node -> childrenOf(node.get("operations"))).orElse(List.of());
    }

    /** Tell the operation that an element of a list, or a member of a map, names. */
    static String keyOf(Node named) {
        return isInMap(named) ? named.key() : named.findText().orElse("");
    }

    static List<Node> childrenOf(Node container) {
        List<Node> children = new ArrayList<>();
        container.children().forEach(children::add);
        return children;
    }

    private static Optional<Node> reason(Node node) {
        return node.find("reason").filter(Node::isString);
    }

    private static boolean isInMap(Node named) {
        return named.parent().filter(Node::isObject).isPresent();
    }
}
