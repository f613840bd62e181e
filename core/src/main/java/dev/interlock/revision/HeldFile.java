package dev.interlock.revision;

import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Give a file that a repository holds.
 *
 * @param path its path relative to the root of the repository
 * @param content what it holds; empty where it is no file of its own, such as a link, or cannot be read
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record HeldFile(String path, Optional<byte[]> content) {}
