package dev.interlock.model;

import dev.interlock.document.Document;
import dev.interlock.document.DocumentReader;
import dev.interlock.document.Node;
import dev.interlock.document.NodeKind;
import dev.interlock.document.Syntax;
import dev.interlock.schema.OwnSchema;
import dev.interlock.source.Diagnostic;
import dev.interlock.source.Limits;
import dev.interlock.source.Location;
import dev.interlock.source.Parsed;
import dev.interlock.source.Range;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apiguardian.api.API;

/**
 * Hold what people judge about interfaces: {@code interlock.yaml} of a module, over that of its reactor root, over that
 * of the organisation.
 *
 * <p>Descriptors merge by key: for each fact the innermost that says it wins, and what an interface says wins over what
 * {@code defaults} say. Lists are taken whole. Immutable and thread-safe.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Descriptor {

    private static final Descriptor NONE = new Descriptor(List.of());
    /** Facts whose members are merged one by one. */
    private static final Set<String> MERGED_INSIDE = Set.of("provider", "sla", "lifecycle", "enforcedBy");

    private final List<Layer> layers;

    /**
     * One file, with the places that its schema refuses.
     *
     * @param common whether it is that of the organisation, which describes no project
     */
    private record Layer(Node root, List<Location> refused, boolean common) {

        static Layer of(Node root, List<Location> refused) {
            return new Layer(root, refused, false);
        }

        Node member(String key) {
            return root.get(key);
        }

        boolean refuses(Node node) {
            Optional<Range> range = node.location().range();
            if (range.isPresent()) {
                for (Location place : refused) {
                    if (isWithin(place, range.get())) {
                        return true;
                    }
                }
            }
            return false;
        }

        private static boolean isWithin(Location place, Range range) {
            if (place.range().isEmpty()) {
                return false;
            }
            Range inner = place.range().get();
            return inner.start().compareTo(range.start()) >= 0 && inner.end().compareTo(range.end()) <= 0;
        }
    }

    /** The schema is only loaded where there is a descriptor. */
    private static final class Published {
        private static final OwnSchema SCHEMA = OwnSchema.load(Descriptor.class, "interlock.schema.json");
    }

    private Descriptor(List<Layer> layers) {
        this.layers = List.copyOf(layers);
    }

    /** Tell the descriptor of a project that has none. */
    public static Descriptor none() {
        return NONE;
    }

    /** Read a descriptor from the bytes of a YAML file; what is wrong in it is left out, the rest is used. */
    public static Parsed<Descriptor> read(String file, byte[] bytes, Limits limits) {
        Parsed<Document> parsed = DocumentReader.read(file, bytes, Syntax.YAML, limits);
        if (parsed.value().isEmpty()) {
            return Parsed.failed(parsed.problems());
        }
        Parsed<Descriptor> descriptor =
                of(parsed.value().get(), parsed.problems().isEmpty());
        List<Diagnostic> problems = new ArrayList<>(parsed.problems());
        problems.addAll(descriptor.problems());
        return new Parsed<>(descriptor.value(), problems);
    }

    /** Validate a document as a descriptor; what is wrong in it is left out, the rest is used. */
    public static Parsed<Descriptor> of(Document document) {
        return of(document, true);
    }

    private static Parsed<Descriptor> of(Document document, boolean readable) {
        Node root = document.root();
        if (root.kind() == NodeKind.NULL) {
            return Parsed.of(readable ? new Descriptor(List.of(Layer.of(root, List.of()))) : NONE);
        }
        List<Diagnostic> problems = Published.SCHEMA.validate(root);
        if (!root.isObject()) {
            return Parsed.of(NONE, problems);
        }
        List<Location> refused = new ArrayList<>();
        for (Diagnostic problem : problems) {
            if (!problem.code().equals("unknown-key") && problem.location().isPresent()) {
                refused.add(problem.location().get());
            }
        }
        return Parsed.of(new Descriptor(List.of(Layer.of(root, refused))), problems);
    }

    /** Create the descriptor of an organisation, which was validated as such. */
    static Descriptor outermost(Node root) {
        return new Descriptor(List.of(new Layer(root, List.of(), true)));
    }

    /** Tell this descriptor with another one inside it, whose word counts where both speak. */
    public Descriptor with(Descriptor inner) {
        List<Layer> all = new ArrayList<>(layers);
        all.addAll(inner.layers);
        return new Descriptor(all);
    }

    /** List the files, the innermost first. */
    public List<String> files() {
        List<String> files = new ArrayList<>();
        for (Layer layer : innermostFirst()) {
            files.add(layer.root.document().file());
        }
        return List.copyOf(files);
    }

    /** Find the root of the innermost file of the project; that of the organisation is none. */
    public Optional<Node> innermost() {
        Layer last = layers.isEmpty() ? null : layers.get(layers.size() - 1);
        return last == null || last.common ? Optional.empty() : Optional.of(last.root);
    }

    /** List the entries for interfaces by id, each once, from the innermost file that has it. */
    public List<Node> entries() {
        Map<String, Node> entries = new TreeMap<>();
        for (Layer layer : innermostFirst()) {
            for (Node entry : layer.member("interfaces").children()) {
                entries.putIfAbsent(entry.key(), entry);
            }
        }
        return List.copyOf(entries.values());
    }

    /** Find what an entry says that binds it to its interface: {@code from} or {@code role}. */
    Optional<Node> binding(String id, String key) {
        for (Layer layer : innermostFirst()) {
            Node written = layer.member("interfaces").get(id).get(key);
            if (written.isString()) {
                return Optional.of(written);
            }
        }
        return Optional.empty();
    }

    /** List what is said of an interface, also by {@code defaults}, in the order of the facts. */
    public List<Judgement> judgements(Optional<String> id) {
        Map<List<String>, List<Node>> said = new LinkedHashMap<>();
        if (id.isPresent()) {
            for (Layer layer : innermostFirst()) {
                collect(layer, layer.member("interfaces").get(id.get()), said);
            }
        }
        for (Layer layer : innermostFirst()) {
            collect(layer, layer.member("defaults"), said);
        }
        List<Judgement> judgements = new ArrayList<>();
        for (Map.Entry<List<String>, List<Node>> fact : said.entrySet()) {
            List<Node> values = fact.getValue();
            judgements.add(new Judgement(fact.getKey(), values.get(0), values.subList(1, values.size())));
        }
        judgements.sort(new ByFact(InterfaceModel.facts()));
        return List.copyOf(judgements);
    }

    /** List the elements of a list, such as {@code personas}, those of the innermost file first. */
    List<Node> elements(String key) {
        List<Node> elements = new ArrayList<>();
        for (Layer layer : innermostFirst()) {
            for (Node element : layer.member(key).children()) {
                if (!layer.refuses(element)) {
                    elements.add(element);
                }
            }
        }
        return elements;
    }

    /** Tell the names under a key, such as {@code parties}, of all files. */
    Set<String> names(String key) {
        Set<String> names = new LinkedHashSet<>();
        for (Layer layer : innermostFirst()) {
            for (Node child : layer.member(key).children()) {
                names.add(child.key());
            }
        }
        return names;
    }

    private static void collect(Layer layer, Node entry, Map<List<String>, List<Node>> said) {
        for (Node fact : entry.children()) {
            if (MERGED_INSIDE.contains(fact.key()) && fact.isObject()) {
                for (Node inner : fact.children()) {
                    put(layer, List.of(fact.key(), inner.key()), inner, said);
                }
            } else {
                put(layer, List.of(fact.key()), fact, said);
            }
        }
    }

    private static void put(Layer layer, List<String> fact, Node value, Map<List<String>, List<Node>> said) {
        if (!layer.refuses(value) && value.kind() != NodeKind.NULL && InterfaceModel.knows(fact)) {
            said.putIfAbsent(fact, new ArrayList<>());
            said.get(fact).add(value);
        }
    }

    private record ByFact(List<String> order) implements Comparator<Judgement> {
        @Override
        public int compare(Judgement a, Judgement b) {
            int byFact = Integer.compare(
                    order.indexOf(a.fact().get(0)), order.indexOf(b.fact().get(0)));
            return byFact != 0 ? byFact : String.join(".", a.fact()).compareTo(String.join(".", b.fact()));
        }
    }

    private List<Layer> innermostFirst() {
        List<Layer> reversed = new ArrayList<>(layers);
        Collections.reverse(reversed);
        return reversed;
    }
}
