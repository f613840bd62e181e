package dev.interlock.govern;

import org.apiguardian.api.API;

/**
 * Hold a file of waivers that comes from elsewhere than the checked project, such as an artefact that the accountable
 * party releases. Immutable.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class WaiverRelease {

    private final Origin origin;
    private final byte[] bytes;

    private WaiverRelease(Origin origin, byte[] bytes) {
        this.origin = origin;
        this.bytes = bytes;
    }

    /**
     * Create one.
     *
     * @param origin where it comes from; its approvals count only where that is an artefact of the approving party
     * @param bytes what the file holds
     */
    public static WaiverRelease of(Origin origin, byte[] bytes) {
        return new WaiverRelease(origin, bytes.clone());
    }

    /** Tell where it comes from. */
    public Origin origin() {
        return origin;
    }

    /** Tell what the file holds. */
    public byte[] bytes() {
        return bytes.clone();
    }
}
