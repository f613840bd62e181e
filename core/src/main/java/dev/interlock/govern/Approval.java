package dev.interlock.govern;

import org.apiguardian.api.API;

/** Tell whether somebody other than the requester approved a waiver, and how that is known. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public sealed interface Approval {

    /**
     * The accountable party approved it, and the requester could not have written that alone.
     *
     * @param how how that is known, as part of a sentence
     */
    record Approved(String how) implements Approval {}

    /**
     * Nothing proves that the accountable party approved it.
     *
     * @param why what lacks, as a sentence
     */
    record Claimed(String why) implements Approval {}
}
