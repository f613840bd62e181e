package dev.interlock.rules.sap;

import dev.interlock.artefact.Artefact;
import dev.interlock.artefact.ArtefactFormat;
import dev.interlock.artefact.Claim;
import dev.interlock.artefact.DocumentSink;
import dev.interlock.artefact.FormatSpec;
import dev.interlock.artefact.InterfaceSink;
import dev.interlock.artefact.ProjectFiles;
import dev.interlock.document.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * Understand integration flows of SAP Cloud Integration.
 *
 * <p>An artefact is a folder, or an exported zip, with a bundle manifest, one diagram and the files of its parameters.
 * Rules see one readable document, which {@code sap-iflow.schema.json} describes, never the diagram itself.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class SapIflowFormat implements ArtefactFormat {

    /** The id of the format, and of its documents in rules. */
    public static final String ID = "sap-iflow";

    @Override
    public FormatSpec spec() {
        return new FormatSpec(
                ID,
                "SAP Cloud Integration flow",
                Set.of(ID),
                Set.of(
                        "/name",
                        "/title",
                        "/description",
                        "/version",
                        "/vendor",
                        "/authentication",
                        "/endpoints",
                        "/uses",
                        "/operations",
                        "/segments",
                        "/headers",
                        "/channels",
                        "/parts",
                        "/errorHandling",
                        "/logging",
                        "/secrets",
                        "/dependencies"));
    }

    @Override
    public List<Claim> claim(ProjectFiles files) {
        List<Claim> claims = new ArrayList<>();
        for (IflowFolder folder : IflowFolder.findAll(files)) {
            List<String> members = new ArrayList<>(folder.paths());
            members.remove(folder.rootFile());
            boolean certain = folder.findManifest().isPresent();
            Claim.Strength strength = certain ? Claim.Strength.CERTAIN : Claim.Strength.LIKELY;
            claims.add(new Claim(ID, folder.rootFile(), members, strength));
        }
        return claims;
    }

    @Override
    public void read(Claim claim, DocumentSink out) {
        FlowParts parts = new FlowReading(IflowFolder.of(claim), out).read();
        out.accept(FlowDocument.compose(parts), ID);
    }

    @Override
    public void extract(Artefact artefact, InterfaceSink out) {
        if (artefact.documents().isEmpty()) {
            return;
        }
        Node flow = artefact.documents().get(0).document().root();
        if (!flow.get("channels").isAbsent()) {
            out.accept(new FlowInterface(flow, artefact.file()).draft());
        }
    }
}
