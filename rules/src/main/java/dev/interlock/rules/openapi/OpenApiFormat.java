package dev.interlock.rules.openapi;

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
 * Recognise OpenAPI contracts by their root, read them with all files that their references reach, and extract one
 * interface from each.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class OpenApiFormat implements ArtefactFormat {

    static final String ID = "openapi";

    private static final Specification<OpenApiVersion> CONTRACTS =
            new Specification<>(ID, List.of("openapi", "swagger"), List.of("paths", "webhooks"), OpenApiVersion::find);

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
        return CONTRACTS.claim(files);
    }

    @Override
    public void read(Claim claim, DocumentSink out) {
        Document root = CONTRACTS.read(claim, out);
        Optional<OpenApiVersion> version = CONTRACTS.versionOf(root);
        if (version.isPresent() && !version.get().isSupported()) {
            OpenApiVersion unknown = version.get();
            out.problem(Diagnostic.of(
                    "openapi-version-unsupported",
                    "No interface is read from a contract of %s version '%s'.".formatted(unknown.key(), unknown.text()),
                    root.root().get(unknown.key()).location(),
                    "Write the contract in swagger 2.0 or openapi 3.0 to 3.2."));
        }
    }

    @Override
    public void extract(Artefact artefact, InterfaceSink out) {
        Document document = artefact.documents().get(0).document();
        Optional<OpenApiVersion> version = CONTRACTS.versionOf(document);
        if (version.isPresent() && version.get().isSupported()) {
            out.accept(new OpenApiInterface(artefact, document.root(), version.get(), out.files()).draft());
        }
    }
}
