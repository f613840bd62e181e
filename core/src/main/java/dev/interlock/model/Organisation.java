package dev.interlock.model;

import dev.interlock.document.Draft;
import dev.interlock.document.Node;
import dev.interlock.persona.PersonaCatalogue;
import dev.interlock.schema.OwnSchema;
import dev.interlock.source.Diagnostic;
import dev.interlock.source.Limits;
import dev.interlock.source.Location;
import dev.interlock.source.Parsed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Hold what a company says once for all its projects: {@code interlock-organisation.yaml}, or the entities of a
 * Backstage catalog.
 *
 * <p>Its descriptor is the outermost of all: whatever a project says counts more. Immutable and thread-safe.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Organisation {

    /** The name of the file where nothing else is said. */
    public static final String FILE = "interlock-organisation.yaml";

    private static final Organisation NONE = new Organisation("", Optional.empty(), Map.of());

    private final String file;
    private final Optional<Node> root;
    private final Map<String, Party> parties;

    /** The schema is only loaded where there is an organisation. */
    private static final class Published {
        private static final OwnSchema SCHEMA =
                OwnSchema.load(Organisation.class, "interlock-organisation.schema.json", "interlock.schema.json");
    }

    private Organisation(String file, Optional<Node> root, Map<String, Party> parties) {
        this.file = file;
        this.root = root;
        this.parties = Collections.unmodifiableMap(parties);
    }

    /** Tell the organisation of a project that belongs to none. */
    public static Organisation none() {
        return NONE;
    }

    /**
     * Read an organisation that knows the built-in personas, as {@link #read(String, byte[], Limits,
     * PersonaCatalogue)}.
     */
    public static Parsed<Organisation> read(String file, byte[] bytes, Limits limits) {
        return read(file, bytes, limits, PersonaCatalogue.builtIn());
    }

    /**
     * Read an organisation from YAML: our own file, or entities of a Backstage catalog, told apart by their content.
     *
     * <p>One with a problem is not used at all: it says who may approve what, and must not say less or more than people
     * agreed on.
     *
     * @param file what problems call it
     * @param personas the personas that it may name
     */
    public static Parsed<Organisation> read(String file, byte[] bytes, Limits limits, PersonaCatalogue personas) {
        Parsed<List<Node>> documents = OrganisationDocuments.read(file, bytes, limits);
        if (documents.value().isEmpty()) {
            return Parsed.failed(documents.problems());
        }
        List<Node> roots = documents.value().get();
        List<Diagnostic> problems = new ArrayList<>(OrganisationKey.misplaced(roots));
        if (!problems.isEmpty()) {
            return Parsed.failed(problems); // nothing else is said, as it could quote them
        }
        if (roots.isEmpty()) {
            return Parsed.failed(Diagnostic.of(
                    "organisation-empty",
                    "The file says nothing of an organisation.",
                    Location.of(file),
                    "Write its parties and systems into it, or leave it out."));
        }
        Node root = root(roots, problems);
        problems.addAll(Published.SCHEMA.validate(root));
        if (problems.isEmpty()) {
            problems.addAll(OrganisationCheck.of(root, personas));
        }
        return problems.isEmpty()
                ? Parsed.of(new Organisation(file, Optional.of(root), OrganisationParties.of(root)))
                : Parsed.failed(Diagnostic.inOrder(problems));
    }

    private static Node root(List<Node> roots, List<Diagnostic> problems) {
        for (Node root : roots) {
            if (BackstageCatalog.isEntity(root)) {
                return BackstageCatalog.read(roots, problems);
            }
        }
        if (roots.size() > 1) {
            problems.add(Diagnostic.of(
                    "organisation-several",
                    "The file holds more than one document, of which one alone can be the organisation.",
                    roots.get(1).location(),
                    "Write all of it into one document, without lines '---'."));
        }
        return roots.get(0);
    }

    /** Tell whether nothing is known of an organisation. */
    public boolean isNone() {
        return root.isEmpty();
    }

    /** Tell the file that it was read from; empty for {@link #none()}. */
    public String file() {
        return file;
    }

    /** Tell the parties by id, in the order of the file. */
    public Map<String, Party> parties() {
        return parties;
    }

    /** Tell what it judges for all projects: the outermost of all descriptors, over which theirs are merged. */
    public Descriptor descriptor() {
        if (root.isEmpty()) {
            return Descriptor.none();
        }
        return Descriptor.outermost(root.get()).with(Descriptor.outermost(bindingsOfFormats(root.get())));
    }

    /** Whoever fills a persona for a platform fills it for the formats that are built for the platform. */
    private static Node bindingsOfFormats(Node root) {
        Draft personas = Draft.array().from(root.sources());
        for (Node binding : root.get("personas").children()) {
            String platform = binding.get("platform").findText().orElse("");
            for (Node format :
                    root.get("platforms").get(platform).get("formats").children()) {
                personas.add(Draft.copyOf(binding).put("platform", format));
            }
        }
        return Draft.object()
                .from(root.sources())
                .put("personas", personas)
                .seal(root.document().file())
                .root();
    }

    /** List the packs that every project must be checked against, in the order of the file. */
    public List<OrganisationPack> packs() {
        List<OrganisationPack> packs = new ArrayList<>();
        if (root.isPresent()) {
            for (Node entry : root.get().get("packs").children()) {
                packs.add(new OrganisationPack(
                        entry.get("pack").text(),
                        entry.get("version").findText().orElse(""),
                        entry.location()));
            }
        }
        return List.copyOf(packs);
    }

    /** Find the records of approvals, as they are written. */
    public Optional<Node> approvals() {
        return root.isPresent() ? root.get().find("approvals") : Optional.empty();
    }

    /** Tell personas with the fallbacks of this organisation; those that do not fit these personas are problems. */
    public Parsed<PersonaCatalogue> extend(PersonaCatalogue personas) {
        return root.isPresent() ? OrganisationCheck.extended(personas, root.get()) : Parsed.of(personas);
    }

    /** Find what the landscape shows of it. */
    Optional<Draft> facts() {
        return root.isPresent() ? Optional.of(OrganisationFacts.of(root.get())) : Optional.empty();
    }
}
