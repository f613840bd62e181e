package dev.interlock.rule;

import org.apiguardian.api.API;

/** Tell what the verdict of a function depends on, and so how far it may be shared. */
@API(status = API.Status.STABLE, since = "0.1")
public enum Reads {
    /** On the target and what lies below it. */
    VALUE,
    /** Also on where the target stands: its key, its ancestors, the way to it. */
    PLACE,
    /** Also on the rest of the document. */
    DOCUMENT,
    /** Also on other documents and interfaces. */
    LANDSCAPE
}
