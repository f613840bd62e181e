package dev.interlock.rule;

import org.apiguardian.api.API;

/** Tell what came of one guardrail at one place. */
@API(status = API.Status.STABLE, since = "0.1")
public enum Outcome {
    HOLDS("holds"),
    VIOLATED("violated"),
    /** Nobody can tell from what is there. */
    UNVERIFIED("unverified"),
    NOT_APPLICABLE("notApplicable"),
    /** The check itself broke or met a limit. */
    FAILED("failed");

    private final String word;

    Outcome(String word) {
        this.word = word;
    }

    /** Tell the word that reports use. */
    public String word() {
        return word;
    }
}
