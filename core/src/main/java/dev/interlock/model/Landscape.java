package dev.interlock.model;

import dev.interlock.document.Document;
import dev.interlock.document.Node;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.apiguardian.api.API;

/**
 * Show all interfaces that are known, and how they connect: a cursor over the landscape document.
 *
 * <p>Immutable and thread-safe; equal when the document is the same.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Landscape {

    private final Document document;

    private Landscape(Document document) {
        this.document = document;
    }

    /** Create the cursor over a landscape document. */
    public static Landscape of(Document document) {
        return new Landscape(document);
    }

    /** Tell the document: {@code interfaces} by id, and the relations that were derived. */
    public Document document() {
        return document;
    }

    /** List the interfaces by id. */
    public List<Interface> interfaces() {
        return StreamSupport.stream(document.root().get("interfaces").children().spliterator(), false)
                .map(Interface::of)
                .toList();
    }

    /** Find an interface by its id. */
    public Optional<Interface> find(InterfaceId id) {
        return document.root().get("interfaces").find(id.value()).map(Interface::of);
    }

    /** Tell the root of the document. */
    public Node node() {
        return document.root();
    }
}
