package dev.interlock.model;

import dev.interlock.document.Node;
import java.util.List;
import org.apiguardian.api.API;

/**
 * Hold what descriptors say of one fact of one interface.
 *
 * @param fact the fact, such as {@code [lifecycle, sunset]}
 * @param value what counts: the node of the innermost descriptor that says it
 * @param overridden what outer descriptors say instead, the innermost first
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Judgement(List<String> fact, Node value, List<Node> overridden) {

    public Judgement {
        fact = List.copyOf(fact);
        overridden = List.copyOf(overridden);
    }
}
