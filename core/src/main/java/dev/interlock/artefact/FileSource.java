package dev.interlock.artefact;

import java.io.IOException;
import java.util.Collection;
import org.apiguardian.api.API;

/**
 * Give the files of a project that do not lie in its directory, such as those of an earlier revision.
 *
 * <p>Paths are relative to the reactor root and written with {@code /}; one that leads outside is left out.
 * Thread-safe.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface FileSource {

    /** List the paths of all files below the reactor root, in any order. What is no file, as a link, is left out. */
    Collection<String> paths();

    /**
     * Read a file that is listed.
     *
     * @throws IOException if it cannot be read, or is larger than the source reads; its message is a clause that says
     *     why
     */
    byte[] read(String path) throws IOException;
}
