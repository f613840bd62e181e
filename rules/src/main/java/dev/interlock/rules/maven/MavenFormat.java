package dev.interlock.rules.maven;

import dev.interlock.artefact.ArtefactFormat;
import dev.interlock.artefact.Claim;
import dev.interlock.artefact.Coordinates;
import dev.interlock.artefact.DocumentSink;
import dev.interlock.artefact.FormatSpec;
import dev.interlock.artefact.ProjectFiles;
import dev.interlock.document.Document;
import dev.interlock.document.Syntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * Understand Maven modules: coordinates, dependencies and modules of a POM.
 *
 * <p>Rules see one readable document, which {@code maven.schema.json} describes. What a parent or an imported POM
 * decides is unresolved: it is not read.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class MavenFormat implements ArtefactFormat {

    /** The id of the format, and of its documents in rules. */
    public static final String ID = "maven";

    private static final String POM = "pom.xml";

    @Override
    public FormatSpec spec() {
        return new FormatSpec(ID, "Maven module", Set.of(ID), Set.of());
    }

    @Override
    public List<Claim> claim(ProjectFiles files) {
        List<Claim> claims = new ArrayList<>();
        for (String path : files.paths()) {
            if (path.equals(POM) || path.endsWith("/" + POM)) {
                claims.add(Claim.certain(ID, path));
            }
        }
        return claims;
    }

    @Override
    public void read(Claim claim, DocumentSink out) {
        Document pom = out.read(claim.root(), Syntax.XML);
        out.accept(PomDocument.compose(pom, coordinatesOf(claim, out)), ID);
    }

    /** Only the POM of the checked directory is the one whose coordinates the build told. */
    private static Optional<Coordinates> coordinatesOf(Claim claim, DocumentSink out) {
        String base = out.files().base();
        String own = base.isEmpty() ? POM : base + "/" + POM;
        return claim.root().equals(own) ? out.files().coordinates() : Optional.empty();
    }
}
