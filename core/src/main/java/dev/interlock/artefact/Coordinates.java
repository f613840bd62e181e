package dev.interlock.artefact;

import org.apiguardian.api.API;

/**
 * Hold the effective Maven coordinates of a module.
 *
 * @param groupId the group
 * @param artifactId the artifact
 * @param version the version
 * @param packaging the packaging, such as {@code jar}
 */
@API(status = API.Status.STABLE, since = "0.1")
public record Coordinates(String groupId, String artifactId, String version, String packaging) {}
