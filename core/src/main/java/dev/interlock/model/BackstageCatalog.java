package dev.interlock.model;

import dev.interlock.document.Draft;
import dev.interlock.document.Node;
import dev.interlock.document.Source;
import dev.interlock.source.Diagnostic;
import dev.interlock.source.Location;
import dev.interlock.source.Nearest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads an organisation from the entities of a Backstage catalog: parties from groups, systems from systems.
 *
 * <p>The form is that of the <a href="https://backstage.io/docs/features/software-catalog/descriptor-format">descriptor
 * format</a>. A catalog takes references as they come; here each must lead to an entity of the same file. Users are
 * looked at for the groups that they name, and never named themselves.
 */
final class BackstageCatalog {

    private static final String API_VERSION = "backstage.io/";
    private static final String GROUP = "group";
    private static final String DOMAIN = "domain";
    private static final String METADATA = "metadata";
    private static final String OWNER = "owner";
    private static final Set<String> OWNED = Set.of("component", "api", "resource", DOMAIN);

    private final Map<BackstageReference, Node> entities = new HashMap<>();
    private final List<Node> inOrder = new ArrayList<>();
    private final List<Diagnostic> problems;

    private BackstageCatalog(List<Diagnostic> problems) {
        this.problems = problems;
    }

    /** Tell whether a document is an entity of a catalog. */
    static boolean isEntity(Node root) {
        return root.get("apiVersion").findText().orElse("").startsWith(API_VERSION)
                && root.get("kind").isString();
    }

    /** Read the entities into the form of our own file. */
    static Node read(List<Node> roots, List<Diagnostic> problems) {
        BackstageCatalog catalog = new BackstageCatalog(problems);
        for (Node root : roots) {
            if (isEntity(root)) {
                catalog.enter(root);
            }
        }
        return catalog.organisation(roots.get(0));
    }

    private void enter(Node entity) {
        Optional<BackstageReference> reference = BackstageReference.ofEntity(entity);
        boolean isUser = entity.get("kind").text().equalsIgnoreCase("user");
        Node name = entity.get(METADATA).get("name");
        if (reference.isEmpty()) {
            problem(
                    "organisation-entity-name",
                    isUser
                            ? "A user has no name that a catalog allows."
                            : "The entity has no name that a catalog allows.",
                    name.location(),
                    "Write letters, digits, '-', '_' and '.' into 'metadata.name', at most 63.");
            return;
        }
        Node before = entities.putIfAbsent(reference.get(), entity);
        if (before != null) {
            String what = isUser ? "a user" : "'" + reference.get().id() + "'";
            problem(
                    "organisation-duplicate",
                    "The entity of " + what + " stands here and at " + before.location() + ".",
                    name.location(),
                    "Give one of them another name, or remove it.");
        } else {
            inOrder.add(entity);
        }
    }

    private Node organisation(Node anchor) {
        Draft root = Draft.object(Source.of(anchor));
        Draft parties = Draft.object(Source.of(anchor));
        Draft systems = Draft.object(Source.of(anchor));
        for (Node entity : inOrder) {
            BackstageReference reference = BackstageReference.ofEntity(entity).orElseThrow();
            switch (reference.kind()) {
                case GROUP -> parties.put(reference.id(), party(entity));
                case "system" -> systems.put(reference.id(), system(entity));
                case "user" -> references(entity, entity.get("spec").get("memberOf"), GROUP, true);
                default -> owned(entity, reference.kind());
            }
        }
        root.put("parties", parties);
        root.put("systems", systems);
        return root.seal(anchor.document().file()).root();
    }

    private Draft party(Node group) {
        Node name = group.get(METADATA).get("name");
        Draft party = Draft.object(Source.of(name));
        Node profile = group.get("spec").get("profile").get("displayName");
        party.put("name", profile.isString() ? profile : titleOf(group));
        Node annotations = group.get(METADATA).get("annotations");
        Node team = annotations.get("github.com/team-slug");
        if (team.isString() && !team.text().isBlank()) {
            party.arrayAt("handles").add(Draft.string("@" + team.text().strip(), Source.of(team)));
        }
        list(party, "handles", annotations.get("interlock.dev/handles"));
        list(party, "artefacts", annotations.get("interlock.dev/artefacts"));
        for (Draft whole : references(group, group.get("spec").get("parent"), GROUP, false)) {
            party.arrayAt("memberOf").add(whole);
        }
        return party;
    }

    private Draft system(Node system) {
        Draft facts = Draft.object(Source.of(system.get(METADATA).get("name")));
        facts.put("name", titleOf(system));
        for (Draft owner : references(system, system.get("spec").get(OWNER), GROUP, false)) {
            facts.put(OWNER, owner);
        }
        for (Draft domain : references(system, system.get("spec").get(DOMAIN), DOMAIN, false)) {
            facts.put(DOMAIN, domain);
        }
        return facts;
    }

    private void owned(Node entity, String kind) {
        if (OWNED.contains(kind)) {
            references(entity, entity.get("spec").get(OWNER), GROUP, false);
        }
    }

    private static Node titleOf(Node entity) {
        Node title = entity.get(METADATA).get("title");
        return title.isString() ? title : entity.get(METADATA).get("name");
    }

    /** Annotations are texts: what is a list in our own file is separated by commas. */
    private static void list(Draft party, String key, Node annotation) {
        if (annotation.isString()) {
            for (String part : annotation.text().split(",", -1)) {
                if (!part.isBlank()) {
                    party.arrayAt(key).add(Draft.string(part.strip(), Source.of(annotation)));
                }
            }
        }
    }

    /** Read references that must lead to an entity of one kind; those that do not are problems and left out. */
    private List<Draft> references(Node entity, Node written, String kind, boolean ofUser) {
        List<Draft> ids = new ArrayList<>();
        for (Node place : OrganisationReferences.places(written)) {
            Optional<BackstageReference> reference =
                    BackstageReference.find(place.text(), kind, BackstageReference.namespace(entity));
            if (reference.isPresent() && reference.get().kind().equals("user")) {
                problem(
                        "organisation-owner-person",
                        "A person stands where a group is needed.",
                        place.location(),
                        "Name the group that answers for it, since people leave.");
            } else if (reference.isEmpty() || !entities.containsKey(reference.get())) {
                dangling(place, reference, kind, ofUser);
            } else {
                ids.add(Draft.string(reference.get().id(), Source.of(place)));
            }
        }
        return ids;
    }

    private void dangling(Node place, Optional<BackstageReference> reference, String kind, boolean ofUser) {
        Set<String> known = new TreeSet<>();
        for (BackstageReference entity : entities.keySet()) {
            if (entity.kind().equals(kind)) {
                known.add(entity.id());
            }
        }
        String id = reference.isPresent() ? reference.get().id() : place.text();
        problem(
                kind.equals(GROUP) ? "organisation-unknown-party" : "organisation-unknown-domain",
                (ofUser ? "A user belongs to '" : "'") + id + "'" + (ofUser ? ", which is no " : " is no ") + kind
                        + " of this catalog.",
                place.location(),
                Nearest.find(id, known)
                        .map(near -> "Did you mean '" + near + "'?")
                        .orElse("Add the " + kind + " to the file, or name one that stands there."));
    }

    private void problem(String code, String message, Location location, String nextStep) {
        problems.add(Diagnostic.of(code, message, location, nextStep));
    }
}
