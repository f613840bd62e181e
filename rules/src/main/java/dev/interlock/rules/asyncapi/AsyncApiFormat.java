package dev.interlock.rules.asyncapi;

import dev.interlock.artefact.Artefact;
import dev.interlock.artefact.ArtefactFormat;
import dev.interlock.artefact.Claim;
import dev.interlock.artefact.DocumentSink;
import dev.interlock.artefact.FormatSpec;
import dev.interlock.artefact.InterfaceSink;
import dev.interlock.artefact.ProjectFiles;
import dev.interlock.document.Document;
import dev.interlock.rules.contract.Specification;
import dev.interlock.source.Diagnostic;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * Recognise AsyncAPI contracts by their root, read them with all files that their references reach, and extract one
 * interface from each.
 *
 * <p>Contracts of version 1 are recognised and named, but not understood.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class AsyncApiFormat implements ArtefactFormat {

    static final String ID = "asyncapi";

    private static final Specification<AsyncApiVersion> CONTRACTS = new Specification<>(
            ID,
            List.of(ID),
            List.of("channels", "operations", "topics", "events", "stream"),
            (key, text) -> AsyncApiVersion.find(text));

    private static final FormatSpec SPEC = new FormatSpec(
            ID,
            "AsyncAPI",
            Set.of(
                    "asyncapi",
                    "aas2",
                    "aas2_0",
                    "aas2_1",
                    "aas2_2",
                    "aas2_3",
                    "aas2_4",
                    "aas2_5",
                    "aas2_6",
                    "aas3",
                    "aas3_0",
                    "aas3_1"),
            Set.of(
                    "/name",
                    "/title",
                    "/description",
                    "/version",
                    "/contact",
                    "/lifecycle",
                    "/contract",
                    "/authentication",
                    "/endpoints",
                    "/operations",
                    "/channels",
                    "/schemas",
                    "/headers",
                    "/dependencies"));

    /** Create the format. */
    public AsyncApiFormat() {}

    @Override
    public FormatSpec spec() {
        return SPEC;
    }

    @Override
    public List<Claim> claim(ProjectFiles files) {
        return CONTRACTS.claim(files);
    }

    @Override
    public void read(Claim claim, DocumentSink out) {
        Document root = CONTRACTS.read(claim, out);
        Optional<AsyncApiVersion> version = CONTRACTS.versionOf(root);
        if (version.isPresent() && !version.get().isSupported()) {
            out.problem(Diagnostic.of(
                    "asyncapi-version-unsupported",
                    "No interface is read from a contract of asyncapi version '%s'."
                            .formatted(version.get().text()),
                    root.root().get(ID).location(),
                    "Convert the contract to asyncapi 3.1.0, for instance with the converter of the AsyncAPI CLI."));
        }
    }

    @Override
    public void extract(Artefact artefact, InterfaceSink out) {
        Document document = artefact.documents().get(0).document();
        Optional<AsyncApiVersion> version = CONTRACTS.versionOf(document);
        if (version.isPresent() && version.get().isSupported()) {
            out.accept(new AsyncApiInterface(artefact, document.root(), version.get(), out.files()).draft());
        }
    }
}
