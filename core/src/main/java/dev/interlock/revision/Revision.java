package dev.interlock.revision;

import org.apiguardian.api.API;

/**
 * Name a commit that changes are compared with.
 *
 * @param name how somebody called the revision that it was found for
 * @param commit the id of the commit, in lower-case hexadecimal digits
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Revision(String name, String commit) {

    private static final int SHORT = 10;

    /** Tell the first digits of the commit, always as many, so that each clone says the same. */
    public String abbreviated() {
        return commit.substring(0, SHORT);
    }
}
