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
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
            Set.copyOf(Stream.concat(
                            Stream.of("asyncapi", "aas2", "aas3", "aas3_0", "aas3_1"),
                            IntStream.rangeClosed(0, 6).mapToObj(minor -> "aas2_" + minor))
                    .toList()),
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
        CONTRACTS
                .versionOf(root)
                .filter(known -> !known.isSupported())
                .ifPresent(
                        old -> out.problem(
                                Diagnostic.of(
                                        "asyncapi-version-unsupported",
                                        "No interface is read from a contract of asyncapi version '%s'."
                                                .formatted(old.text()),
                                        root.root().get(ID).location(),
                                        "Convert the contract to asyncapi 3.1.0, for instance with the converter of the AsyncAPI CLI.")));
    }

    @Override
    public void extract(Artefact artefact, InterfaceSink out) {
        Document document = artefact.documents().get(0).document();
        CONTRACTS
                .versionOf(document)
                .filter(AsyncApiVersion::isSupported)
                .map(version -> new AsyncApiInterface(artefact, document.root(), version, out.files()).draft())
                .ifPresent(out::accept);
    }
}
