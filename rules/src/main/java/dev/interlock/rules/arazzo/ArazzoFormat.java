package dev.interlock.rules.arazzo;

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
 * Recognise Arazzo descriptions by their root (Arazzo 1.0, Arazzo Description), and read them with all files that their
 * references reach.
 *
 * <p>A description tells how interfaces of others are used and offers none itself, so none is extracted.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class ArazzoFormat implements ArtefactFormat {

    static final String ID = "arazzo";

    private static final Specification<ArazzoVersion> DESCRIPTIONS =
            new Specification<>(ID, List.of(ID), List.of("workflows"), (key, text) -> ArazzoVersion.find(text));

    private static final FormatSpec SPEC = new FormatSpec(ID, "Arazzo", Set.of(ID, "arazzo1", "arazzo1_0"), Set.of());

    /** Create the format. */
    public ArazzoFormat() {}

    @Override
    public FormatSpec spec() {
        return SPEC;
    }

    @Override
    public List<Claim> claim(ProjectFiles files) {
        return DESCRIPTIONS.claim(files);
    }

    @Override
    public void read(Claim claim, DocumentSink out) {
        Document root = DESCRIPTIONS.read(claim, out);
        Optional<ArazzoVersion> version = DESCRIPTIONS.versionOf(root);
        if (version.isPresent() && !version.get().isSupported()) {
            out.problem(Diagnostic.of(
                    "arazzo-version-unsupported",
                    "The rules for Arazzo are not written for version '%s'."
                            .formatted(version.get().text()),
                    root.root().get(ID).location(),
                    "Write the description in arazzo 1.0.1."));
        }
    }

    @Override
    public void extract(Artefact artefact, InterfaceSink out) {}
}
