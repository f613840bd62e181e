package dev.interlock.rules.openapi;

import dev.interlock.artefact.Artefact;
import dev.interlock.artefact.ArtefactFormat;
import dev.interlock.artefact.Claim;
import dev.interlock.artefact.DocumentSink;
import dev.interlock.artefact.FormatSpec;
import dev.interlock.artefact.InterfaceSink;
import dev.interlock.artefact.ProjectFiles;
import dev.interlock.document.Document;
import dev.interlock.document.Syntax;
import dev.interlock.rules.contract.ContractRoots;
import dev.interlock.source.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * Recognise OpenAPI contracts by their root, read them with all files that their references reach, and extract one
 * interface from each.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class OpenApiFormat implements ArtefactFormat {

    static final String ID = "openapi";

    private static final List<String> KEYS = List.of("openapi", "swagger");

    private static final FormatSpec SPEC = new FormatSpec(
            ID,
            "OpenAPI",
            Set.of("openapi", "oas2", "oas3", "oas3_0", "oas3_1", "oas3_2"),
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
                    "/segments",
                    "/schemas",
                    "/headers",
                    "/dependencies"));

    /** Create the format. */
    public OpenApiFormat() {}

    @Override
    public FormatSpec spec() {
        return SPEC;
    }

    @Override
    public List<Claim> claim(ProjectFiles files) {
        List<Claim> claims = new ArrayList<>();
        for (ContractRoots.Root root : new ContractRoots(files, KEYS).list()) {
            OpenApiVersion.find(root.key(), root.version())
                    .map(version -> new Claim(ID, root.path(), List.of(), strength(root, version)))
                    .ifPresent(claims::add);
        }
        return claims;
    }

    @Override
    public void read(Claim claim, DocumentSink out) {
        Document root =
                out.read(claim.root(), ContractRoots.syntaxOf(claim.root()).orElse(Syntax.YAML));
        Optional<OpenApiVersion> version = versionOf(root);
        out.follow(root);
        out.accept(
                root, version.map(OpenApiVersion::formats).orElse(List.of(ID)).toArray(String[]::new));
        version.filter(known -> !known.isSupported())
                .ifPresent(unknown -> out.problem(Diagnostic.of(
                        "openapi-version-unsupported",
                        "No interface is read from a contract of %s version '%s'."
                                .formatted(unknown.key(), unknown.text()),
                        root.root().get(unknown.key()).location(),
                        "Write the contract in swagger 2.0 or openapi 3.0 to 3.2.")));
    }

    @Override
    public void extract(Artefact artefact, InterfaceSink out) {
        Document document = artefact.documents().get(0).document();
        versionOf(document)
                .filter(OpenApiVersion::isSupported)
                .map(version -> new OpenApiInterface(artefact, document.root(), version, out.files()).draft())
                .ifPresent(out::accept);
    }

    private static Optional<OpenApiVersion> versionOf(Document document) {
        for (String key : KEYS) {
            Optional<OpenApiVersion> version =
                    document.root().get(key).findText().flatMap(text -> OpenApiVersion.find(key, text.strip()));
            if (version.isPresent()) {
                return version;
            }
        }
        return Optional.empty();
    }

    /** A root that offers nothing may be a part of another contract, which then reaches it by a reference. */
    private static Claim.Strength strength(ContractRoots.Root root, OpenApiVersion version) {
        boolean offers = root.parsed()
                .filter(object ->
                        object.get("paths").size() > 0 || object.get("webhooks").size() > 0)
                .isPresent();
        return version.exists() && offers ? Claim.Strength.CERTAIN : Claim.Strength.LIKELY;
    }
}
