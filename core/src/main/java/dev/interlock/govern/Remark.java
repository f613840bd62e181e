package dev.interlock.govern;

import org.apiguardian.api.API;

/** Tell what is to be said of a waiver. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public enum Remark {
    /** Its last day is over. */
    EXPIRED("expired"),
    /** Its last day comes soon. */
    EXPIRING("expiring"),
    /** It covers nothing. */
    UNUSED("unused"),
    /** Another one covers the same finding. */
    OVERLAPPING("overlapping"),
    /** Nothing proves that the accountable party approved it. */
    UNAUTHORISED("unauthorised"),
    /** It holds for longer than its pack allows. */
    TOO_LONG("tooLong");

    private final String word;

    Remark(String word) {
        this.word = word;
    }

    /** Tell the name of the fact in the governance document. */
    public String word() {
        return word;
    }
}
