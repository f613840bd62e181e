package dev.interlock.artefact;

import dev.interlock.model.InterfaceDraft;
import dev.interlock.source.Diagnostic;
import org.apiguardian.api.API;

/** Take the interfaces that a format extracts from one artefact. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface InterfaceSink {

    /** Tell the files of the project. */
    ProjectFiles files();

    /** Take an interface. */
    void accept(InterfaceDraft draft);

    /** Record a problem. */
    void problem(Diagnostic diagnostic);
}
