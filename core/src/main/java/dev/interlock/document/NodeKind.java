package dev.interlock.document;

import org.apiguardian.api.API;

/** Tell what a node is. */
@API(status = API.Status.STABLE, since = "0.1")
public enum NodeKind {
    OBJECT,
    ARRAY,
    STRING,
    NUMBER,
    BOOLEAN,
    NULL,
    /** Something stands there, but what it is remains hidden: behind a placeholder, or undeclared. */
    UNRESOLVED,
    /** Nothing stands there; the node tells where it would stand. */
    ABSENT;

    boolean isContainer() {
        return this == OBJECT || this == ARRAY;
    }
}
