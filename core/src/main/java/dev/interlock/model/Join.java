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
    private final List<Diagnostic> problems = new ArrayList<>();

    private Join(ProjectFacts project, Descriptor descriptor) {
        this.project = project;
        this.descriptor = descriptor;
    }

    /** Join interfaces and descriptors; there is always a landscape, whatever is wrong in a descriptor. */
    public static Parsed<Landscape> of(List<InterfaceDraft> drafts, Descriptor descriptor, ProjectFacts project) {
        Join join = new Join(project, descriptor);
        Landscape landscape = join.join(drafts);
        return Parsed.of(landscape, join.problems.stream().distinct().sorted().toList());
    }

    private Landscape join(List<InterfaceDraft> unsorted) {
        List<InterfaceDraft> drafts = unsorted.stream()
                .sorted(Comparator.comparing(InterfaceDraft::artefact).thenComparing(InterfaceDraft::nativeId))
                .toList();
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
            calls.forEach(call ->
                    keys.byKey().values().forEach(only -> only.arrayAt("uses").add(call)));
        }
        Draft interfaces = Draft.object();
        keys.byKey().forEach(interfaces::put);
        root.put("interfaces", interfaces);
        Document withoutRelations = root.seal(name());
        Draft relations = Connections.among(withoutRelations.root().get("interfaces"));
        keys.putInto(relations);
        if (!calls.isEmpty()) {
            calls.forEach(relations.arrayAt("consumed")::add);
        }
        root.put("relations", relations);
        return Landscape.of(root.seal(name()));
    }

    private Joined join(InterfaceDraft draft, Node told, Optional<Node> entry) {
        InterfaceIdentity own = InterfaceIdentity.of(draft.nativeId(), draft.artefact());
        InterfaceIdentity identity = entry.map(
                        node -> new InterfaceIdentity(InterfaceId.of(node.key()), own.versionLine()))
                .orElse(own);
        List<Judgement> judgements = descriptor.judgements(entry.map(Node::key));
        return new Joined(identity, draft.artefact(), InterfaceJoin.join(told, identity, entry, judgements, problems));
    }

    /**
     * One interface before it has a key.
     *
     * @param identity its id and version line
     * @param artefact the root file
     * @param facts all facts
     */
    record Joined(InterfaceIdentity identity, String artefact, Draft facts) {}

    private boolean isConsumed(InterfaceDraft draft, Optional<Node> entry) {
        Optional<String> role =
                entry.flatMap(node -> descriptor.binding(node.key(), "role")).map(Node::text);
        return role.map(word -> word.equals("consumed")).orElse(draft.isConsumed());
    }

    private Draft projectFacts() {
        Draft facts = Draft.object(anchor());
        descriptor
                .innermost()
                .ifPresent(root ->
                        facts.put("descriptor", Draft.string(root.document().file(), Source.of(root))));
        for (String key : List.of("groupId", "artifactId", "version", "packaging")) {
            Optional.ofNullable(project.coordinates().get(key))
                    .ifPresent(value -> facts.put(key, Draft.string(value, Source.of(project.place()))));
        }
        return facts;
    }

    private Source anchor() {
        return descriptor.innermost().map(Source::of).orElseGet(() -> Source.of(project.place()));
    }

    private String name() {
        return descriptor
                .innermost()
                .map(root -> root.document().file())
                .orElseGet(() -> project.place().file());
    }
}
