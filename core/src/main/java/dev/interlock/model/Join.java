package dev.interlock.model;

import dev.interlock.document.Document;
import dev.interlock.document.Draft;
import dev.interlock.document.Node;
import dev.interlock.document.Source;
import dev.interlock.source.Diagnostic;
import dev.interlock.source.Parsed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Join what artefacts tell with what descriptors judge into one landscape.
 *
 * <p>The result depends on the set of interfaces alone, not on their order. Nothing that is given is changed.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Join {

    private final ProjectFacts project;
    private final Descriptor descriptor;
    private final Organisation organisation;
    private final List<Diagnostic> problems = new ArrayList<>();

    private Join(ProjectFacts project, Descriptor descriptor, Organisation organisation) {
        this.project = project;
        this.descriptor = descriptor;
        this.organisation = organisation;
    }

    /** Join interfaces and descriptors; there is always a landscape, whatever is wrong in a descriptor. */
    public static Parsed<Landscape> of(List<InterfaceDraft> drafts, Descriptor descriptor, ProjectFacts project) {
        return of(drafts, descriptor, project, Organisation.none());
    }

    /**
     * Join interfaces and descriptors, which {@linkplain Organisation#descriptor() that of the organisation} is one of.
     */
    public static Parsed<Landscape> of(
            List<InterfaceDraft> drafts, Descriptor descriptor, ProjectFacts project, Organisation organisation) {
        Join join = new Join(project, descriptor, organisation);
        Landscape landscape = join.join(drafts);
        return Parsed.of(landscape, Diagnostic.inOrder(join.problems));
    }

    private Landscape join(List<InterfaceDraft> unsorted) {
        List<InterfaceDraft> drafts = new ArrayList<>(unsorted);
        drafts.sort(new ByArtefact());
        Map<InterfaceDraft, Node> entries = DescriptorBinding.bind(descriptor, project.base(), drafts, problems);
        List<Joined> joined = new ArrayList<>();
        List<Node> consumed = new ArrayList<>();
        for (InterfaceDraft draft : drafts) {
            Optional<Node> entry = Optional.ofNullable(entries.get(draft));
            Node told = draft.facts().seal(draft.artefact()).root();
            if (isConsumed(draft, entry)) {
                consumed.add(told);
            } else {
                joined.add(join(draft, told, entry));
            }
        }
        Draft root = Draft.object(anchor());
        root.put("project", projectFacts());
        InterfaceKeys keys = InterfaceKeys.of(joined);
        List<Draft> calls = ConsumedContracts.calls(consumed);
        if (keys.byKey().size() == 1) {
            for (Draft only : keys.byKey().values()) {
                addAll(calls, only, "uses");
            }
        }
        Draft interfaces = Draft.object();
        for (Map.Entry<String, Draft> keyed : keys.byKey().entrySet()) {
            interfaces.put(keyed.getKey(), keyed.getValue());
        }
        root.put("interfaces", interfaces);
        Document withoutRelations = root.seal(name());
        Draft relations = Connections.among(withoutRelations.root().get("interfaces"));
        keys.putInto(relations);
        addAll(calls, relations, "consumed");
        root.put("relations", relations);
        Optional<Draft> known = organisation.facts();
        if (known.isPresent()) {
            root.put("organisation", known.get());
        }
        return Landscape.of(root.seal(name()));
    }

    private static final class ByArtefact implements Comparator<InterfaceDraft> {
        @Override
        public int compare(InterfaceDraft one, InterfaceDraft other) {
            int byArtefact = one.artefact().compareTo(other.artefact());
            return byArtefact != 0 ? byArtefact : one.nativeId().compareTo(other.nativeId());
        }
    }

    /** Add elements to a list, which is not even begun where there are none. */
    private static void addAll(List<Draft> elements, Draft into, String list) {
        for (Draft element : elements) {
            into.arrayAt(list).add(element);
        }
    }

    private Joined join(InterfaceDraft draft, Node told, Optional<Node> entry) {
        InterfaceIdentity own = InterfaceIdentity.of(draft.nativeId(), draft.artefact());
        Optional<String> key = entry.isPresent() ? Optional.of(entry.get().key()) : Optional.empty();
        InterfaceIdentity identity =
                key.isPresent() ? new InterfaceIdentity(InterfaceId.of(key.get()), own.versionLine()) : own;
        List<Judgement> judgements = descriptor.judgements(key);
        Draft facts = InterfaceJoin.join(told, identity, entry, judgements, problems);
        if (!project.coordinates().isEmpty()) {
            facts.put("module", coordinates());
        }
        return new Joined(identity, draft.artefact(), facts);
    }

    /**
     * One interface before it has a key; the first of a version line comes from the first file.
     *
     * @param identity its id and version line
     * @param artefact the root file
     * @param facts all facts
     */
    record Joined(InterfaceIdentity identity, String artefact, Draft facts) implements Comparable<Joined> {

        String line() {
            return identity.versionLine().orElse("");
        }

        @Override
        public int compareTo(Joined other) {
            int byLine = line().compareTo(other.line());
            return byLine != 0 ? byLine : artefact.compareTo(other.artefact);
        }
    }

    private boolean isConsumed(InterfaceDraft draft, Optional<Node> entry) {
        Optional<Node> role = entry.isPresent() ? descriptor.binding(entry.get().key(), "role") : Optional.empty();
        return role.isPresent() ? role.get().text().equals("consumed") : draft.isConsumed();
    }

    private Draft projectFacts() {
        Draft facts = Draft.object(anchor());
        Optional<Node> root = descriptor.innermost();
        if (root.isPresent()) {
            facts.put("descriptor", Draft.string(root.get().document().file(), Source.of(root.get())));
        }
        if (!project.coordinates().isEmpty()) {
            facts.put("module", coordinates());
        }
        return facts;
    }

    private Draft coordinates() {
        Draft facts = Draft.object(Source.of(project.place()));
        for (String key : List.of("groupId", "artifactId", "version", "packaging")) {
            String value = project.coordinates().get(key);
            if (value != null) {
                facts.put(key, Draft.string(value));
            }
        }
        return facts;
    }

    private Source anchor() {
        Optional<Node> root = descriptor.innermost();
        return root.isPresent() ? Source.of(root.get()) : Source.of(project.place());
    }

    private String name() {
        Optional<Node> root = descriptor.innermost();
        return root.isPresent() ? root.get().document().file() : project.place().file();
    }
}
