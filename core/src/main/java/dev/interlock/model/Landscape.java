package dev.interlock.model;

import dev.interlock.document.Document;
import dev.interlock.document.Draft;
import dev.interlock.document.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Show all interfaces that are known, and how they connect: a cursor over the landscape document.
 *
 * <p>Immutable and thread-safe; equal when the document is the same.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Landscape {

    private final Document document;
    /** By key, made when they are first asked for. */
    private final Map<String, Document> single = new ConcurrentHashMap<>();

    private Landscape(Document document) {
        this.document = document;
    }

    /** Create the cursor over a landscape document. */
    public static Landscape of(Document document) {
        return new Landscape(document);
    }

    /**
     * Tell the document: {@code interfaces} by key, the {@code project}, and the {@code relations} that were derived.
     */
    public Document document() {
        return document;
    }

    /** List the interfaces by key, sorted. */
    public List<Interface> interfaces() {
        List<Interface> interfaces = new ArrayList<>();
        for (Node each : document.root().get("interfaces").children()) {
            interfaces.add(Interface.of(each));
        }
        return List.copyOf(interfaces);
    }

    /** Find an interface by its key, which is its id unless another one has the same. */
    public Optional<Interface> find(InterfaceId id) {
        Optional<Node> found = document.root().get("interfaces").find(id.value());
        return found.isPresent() ? Optional.of(Interface.of(found.get())) : Optional.empty();
    }

    /** Find the document of the same shape that holds this one interface alone; always the same for the same key. */
    public Optional<Document> interfaceDocument(InterfaceId id) {
        Optional<Node> found = document.root().get("interfaces").find(id.value());
        return found.isPresent()
                ? Optional.of(single.computeIfAbsent(id.value(), key -> alone(found.get())))
                : Optional.empty();
    }

    private Document alone(Node node) {
        Node root = document.root();
        Draft alone = Draft.object().from(node.sources());
        alone.put("project", root.get("project"));
        alone.put("interfaces", Draft.object().put(node.key(), node));
        return alone.seal(node.get("artefact").findText().orElse(document.file()));
    }

    /**
     * Tell the same landscape with further facts of some interfaces, in place of those of the same name.
     *
     * @param facts by the key of the interface and the name of the fact
     */
    public Landscape with(Map<String, Map<String, Draft>> facts) {
        Draft root = Draft.copyOf(document.root());
        Draft interfaces = root.objectAt("interfaces");
        for (Map.Entry<String, Map<String, Draft>> ofOne : facts.entrySet()) {
            Draft one = interfaces.objectAt(ofOne.getKey());
            for (Map.Entry<String, Draft> fact : ofOne.getValue().entrySet()) {
                one.put(fact.getKey(), fact.getValue());
            }
            interfaces.put(ofOne.getKey(), InterfaceJoin.inOrder(one));
        }
        return new Landscape(root.seal(document.file()));
    }

    /** Tell the root of the document. */
    public Node node() {
        return document.root();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Landscape that && that.document == document;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(document);
    }
}
