package dev.interlock.artefact;

import java.util.List;
import org.apiguardian.api.API;

/**
 * Recognise, read and understand one kind of artefact.
 *
 * <p>A format is found as a service, is stateless and thread-safe. It reads through {@link ProjectFiles} alone.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface ArtefactFormat {

    /** Describe the format. */
    FormatSpec spec();

    /** Claim the artefacts of this format among the files of a project. */
    List<Claim> claim(ProjectFiles files);

    /** Read a claimed artefact into documents. */
    void read(Claim claim, DocumentSink out);

    /** Extract the interfaces that an artefact describes; none for an artefact that is only configuration or code. */
    default void extract(Artefact artefact, InterfaceSink out) {}
}
