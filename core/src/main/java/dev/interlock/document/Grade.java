package dev.interlock.document;

import org.apiguardian.api.API;

/** Tell how firmly a value is known. The order is from the firmest to the weakest. */
@API(status = API.Status.STABLE, since = "0.1")
public enum Grade {
    /** It is written in the artefact. */
    LITERAL,
    /** It comes from the value file of a named environment. */
    ENVIRONMENT,
    /** It is the default of a placeholder, which a deployment may replace. */
    DEFAULT,
    /** It is declared in a descriptor, and no artefact can confirm it. */
    DECLARED
}
