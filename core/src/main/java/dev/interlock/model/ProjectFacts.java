package dev.interlock.model;

import dev.interlock.source.Location;
import java.util.Map;
import org.apiguardian.api.API;

/**
 * Hold what is known of the project around its interfaces.
 *
 * @param base the checked directory relative to the reactor root; empty if it is the root
 * @param place the place that stands for the whole project where there is no descriptor
 * @param coordinates {@code groupId}, {@code artifactId}, {@code version} and {@code packaging}, as far as they are
 *     known
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record ProjectFacts(String base, Location place, Map<String, String> coordinates) {

    public ProjectFacts {
        coordinates = Map.copyOf(coordinates);
    }

    /** Create the facts of a project without coordinates. */
    public static ProjectFacts of(String base) {
        return new ProjectFacts(base, Location.of(base.isEmpty() ? "." : base), Map.of());
    }
}
