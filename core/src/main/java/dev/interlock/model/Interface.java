package dev.interlock.model;

import dev.interlock.document.Node;
import java.util.List;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Show one interface: a cursor over its node in the model, as {@code interface.schema.json} describes it.
 *
 * <p>Immutable and thread-safe; equal when the node is the same.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Interface {

    private final Node node;

    private Interface(Node node) {
        this.node = node;
    }

    /** Create the cursor over the node of an interface. */
    public static Interface of(Node node) {
        return new Interface(node);
    }

    /** Tell the node. */
    public Node node() {
        return node;
    }

    /** Tell the id. */
    public InterfaceId id() {
        return InterfaceId.of(node.key());
    }

    /** Tell the name that the artefact gives. */
    public Fact<String> name() {
        return Fact.text(node.get("name"));
    }

    /** Tell how it is used. */
    public Fact<Style> style() {
        return Fact.of(node.get("style"), Style::find);
    }

    /** Tell the id of the artefact format that it was extracted from. */
    public String format() {
        return node.get("format").findText().orElse("");
    }

    /** Tell the root file of the artefact. */
    public String artefact() {
        return node.get("artefact").findText().orElse("");
    }

    /** Tell the version. */
    public Fact<String> version() {
        return Fact.text(node.get("version"));
    }

    /** Tell who can reach it. */
    public Fact<Exposure> exposure() {
        return Fact.of(node.get("exposure"), Exposure::find);
    }

    /** Tell the party that owns it. */
    public Fact<String> owner() {
        return Fact.text(node.get("owner"));
    }

    /** List the ways in. */
    public List<Node> endpoints() {
        return list("endpoints");
    }

    /** List what a consumer can do. */
    public List<Node> operations() {
        return list("operations");
    }

    /** List what it calls. */
    public List<Node> uses() {
        return list("uses");
    }

    private List<Node> list(String key) {
        return node.get(key).childList();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Interface that && that.node.equals(node);
    }

    @Override
    public int hashCode() {
        return node.hashCode();
    }

    @Override
    public String toString() {
        return id().value();
    }
}
