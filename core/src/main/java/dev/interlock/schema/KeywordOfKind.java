package dev.interlock.schema;

import dev.interlock.document.Node;
import dev.interlock.document.NodeKind;
import dev.interlock.path.Certainty;

/**
 * A keyword that has nothing to say about values of any other kind.
 *
 * @param kind the kind
 * @param keyword what judges the values of that kind
 */
record KeywordOfKind(NodeKind kind, Keyword keyword) implements Keyword {

    @Override
    public Judgement judge(Node value, Judgement before, ValidationRun run) {
        if (value.isUnresolved()) {
            return Hidden.unlessText(value);
        }
        return value.kind() == kind ? keyword.judge(value, before, run) : Judgement.VALID;
    }

    @Override
    public Certainty certainty(Node value, ValidationRun run) {
        NodeKind actual = value.kind();
        if (actual == kind) {
            return keyword.certainty(value, run);
        }
        return actual == NodeKind.UNRESOLVED ? Hidden.unlessText(value).certainty() : Certainty.YES;
    }
}
