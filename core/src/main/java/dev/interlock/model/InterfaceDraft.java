package dev.interlock.model;

import dev.interlock.document.Draft;
import dev.interlock.document.Node;
import dev.interlock.document.Source;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Compose what one artefact tells of one interface, before the descriptor is joined to it.
 *
 * <p>The members of {@link #facts()} are those of {@code interface.schema.json}.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class InterfaceDraft {

    private final String nativeId;
    private final Draft facts;
    private final boolean consumed;

    private InterfaceDraft(String nativeId, Draft facts, boolean consumed) {
        this.nativeId = nativeId;
        this.facts = facts;
        this.consumed = consumed;
    }

    /**
     * Open an interface.
     *
     * @param nativeId what the artefact itself calls the interface, or the path of its root without extension; version
     *     tokens at its end are taken off when it becomes the id
     * @param style how it is used
     * @param format the id of the artefact format
     * @param artefact the root file
     * @param anchor the place that stands for the whole interface
     */
    public static InterfaceDraft open(String nativeId, Style style, String format, String artefact, Node anchor) {
        Source at = Source.of(anchor);
        Draft facts = Draft.object(at)
                .put("style", Draft.string(style.word(), at))
                .put("format", Draft.string(format, at))
                .put("artefact", Draft.string(artefact, at));
        return new InterfaceDraft(nativeId, facts, false);
    }

    /** Tell what the artefact calls the interface. */
    public String nativeId() {
        return nativeId;
    }

    /** Tell the same interface as one that the project only consumes, such as the input of a client generator. */
    public InterfaceDraft asConsumed() {
        return new InterfaceDraft(nativeId, facts, true);
    }

    /** Tell whether the project only consumes it; it then becomes an entry in {@code uses} and no interface. */
    public boolean isConsumed() {
        return consumed;
    }

    /** Tell the root file of the artefact. */
    public String artefact() {
        Optional<Draft> artefact = facts.find("artefact");
        return artefact.isPresent() ? artefact.get().text() : "";
    }

    /** Tell the facts, to be added to. */
    public Draft facts() {
        return facts;
    }
}
