package dev.interlock.schema;

import dev.interlock.document.Node;
import dev.interlock.path.Certainty;

/** One compiled keyword of a schema. Immutable once the whole schema is compiled. */
@FunctionalInterface
interface Keyword {

    /**
     * Judge a value.
     *
     * @param value the value, which exists and whose references are followed
     * @param before what the keywords before this one said about the same value
     * @param run the validation that this is part of
     */
    Judgement judge(Node value, Judgement before, ValidationRun run);

    /** Tell only whether a value is valid, as far as that does not depend on other keywords. */
    default Certainty certainty(Node value, ValidationRun run) {
        return judge(value, Judgement.VALID, run).certainty();
    }
}
