package dev.interlock.rule;

import dev.interlock.document.Node;
import dev.interlock.source.Limits;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.apiguardian.api.API;

/** Show a function what lies around its target. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface FunctionContext {

    /** Tell the document that is checked, with its formats, references and problems. */
    Subject subject();

    /** Tell the path by which the target was reached, from the root of the subject and through references. */
    List<String> path();

    /** Tell the root of the landscape document: all interfaces of this check and how they connect. */
    Node landscape();

    /**
     * Follow a node that is a {@code $ref} to its target; any other node, and one that leads nowhere, is given back.
     */
    Node follow(Node node);

    /**
     * Tell what functions keep while one subject is checked, such as what they made of its schemas.
     *
     * <p>Only what follows from the subject may be kept, so that verdicts do not depend on what was asked before. A
     * context without a memory makes it anew each time.
     *
     * @param kind the type that is kept, one of each
     * @param first makes it when it is first asked for
     */
    default <T> T remember(Class<T> kind, Supplier<T> first) {
        return first.get();
    }

    /** Tell the date that expiries and sunsets are judged by. */
    LocalDate asOf();

    /** Tell the bounds of what the function may cost. */
    Limits limits();
}
