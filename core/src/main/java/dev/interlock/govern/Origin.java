package dev.interlock.govern;

import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Tell where a file of waivers comes from.
 *
 * @param file the path as reports name it
 * @param repositoryPath the path in the repository; empty where the file is none of its files, or a link
 * @param artefact the released artefact that holds it, as {@code group:artifact:version}
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Origin(String file, Optional<String> repositoryPath, Optional<String> artefact) {

    /** Tell the origin of a file of the repository. */
    public static Origin ofRepository(String file, String repositoryPath) {
        return new Origin(file, Optional.of(repositoryPath), Optional.empty());
    }

    /** Tell the origin of a file in a released artefact. */
    public static Origin ofArtefact(String file, String coordinates) {
        return new Origin(file, Optional.empty(), Optional.of(coordinates));
    }

    /** Tell the origin of a file of which nothing proves who wrote it. */
    public static Origin unknown(String file) {
        return new Origin(file, Optional.empty(), Optional.empty());
    }
}
