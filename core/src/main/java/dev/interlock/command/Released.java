package dev.interlock.command;

import java.nio.file.Path;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Name the file of an artefact that somebody has released.
 *
 * @param file the file
 * @param doubt why nobody can be sure that it was released, as part of a sentence; empty where it was taken from a
 *     repository of the company
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record Released(Path file, Optional<String> doubt) {}
