package dev.interlock.schema;

import dev.interlock.document.Node;
import dev.interlock.path.Certainty;

/**
 * A keyword that need not say what is wrong in order to tell whether something is.
 *
 * <p>Most of a large value is valid. What tells so without making anything decides how long validating it takes.
 *
 * @param keyword what judges
 * @param test what tells the certainty that the judgement has
 */
record KeywordWithTest(Keyword keyword, Test test) implements Keyword {

    /** Tell whether a value is valid. */
    @FunctionalInterface
    interface Test {
        Certainty of(Node value, ValidationRun run);
    }

    @Override
    public Judgement judge(Node value, Judgement before, ValidationRun run) {
        return keyword.judge(value, before, run);
    }

    @Override
    public Certainty certainty(Node value, ValidationRun run) {
        return test.of(value, run);
    }
}
