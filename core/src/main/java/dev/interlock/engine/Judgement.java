package dev.interlock.engine;

import dev.interlock.document.Node;
import dev.interlock.rule.Outcome;
import dev.interlock.source.Location;
import java.util.List;
import java.util.Optional;

/**
 * Hold what came of one clause at one target.
 *
 * @param outcome what came of it
 * @param remarks what there is to say, nothing where it holds or does not apply
 */
record Judgement(Outcome outcome, List<Remark> remarks) {

    Judgement {
        remarks = List.copyOf(remarks);
    }

    /**
     * One thing to say.
     *
     * @param text what the function or the engine says
     * @param isWhole whether the text is the message already, and no part of one
     * @param at where
     * @param related further places that explain it
     * @param sharedCause what the cause is called where all places of the project share it
     * @param place where it stands in the text, if that is another place than the node's
     */
    record Remark(
            String text,
            boolean isWhole,
            Node at,
            List<Node> related,
            Optional<String> sharedCause,
            Optional<Location> place) {
        Remark {
            related = List.copyOf(related);
        }

        Remark(String text, boolean isWhole, Node at, List<Node> related, Optional<String> sharedCause) {
            this(text, isWhole, at, related, sharedCause, Optional.empty());
        }
    }

    static Judgement of(Outcome outcome) {
        return new Judgement(outcome, List.of());
    }

    static Judgement of(Outcome outcome, Remark remark) {
        return new Judgement(outcome, List.of(remark));
    }
}
