package dev.interlock.rules.asyncapi;

import dev.interlock.artefact.Artefact;
import dev.interlock.artefact.ArtefactFormat;
import dev.interlock.artefact.Claim;
import dev.interlock.artefact.DocumentSink;
import dev.interlock.artefact.FormatSpec;
import dev.interlock.artefact.InterfaceSink;
import dev.interlock.artefact.ProjectFiles;
import dev.interlock.document.Document;
import dev.interlock.document.Node;
import dev.interlock.document.Syntax;
import dev.interlock.rules.contract.ContractRoots;
import dev.interlock.source.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        List<Claim> claims = new ArrayList<>();
        for (ContractRoots.Root root : new ContractRoots(files, List.of(ID)).list()) {
            AsyncApiVersion.find(root.version())
                    .map(version -> new Claim(ID, root.path(), List.of(), strength(root, version)))
                    .ifPresent(claims::add);
        }
        return claims;
    }

    @Override
    public void read(Claim claim, DocumentSink out) {
        Document root =
                out.read(claim.root(), ContractRoots.syntaxOf(claim.root()).orElse(Syntax.YAML));
        Optional<AsyncApiVersion> version = versionOf(root);
        out.follow(root);
        out.accept(
                root, version.map(AsyncApiVersion::formats).orElse(List.of(ID)).toArray(String[]::new));
        version.filter(known -> !known.isSupported())
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
        versionOf(document)
                .filter(AsyncApiVersion::isSupported)
                .map(version -> new AsyncApiInterface(artefact, document.root(), version, out.files()).draft())
                .ifPresent(out::accept);
    }

    private static Optional<AsyncApiVersion> versionOf(Document document) {
        return document.root().get(ID).findText().flatMap(text -> AsyncApiVersion.find(text.strip()));
    }

    /** A root that offers nothing may be a part of another contract, which then reaches it by a reference. */
    private static Claim.Strength strength(ContractRoots.Root root, AsyncApiVersion version) {
        boolean offers = root.parsed().filter(AsyncApiFormat::offers).isPresent();
        return version.exists() && offers ? Claim.Strength.CERTAIN : Claim.Strength.LIKELY;
    }

    private static boolean offers(Node root) {
        return Stream.of("channels", "operations", "topics", "events", "stream")
                .anyMatch(key -> root.get(key).size() > 0);
    }
}
