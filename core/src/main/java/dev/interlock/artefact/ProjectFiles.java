package dev.interlock.artefact;

import dev.interlock.document.Document;
import dev.interlock.document.Syntax;
import dev.interlock.source.Diagnostic;
import dev.interlock.source.Limits;
import dev.interlock.source.Location;
import dev.interlock.source.Parsed;
import dev.interlock.source.RemoteAddress;
import dev.interlock.source.SourceText;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Show the files of a project that are checked.
 *
 * <p>Paths are relative to the reactor root and written with {@code /}; entries of archives are
 * {@code outer.zip!/entry}. Every file is read, decoded and parsed at most once, whoever asks. Thread-safe.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface ProjectFiles {

    /** Tell the paths of all files, entries of archives among them, sorted. */
    List<String> paths();

    /** Tell the path of the directory that is checked, relative to the reactor root; empty if it is the root. */
    String base();

    /** Tell whether a file exists, also one outside the checked directory but inside the reactor root. */
    boolean exists(String path);

    /** Tell whether a file, or a directory that it lies in, is a link, so that its path does not tell who owns it. */
    boolean isLink(String path);

    /** Find the bytes of a file; empty if there is none, if it is too large, or if it lies outside the reactor root. */
    Optional<byte[]> bytes(String path);

    /** Decode a file. */
    Parsed<SourceText> text(String path);

    /** Parse a file. */
    Parsed<Document> document(String path, Syntax syntax);

    /**
     * Parse a file on the network.
     *
     * @param namedAt the place that asks for it, which problems of fetching are told of
     * @return empty if it may not be fetched
     */
    Optional<Parsed<Document>> remote(RemoteAddress address, Location namedAt);

    /** Tell whether a file on the network may be fetched, and is what somebody has pinned. */
    boolean isPinned(RemoteAddress address);

    /** Tell the hash of each file that was fetched from the network and used, by its address, sorted. */
    Map<String, String> fetched();

    /** Tell the class files of the project, as paths that {@link #bytes} knows, sorted. */
    List<String> classFiles();

    /** Tell the source roots that class files come from, as paths without a slash at the end. */
    List<String> sourceRoots();

    /** Tell the class path that the project's classes were compiled against; resolved when first asked for. */
    List<Path> classPath();

    /** Find the Maven coordinates of the project. */
    Optional<Coordinates> coordinates();

    /** Tell the bounds of what may be read. */
    Limits limits();

    /** Tell what could not be scanned. */
    List<Diagnostic> problems();
}
